// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/parameter.h"
#include "engine/analysis/counting.h"
#include "engine/layers/conv2d.h"

namespace convolarium {

enum class ConvolutionView { Both, Normal, Separable };

/// The parameters of the convolution lesson as named fields.
struct ConvolutionSettings {
    int width = 32, height = 32;
    int kernel = 3, stride = 1, dilation = 1;
    bool samePadding = true;
    int inChannels = 32, outChannels = 64;
    int groups = 1;
    bool pointwise = false; ///< a 1 x 1 convolution follows the grouped one, which then keeps the channels
    engine::Convention convention = engine::Convention::Macs;
    int batch = 32; ///< counts under Convention::Torchinfo only
    QString image, filter;
    int seed = 1;
    ConvolutionView view = ConvolutionView::Both;
    bool values = true;      ///< the picture in the cells of the front faces
    bool shapeLabels = true; ///< shapes and names under the blocks
    bool valueCost = true;   ///< the cost of one output value
    bool pixelGrid = false;  ///< front faces with the layer's own pixels

    [[nodiscard]] static ConvolutionSettings from(const ParameterValues& values);

    /// Input of one sample.
    [[nodiscard]] engine::Shape input() const { return {1, height, width, inChannels}; }
    /// Samples from the first to the last that the kernel touches along one axis.
    [[nodiscard]] int reach() const { return (kernel - 1) * dilation + 1; }
    [[nodiscard]] bool isDepthwise() const { return groups == inChannels && inChannels > 1; }
    /// Groups of the spatial step: outChannels filters, or as many as channels where a pointwise step follows.
    [[nodiscard]] int groupedFilters() const { return pointwise ? inChannels : outChannels; }
    /// A convolution with this kernel, stride, dilation and padding, with bias.
    [[nodiscard]] engine::Conv2dSpec convolution(int filters, int groupCount) const;
};

[[nodiscard]] std::vector<Parameter> convolutionParameters();
[[nodiscard]] std::vector<Preset> convolutionPresets();
[[nodiscard]] QString convolutionSectionTitle(PanelSection section);

/// What `parameter` may be while all other values stay: a kernel without padding must fit into the input, groups are
/// divisors of both channel counts.
[[nodiscard]] Limits convolutionLimits(const Parameter& parameter, const ConvolutionSettings& settings);

} // namespace convolarium
