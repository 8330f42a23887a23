// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/pooling.h"

#include "engine/layers/layer_spec.h"
#include "engine/layers/pooling_layers.h"
#include "engine/layers/refusal.h"
#include "engine/layers/window_rule.h"

namespace convolarium::engine {

namespace {

PlacedWindows resolve(const PoolSpec& spec, const Shape& in)
{
    return placeWindows({.layer = typeName(spec),
                         .kernel = spec.kernel,
                         .stride = spec.stride.value_or(spec.kernel),
                         .dilation = {},
                         .padding = spec.padding},
                        in);
}

/// Whether the first or the last window of an axis reads padding only: no other does unless one of these does.
bool readsPaddingOnly(const PlacedWindow& axis, int size)
{
    const auto empty = [&](int output) {
        const IndexRange inside = axis.window.tapsInside(output, size);
        return inside.begin == inside.end;
    };
    return empty(0) || empty(axis.outputs - 1);
}

/// The whole map as one window.
PoolSpec wholeMap(PoolSpec::Kind kind, const Shape& in)
{
    return {.kind = kind, .kernel = {in.h, in.w}, .stride = Size{1, 1}};
}

} // namespace

std::array<Window, 2> PoolSpec::window(const Shape& in) const
{
    const auto [h, w] = resolve(*this, in);
    return {h.window, w.window};
}

Shape PoolSpec::outputShape(const Shape& in) const
{
    const auto [h, w] = resolve(*this, in);
    if (kind == Kind::Max && (readsPaddingOnly(h, in.h) || readsPaddingOnly(w, in.w))) {
        refuse(typeName(*this), "a window has nothing but padding", in);
    }
    return {in.n, h.outputs, w.outputs, in.c};
}

Cost PoolSpec::cost(const Shape& in) const { return costOfOutput(outputShape(in)); }

std::vector<ParameterSpec> PoolSpec::parameters(const Shape& /*in*/) const { return {}; }

std::unique_ptr<Layer> PoolSpec::makeLayer(const Shape& in) const
{
    const PlacedWindows placed = resolve(*this, in);
    if (kind == Kind::Max) {
        return makeMaxPool(placed, in);
    }
    const auto cells = countPadding ? std::optional(std::int64_t{kernel.h} * kernel.w) : std::nullopt;
    return makeAveragePool(placed, in, cells);
}

Shape GlobalPoolSpec::outputShape(const Shape& in) const
{
    requirePositiveSizes(typeName(*this), in);
    return {in.n, 1, 1, in.c};
}

Cost GlobalPoolSpec::cost(const Shape& in) const { return costOfOutput(outputShape(in)); }

std::vector<ParameterSpec> GlobalPoolSpec::parameters(const Shape& /*in*/) const { return {}; }

std::unique_ptr<Layer> GlobalPoolSpec::makeLayer(const Shape& in) const { return wholeMap(kind, in).makeLayer(in); }

} // namespace convolarium::engine
