// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/window_rule.h"

#include "engine/layers/refusal.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

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

std::string kernelText(const WindowRule& rule)
{
    return "kernel " + text(rule.kernel) + (rule.dilation ? " with dilation " + text(*rule.dilation) : "");
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

PlacedWindow placed(const Axis& axis)
{
    return {.window = {.kernel = static_cast<int>(axis.kernel),
                       .stride = static_cast<int>(axis.stride),
                       .dilation = static_cast<int>(axis.dilation),
                       .paddingBefore = static_cast<int>(axis.before)},
            .paddingAfter = static_cast<int>(axis.after),
            .outputs = static_cast<int>(axis.outputs())};
}

} // namespace

void requirePositiveSizes(const WindowRule& rule, const Shape& in)
{
    const auto require = [&](const char* name, Size size) {
        if (size.h < 1 || size.w < 1) {
            refuse(rule.layer, std::string(name) + " " + text(size) + " must be at least 1x1", in);
        }
    };
    require("kernel", rule.kernel);
    require("stride", rule.stride);
    require("dilation", rule.dilation.value_or(Size{}));
    const Edges& edges = rule.padding.edges;
    if (rule.padding.rule == Padding::Rule::Explicit &&
        std::min({edges.top, edges.left, edges.bottom, edges.right}) < 0) {
        refuse(rule.layer, "padding must not be negative", in);
    }
}

PlacedWindows placeWindows(const WindowRule& rule, const Shape& in)
{
    requirePositiveSizes(rule.layer, in);
    requirePositiveSizes(rule, in);
    const Size dilation = rule.dilation.value_or(Size{});
    Axes axes{{in.h, rule.kernel.h, rule.stride.h, dilation.h}, {in.w, rule.kernel.w, rule.stride.w, dilation.w}};
    pad(axes, rule.padding);
    for (const Axis& axis : {axes.h, axes.w}) {
        if (std::max(axis.padded(), axis.reach()) > std::numeric_limits<int>::max()) {
            refuse(rule.layer, kernelText(rule) + " and its padding is too large", in);
        }
        if (axis.padded() < axis.reach()) {
            refuse(rule.layer, kernelText(rule) + " does not fit", in);
        }
    }
    return {placed(axes.h), placed(axes.w)};
}

} // namespace convolarium::engine
