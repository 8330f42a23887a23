// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/cost.h"
#include "engine/layers/layer.h"
#include "engine/layers/padding.h"
#include "engine/layers/window.h"
#include "engine/tensor/shape.h"
#include "engine/tensor/tensor.h"

#include <array>
#include <memory>
#include <vector>

namespace convolarium::engine {

/// Two-dimensional convolution (cross-correlation, the kernel is not flipped) with stride, dilation, padding by zeros
/// and groups. groups = input channels is the depthwise convolution, a 1x1 kernel the pointwise one.
/// A signal of height 1 with a kernel of height 1 is the one-dimensional convolution.
///   x       n x h x w x c
///   weight  weightShape(c): kernel.h x kernel.w x c / groups x filters, filter f belongs to group f / (filters /
///   groups) bias    1 x 1 x 1 x filters, an empty tensor where `bias` is false y       outputShape(x)
/// A description only: a value that can be compared, stored and changed freely. Every member function that takes an
/// input shape throws std::invalid_argument, naming the layer and the shapes, where the layer cannot be applied to it.
struct CONVOLARIUM_ENGINE_EXPORT Conv2dSpec {
    int filters = 1;
    Size kernel{3, 3};
    Size stride{1, 1};
    Size dilation{1, 1};
    Padding padding{};
    int groups = 1; ///< must divide the input channels and the filters
    bool bias = true;

    /// n x floor((size + padding - reach) / stride) + 1 x filters.
    [[nodiscard]] Shape outputShape(const Shape& in) const;

    /// For one input: in.n plays no part.
    /// @throws std::overflow_error with the sizes in it if a count does not fit in 64 bits.
    [[nodiscard]] Cost cost(const Shape& in) const;

    /// The padding rule applied to `in`.
    [[nodiscard]] Edges resolvedPadding(const Shape& in) const;

    /// Along the height and along the width.
    [[nodiscard]] std::array<Window, 2> window(const Shape& in) const;

    /// As a Shape: n = kernel.h, h = kernel.w, w = inChannels / groups, c = filters (TensorFlow's order HWIO).
    /// @throws std::invalid_argument if `groups` does not divide the channels.
    [[nodiscard]] Shape weightShape(int inChannels) const;

    /// The input channels that filter `filter` reads.
    [[nodiscard]] IndexRange inputChannels(int inChannels, int filter) const;

    /// The filters that read input channel `channel`.
    [[nodiscard]] IndexRange reachedFilters(int inChannels, int channel) const;

    [[nodiscard]] std::vector<ParameterSpec> parameters(const Shape& in) const;

    /// The layer at work, for batches up to that of `in`.
    [[nodiscard]] std::unique_ptr<Layer> makeLayer(const Shape& in) const;

    friend bool operator==(const Conv2dSpec&, const Conv2dSpec&) = default;
};

/// Depthwise convolution: every input channel has `multiplier` filters of its own, and output channel
/// channel * multiplier + j is filter j of that channel (Keras's and PyTorch's order).
/// Becomes a Conv2dSpec when the number of channels is known.
struct CONVOLARIUM_ENGINE_EXPORT DepthwiseConv2dSpec {
    int multiplier = 1;
    Size kernel{3, 3};
    Size stride{1, 1};
    Size dilation{1, 1};
    Padding padding{};
    bool bias = true;

    /// @throws std::invalid_argument if channels or multiplier is < 1 or their product no int.
    [[nodiscard]] Conv2dSpec asConv2d(int channels) const;

    /// Those of asConv2d().
    [[nodiscard]] Shape outputShape(const Shape& in) const;
    [[nodiscard]] Cost cost(const Shape& in) const;
    [[nodiscard]] std::vector<ParameterSpec> parameters(const Shape& in) const;
    [[nodiscard]] std::unique_ptr<Layer> makeLayer(const Shape& in) const;

    friend bool operator==(const DepthwiseConv2dSpec&, const DepthwiseConv2dSpec&) = default;
};

/// The 1x1 convolution.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Conv2dSpec pointwise(int filters);

/// What a convolution reads, borrowed for the length of one call.
struct Conv2dInputs {
    const Tensor& x;
    const Tensor& weight;
    const Tensor& bias;
};

/// Derivatives of sum(y * dy) by each input; `bias` is empty where the layer has none.
struct Conv2dGradients {
    Tensor x;
    Tensor weight;
    Tensor bias;
};

/// y = x * weight + bias.
/// @throws std::invalid_argument naming the layer and the shapes if they do not fit together.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Tensor conv2d(const Conv2dSpec& spec, const Tensor& x, const Tensor& weight,
                                                      const Tensor& bias);

/// The same into a tensor of the caller, whose memory is used again; y must not be one of the inputs.
CONVOLARIUM_ENGINE_EXPORT void conv2d(const Conv2dSpec& spec, const Conv2dInputs& inputs, Tensor& y);

/// Backward pass for the upstream gradient `dy`, which has the shape of y.
/// @throws std::invalid_argument naming the layer and the shapes if they do not fit together.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Conv2dGradients conv2dBackward(const Conv2dSpec& spec, const Tensor& x,
                                                                       const Tensor& weight, const Tensor& dy);

/// The same into tensors of the caller, whose memory is used again; the value of inputs.bias is not read.
CONVOLARIUM_ENGINE_EXPORT void conv2dBackward(const Conv2dSpec& spec, const Conv2dInputs& inputs, const Tensor& dy,
                                              Conv2dGradients& gradients);

} // namespace convolarium::engine
