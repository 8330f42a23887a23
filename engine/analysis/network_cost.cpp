// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/network_cost.h"

#include "engine/tensor/checked.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace convolarium::engine {

namespace {

using Fields = std::vector<std::optional<MapField>>;

MapField through(const MapField& field, const std::array<Window, 2>& windows)
{
    return {field.h.through(windows[0]), field.w.through(windows[1])};
}

ReceptiveField larger(const ReceptiveField& a, const ReceptiveField& b) { return a.size < b.size ? b : a; }

/// Of an axis behind a transposed convolution: an output reads at most ceil(kernel / stride) neighbouring inputs.
std::optional<ReceptiveField> spread(const ReceptiveField& field, int kernel, int stride)
{
    if (field.jump % stride != 0) {
        return std::nullopt;
    }
    const std::int64_t further = (std::int64_t{kernel} + stride - 1) / stride - 1;
    const std::int64_t width = checkedProduct({further, field.jump});
    return ReceptiveField{.size = checkedSum({field.size, width}),
                          .jump = field.jump / stride,
                          .start = checkedSum({field.start, -width})};
}

/// The field behind a layer that reads a map of this field and shape.
struct Behind {
    MapField field;
    Shape in;

    std::optional<MapField> operator()(const Conv2dSpec& spec) const { return through(field, spec.window(in)); }
    std::optional<MapField> operator()(const DepthwiseConv2dSpec& spec) const
    {
        return through(field, spec.asConv2d(in.c).window(in));
    }
    std::optional<MapField> operator()(const Conv2dTransposeSpec& spec) const
    {
        const auto h = spread(field.h, spec.kernel.h, spec.stride.h);
        const auto w = spread(field.w, spec.kernel.w, spec.stride.w);
        return h && w ? std::optional(MapField{*h, *w}) : std::nullopt;
    }
    std::optional<MapField> operator()(const PoolSpec& spec) const { return through(field, spec.window(in)); }
    std::optional<MapField> operator()(const ZeroPaddingSpec& spec) const
    {
        return through(field, {Window{.paddingBefore = spec.padding.top}, Window{.paddingBefore = spec.padding.left}});
    }
    std::optional<MapField> operator()(const GlobalPoolSpec& /*spec*/) const { return std::nullopt; }
    std::optional<MapField> operator()(const FlattenSpec& /*spec*/) const { return std::nullopt; }
    /// All others work on each cell by itself.
    template <typename Spec>
    std::optional<MapField> operator()(const Spec& /*spec*/) const
    {
        return field;
    }
};

std::optional<MapField> fieldBehind(const LayerSpec* layer, const PlacedLayer& placed, const Fields& fields)
{
    std::optional<MapField> field;
    for (const int source : placed.sources) {
        const auto read = source < 0 ? std::optional(MapField{}) : fields[static_cast<std::size_t>(source)];
        if (!read) {
            return std::nullopt;
        }
        field = field ? MapField{larger(field->h, read->h), larger(field->w, read->w)} : *read;
    }
    return layer ? std::visit(Behind{*field, placed.in.front()}, *layer) : field;
}

/// Adds what `layer` costs to the inspection; one that is wrong only hands on.
void inspectLayer(const LayerNode& node, const TriedLayer& layer, NetworkInspection& result, Fields& fields)
{
    const bool works = layer.problem.empty();
    LayerCost cost{.name = node.name,
                   .type = std::string(typeName(node.layer)),
                   .in = layer.placed.in,
                   .out = layer.placed.out,
                   .cost = {},
                   .field = fieldBehind(works ? &node.layer : nullptr, layer.placed, fields)};
    if (works) {
        cost.cost = engine::cost(node.layer, layer.placed.in);
        result.cost.total = result.cost.total + cost.cost;
    }
    fields.push_back(cost.field);
    result.cost.layers.push_back(std::move(cost));
}

} // namespace

std::int64_t NetworkCost::weightBytes() const
{
    constexpr std::int64_t bytesOfNumber = 4;
    return checkedProduct({total.parameters, bytesOfNumber});
}

NetworkInspection inspectNetwork(const NetworkSpec& spec)
{
    NetworkInspection result;
    Fields fields;
    for (TriedLayer& layer : tryPlace(spec)) {
        const LayerNode& node = spec.layers[fields.size()];
        try {
            inspectLayer(node, layer, result, fields);
        } catch (const std::overflow_error& error) {
            layer.problem = error.what();
            inspectLayer(node, layer, result, fields);
        }
        result.cost.field = fields.back() ? fields.back() : result.cost.field;
        result.sources.push_back(std::move(layer.placed.sources));
        result.problems.push_back(std::move(layer.problem));
    }
    return result;
}

NetworkCost networkCost(const NetworkSpec& spec)
{
    static_cast<void>(place(spec)); // throws where a layer cannot be applied
    NetworkInspection inspection = inspectNetwork(spec);
    for (std::size_t i = 0; i < inspection.problems.size(); ++i) {
        if (!inspection.problems[i].empty()) {
            throw std::overflow_error(layerLabel(spec, static_cast<int>(i)) + ": " + inspection.problems[i]);
        }
    }
    return std::move(inspection.cost);
}

} // namespace convolarium::engine
