// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv2d.h"

#include "engine/tensor/checked.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

namespace convolarium::engine {

namespace {

/// One axis of the layer on one axis of the input, in 64 bits: no product of two ints overflows.
struct Axis {
    std::int64_t size;
    std::int64_t kernel;
    std::int64_t stride;
    std::int64_t dilation;
    std::int64_t before = 0;
    std::int64_t after = 0;

    [[nodiscard]] std::int64_t reach() const { return (kernel - 1) * dilation + 1; }
    [[nodiscard]] std::int64_t padded() const { return size + before + after; }
    [[nodiscard]] std::int64_t outputs() const { return (padded() - reach()) / stride + 1; }

    void padSame()
    {
        const std::int64_t wanted = (size + stride - 1) / stride;
        const std::int64_t total = std::max<std::int64_t>(0, (wanted - 1) * stride + reach() - size);
        before = total / 2;
        after = total - before;
    }
};

struct Axes {
    Axis h;
    Axis w;
};

std::string text(Size size) { return std::to_string(size.h) + "x" + std::to_string(size.w); }

[[noreturn]] void refuse(const std::string& why, const Shape& in)
{
    throw std::invalid_argument("conv2d: " + why + " (input " + in.text() + ")");
}

void requireSizes(const Conv2dSpec& spec, const Shape& in)
{
    if (std::min({in.n, in.h, in.w, in.c}) < 1) {
        refuse("every size of the input must be at least 1", in);
    }
    if (spec.filters < 1 || spec.groups < 1) {
        refuse("filters " + std::to_string(spec.filters) + " and groups " + std::to_string(spec.groups) +
                   " must be at least 1",
               in);
    }
    for (const auto& [name, size] :
         {std::pair{"kernel", spec.kernel}, {"stride", spec.stride}, {"dilation", spec.dilation}}) {
        if (size.h < 1 || size.w < 1) {
            refuse(std::string(name) + " " + text(size) + " must be at least 1x1", in);
        }
    }
    const Edges& edges = spec.padding.edges;
    if (spec.padding.rule == Padding::Rule::Explicit &&
        std::min({edges.top, edges.left, edges.bottom, edges.right}) < 0) {
        refuse("padding must not be negative", in);
    }
    if (in.c % spec.groups != 0 || spec.filters % spec.groups != 0) {
        refuse(std::to_string(spec.groups) + " groups must divide " + std::to_string(in.c) + " input channels and " +
                   std::to_string(spec.filters) + " filters",
               in);
    }
}

void pad(Axes& axes, const Padding& padding)
{
    switch (padding.rule) {
    case Padding::Rule::Same:
        axes.h.padSame();
        axes.w.padSame();
        break;
    case Padding::Rule::Valid:
        break;
    case Padding::Rule::Causal:
        axes.w.before = axes.w.reach() - 1;
        break;
    case Padding::Rule::Explicit:
        axes.h.before = padding.edges.top;
        axes.h.after = padding.edges.bottom;
        axes.w.before = padding.edges.left;
        axes.w.after = padding.edges.right;
        break;
    }
}

/// The layer on `in`, checked: everything that follows from it fits in an int.
Axes resolve(const Conv2dSpec& spec, const Shape& in)
{
    requireSizes(spec, in);
    Axes axes{{in.h, spec.kernel.h, spec.stride.h, spec.dilation.h},
              {in.w, spec.kernel.w, spec.stride.w, spec.dilation.w}};
    pad(axes, spec.padding);
    for (const Axis& axis : {axes.h, axes.w}) {
        if (std::max(axis.padded(), axis.reach()) > std::numeric_limits<int>::max()) {
            refuse("kernel " + text(spec.kernel) + " with dilation " + text(spec.dilation) +
                       " and its padding is too large",
                   in);
        }
        if (axis.padded() < axis.reach()) {
            refuse("kernel " + text(spec.kernel) + " with dilation " + text(spec.dilation) + " does not fit", in);
        }
    }
    return axes;
}

Window windowOf(const Axis& axis)
{
    return {.kernel = static_cast<int>(axis.kernel),
            .stride = static_cast<int>(axis.stride),
            .dilation = static_cast<int>(axis.dilation),
            .paddingBefore = static_cast<int>(axis.before)};
}

void requireGroups(const Conv2dSpec& spec, int inChannels) { requireSizes(spec, {1, 1, 1, inChannels}); }

} // namespace

Shape Conv2dSpec::outputShape(const Shape& in) const
{
    const Axes axes = resolve(*this, in);
    return {in.n, static_cast<int>(axes.h.outputs()), static_cast<int>(axes.w.outputs()), filters};
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
    return {static_cast<int>(h.before), static_cast<int>(w.before), static_cast<int>(h.after),
            static_cast<int>(w.after)};
}

std::array<Window, 2> Conv2dSpec::window(const Shape& in) const
{
    const auto [h, w] = resolve(*this, in);
    return {windowOf(h), windowOf(w)};
}

Shape Conv2dSpec::weightShape(int inChannels) const
{
    requireGroups(*this, inChannels);
    return {kernel.h, kernel.w, inChannels / groups, filters};
}

IndexRange Conv2dSpec::inputChannels(int inChannels, int filter) const
{
    requireGroups(*this, inChannels);
    const int group = filter / (filters / groups);
    const int perGroup = inChannels / groups;
    return {group * perGroup, (group + 1) * perGroup};
}

IndexRange Conv2dSpec::reachedFilters(int inChannels, int channel) const
{
    requireGroups(*this, inChannels);
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
