// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv2d.h"

#include "engine/layers/refusal.h"
#include "engine/layers/window_rule.h"
#include "engine/tensor/checked.h"

#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>

namespace convolarium::engine {

namespace {

constexpr std::string_view layerName = "conv2d";

void requireChannels(const Conv2dSpec& spec, const Shape& in)
{
    if (spec.filters < 1 || spec.groups < 1) {
        refuse(layerName,
               "filters " + std::to_string(spec.filters) + " and groups " + std::to_string(spec.groups) +
                   " must be at least 1",
               in);
    }
    if (in.c % spec.groups != 0 || spec.filters % spec.groups != 0) {
        refuse(layerName,
               std::to_string(spec.groups) + " groups must divide " + std::to_string(in.c) + " input channels and " +
                   std::to_string(spec.filters) + " filters",
               in);
    }
}

WindowRule ruleOf(const Conv2dSpec& spec)
{
    return {.layer = layerName,
            .kernel = spec.kernel,
            .stride = spec.stride,
            .dilation = spec.dilation,
            .padding = spec.padding};
}

/// All but what depends on the height and width of the input.
void requireSizes(const Conv2dSpec& spec, const Shape& in)
{
    requirePositiveSizes(layerName, in);
    requireChannels(spec, in);
    requirePositiveSizes(ruleOf(spec), in);
}

/// The layer on `in`, checked.
PlacedWindows resolve(const Conv2dSpec& spec, const Shape& in)
{
    requireChannels(spec, in);
    return placeWindows(ruleOf(spec), in);
}

} // namespace

Shape Conv2dSpec::outputShape(const Shape& in) const
{
    const auto [h, w] = resolve(*this, in);
    return {in.n, h.outputs, w.outputs, filters};
}

Cost Conv2dSpec::cost(const Shape& in) const
{
    const Shape out = outputShape(in);
    const int groupChannels = in.c / groups;
    const std::int64_t parameters =
        checkedSum({checkedProduct({kernel.h, kernel.w, groupChannels, filters}), bias ? filters : 0});
    const std::int64_t outputs = checkedProduct({out.h, out.w, filters});
    return {.parameters = parameters,
            .trainable = parameters,
            .macs = checkedProduct({kernel.h, kernel.w, groupChannels, filters, out.h, out.w}),
            .biasAdds = bias ? outputs : 0,
            .activations = outputs};
}

Edges Conv2dSpec::resolvedPadding(const Shape& in) const
{
    const auto [h, w] = resolve(*this, in);
    return {h.window.paddingBefore, w.window.paddingBefore, h.paddingAfter, w.paddingAfter};
}

std::array<Window, 2> Conv2dSpec::window(const Shape& in) const
{
    const auto [h, w] = resolve(*this, in);
    return {h.window, w.window};
}

Shape Conv2dSpec::weightShape(int inChannels) const
{
    requireSizes(*this, {1, 1, 1, inChannels});
    return {kernel.h, kernel.w, inChannels / groups, filters};
}

IndexRange Conv2dSpec::inputChannels(int inChannels, int filter) const
{
    requireSizes(*this, {1, 1, 1, inChannels});
    const int group = filter / (filters / groups);
    const int perGroup = inChannels / groups;
    return {group * perGroup, (group + 1) * perGroup};
}

IndexRange Conv2dSpec::reachedFilters(int inChannels, int channel) const
{
    requireSizes(*this, {1, 1, 1, inChannels});
    const int group = channel / (inChannels / groups);
    const int perGroup = filters / groups;
    return {group * perGroup, (group + 1) * perGroup};
}

Conv2dSpec DepthwiseConv2dSpec::asConv2d(int channels) const
{
    if (channels < 1 || multiplier < 1 || std::int64_t{channels} * multiplier > std::numeric_limits<int>::max()) {
        throw std::invalid_argument("depthwise_conv2d: " + std::to_string(channels) + " channels with multiplier " +
                                    std::to_string(multiplier));
    }
    return {.filters = channels * multiplier,
            .kernel = kernel,
            .stride = stride,
            .dilation = dilation,
            .padding = padding,
            .groups = channels,
            .bias = bias};
}

Conv2dSpec pointwise(int filters) { return {.filters = filters, .kernel = {1, 1}}; }

} // namespace convolarium::engine
