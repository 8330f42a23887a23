// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/field_region.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace convolarium {

namespace {

/// Samples along one axis, `end` excluded.
struct Interval {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

Interval drawnAlong(const engine::ReceptiveField& field, int cells, int samples)
{
    const std::int64_t last = field.start + (cells - 1) * field.jump + field.size;
    const std::int64_t most = samples;
    return {std::clamp<std::int64_t>(field.start, -most, 0), std::clamp(last, most, 2 * most)};
}

int cellAlong(const engine::ReceptiveField& field, int cells, double pixel)
{
    const double cell = (pixel - 0.5 - field.center()) / static_cast<double>(field.jump);
    return static_cast<int>(std::lround(std::clamp(cell, 0.0, static_cast<double>(cells - 1))));
}

/// The layer and all that it is made of, the nearest first.
std::vector<int> madeOf(const InspectedNetwork& network, int layer)
{
    std::vector<int> found;
    std::vector<bool> reached(static_cast<std::size_t>(layer) + 1, false);
    reached.back() = true;
    for (int i = layer; i >= 0; --i) {
        if (!reached[static_cast<std::size_t>(i)])
            continue;
        found.push_back(i);
        for (const int source : network.inspection.sources[static_cast<std::size_t>(i)])
            if (source >= 0 && source < i)
                reached[static_cast<std::size_t>(source)] = true;
    }
    return found;
}

bool losesPlaces(const engine::LayerSpec& layer)
{
    return std::holds_alternative<engine::GlobalPoolSpec>(layer) ||
           std::holds_alternative<engine::FlattenSpec>(layer) || std::holds_alternative<engine::DenseSpec>(layer);
}

} // namespace

FieldRegion fieldRegion(const engine::MapField& field, const engine::Cell& cell)
{
    return {.top = field.h.start + cell.row * field.h.jump,
            .left = field.w.start + cell.col * field.w.jump,
            .height = field.h.size,
            .width = field.w.size};
}

FieldRegion seenRegion(const FieldRegion& region, const engine::Shape& input)
{
    const auto along = [](std::int64_t start, std::int64_t size, std::int64_t samples) {
        const std::int64_t begin = std::clamp<std::int64_t>(start, 0, samples);
        return Interval{begin, std::clamp(start + size, begin, samples)};
    };
    const Interval rows = along(region.top, region.height, input.h);
    const Interval columns = along(region.left, region.width, input.w);
    return {.top = rows.begin,
            .left = columns.begin,
            .height = rows.end - rows.begin,
            .width = columns.end - columns.begin};
}

FieldRegion drawnExtent(const engine::MapField& field, const engine::Shape& map, const engine::Shape& input)
{
    const Interval rows = drawnAlong(field.h, map.h, input.h);
    const Interval columns = drawnAlong(field.w, map.w, input.w);
    return {.top = rows.begin,
            .left = columns.begin,
            .height = rows.end - rows.begin,
            .width = columns.end - columns.begin};
}

bool isCut(const engine::MapField& field, const engine::Shape& map, const engine::Shape& input)
{
    const QRectF extent = drawnExtent(field, map, input).rect();
    return !extent.contains(fieldRegion(field, {0, 0}).rect()) ||
           !extent.contains(fieldRegion(field, {map.h - 1, map.w - 1}).rect());
}

engine::Cell cellLookingAt(const engine::MapField& field, const engine::Shape& map, const QPointF& pixel)
{
    return {cellAlong(field.h, map.h, pixel.y()), cellAlong(field.w, map.w, pixel.x())};
}

FieldState fieldState(const InspectedNetwork* network, std::optional<int> layer)
{
    if (!network)
        return {FieldGap::NoNetwork};
    if (!layer || *layer < 0 || *layer >= static_cast<int>(network->spec.layers.size()))
        return {FieldGap::NoLayer};
    const std::vector<int> parts = madeOf(*network, *layer);
    for (const int part : parts)
        if (!network->inspection.problems[static_cast<std::size_t>(part)].empty())
            return {FieldGap::Problem, part};
    if (network->inspection.cost.layers[static_cast<std::size_t>(*layer)].field)
        return {FieldGap::None, *layer};
    const bool everything = std::ranges::any_of(
        parts, [&](int part) { return losesPlaces(network->spec.layers[static_cast<std::size_t>(part)].layer); });
    return {everything ? FieldGap::Everything : FieldGap::Uneven, *layer};
}

} // namespace convolarium
