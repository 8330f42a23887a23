// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/dense/dense_settings.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace convolarium {

/// Multiply-accumulates of one input and weights without bias of one or several convolutions.
struct DenseCost {
    std::int64_t parameters = 0;
    std::int64_t macs = 0;

    friend DenseCost operator+(const DenseCost& a, const DenseCost& b);
};

/// A convolution or two of a dense network, with what goes in and comes out.
struct DenseStep {
    int inputChannels = 0;
    int outputChannels = 0;
    DenseCost cost;
};

/// A dense block and the transition behind it.
struct DenseBlock {
    int height = 0, width = 0; ///< of its maps
    int inputChannels = 0;
    std::vector<DenseStep> layers;
    std::optional<DenseStep> transition; ///< none behind the last block
    DenseCost cost;                      ///< of the layers
    /// Of the same block with residual layers: its channels, and the cost of its layers.
    int twinWidth = 0;
    DenseCost twinCost;

    [[nodiscard]] int depth() const { return static_cast<int>(layers.size()); }
    [[nodiscard]] int growth() const { return layers.front().outputChannels; }
    /// Channels behind layer `index` (from 1); 0: in front of the first one.
    [[nodiscard]] int channelsAfter(int index) const { return inputChannels + index * growth(); }
    [[nodiscard]] int outputChannels() const { return channelsAfter(depth()); }
};

/// Values that a training pass keeps: outputs, for one input.
struct ActivationMemory {
    std::int64_t copied = 0; ///< every concatenation is stored again
    std::int64_t shared = 0; ///< each block has one buffer that grows
    std::int64_t twin = 0;
};

/// The numbers of the dense lesson. Source: Huang et al., "Densely Connected Convolutional Networks", arXiv:1608.06993.
struct DenseFigures {
    std::vector<DenseBlock> blocks;
    DenseCost total; ///< layers and transitions
    DenseCost twin;
    ActivationMemory activations;

    [[nodiscard]] int outputChannels() const { return blocks.back().outputChannels(); }
};

/// @throws std::overflow_error where a count does not fit in 64 bits.
[[nodiscard]] DenseFigures denseFigures(const DenseSettings& settings);

/// The transition that would stand behind `block`, also behind the last one; nothing where its map cannot be halved.
[[nodiscard]] std::optional<DenseStep> transitionBehind(const DenseBlock& block, double compression);

/// Of each layer of the network in their order, and of each transition between.
struct GradientNorms {
    std::vector<double> plain, residual, dense; ///< at the output of layer 1, 2, ...
};

[[nodiscard]] nlohmann::ordered_json denseJson(const DenseFigures& figures, const std::optional<GradientNorms>& norms);

} // namespace convolarium
