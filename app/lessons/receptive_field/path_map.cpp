// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/path_map.h"

#include "engine/analysis/effective_field.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace convolarium {

namespace {

constexpr engine::EffectiveFieldOptions randomStacks{.channels = 8, .runs = 8};
constexpr double largestExponent = 1e140; ///< the product of two counts is still a double

/// Along one axis, the counts of every level from the input on.
struct AxisPaths {
    std::vector<std::vector<double>> counts;
    std::vector<double> firsts; ///< positions of the first units that are counted
    bool scaled = false;
};

/// From the output down, layer by layer. Counts that a double could not multiply any more are scaled.
AxisPaths pathsAlong(const FieldTree& tree)
{
    const auto levels = static_cast<std::size_t>(tree.layers()) + 1;
    AxisPaths paths{.counts = std::vector<std::vector<double>>(levels), .firsts = std::vector<double>(levels)};
    paths.counts.back() = {1};
    std::int64_t first = 0;
    for (int level = tree.layers(); level > 0; --level) {
        const engine::Window& window = tree.window(level);
        const std::vector<double>& above = paths.counts[static_cast<std::size_t>(level)];
        const auto stride = static_cast<std::size_t>(window.stride);
        const auto dilation = static_cast<std::size_t>(window.dilation);
        std::vector<double> below((above.size() - 1) * stride + static_cast<std::size_t>(window.reach()));
        for (std::size_t tap = 0; tap < static_cast<std::size_t>(window.kernel); ++tap)
            for (std::size_t unit = 0; unit < above.size(); ++unit)
                below[unit * stride + tap * dilation] += above[unit];
        if (const double largest = *std::ranges::max_element(below); largest > largestExponent) {
            paths.scaled = true;
            for (double& count : below)
                count /= largest;
        }
        first = tree.read({level, first}, 0);
        paths.firsts[static_cast<std::size_t>(level) - 1] = tree.position({level - 1, first});
        paths.counts[static_cast<std::size_t>(level) - 1] = std::move(below);
    }
    return paths;
}

std::vector<PathMap> mapsOf(const StackFigures& stack)
{
    const FieldTree rowTree(stack, 0, false);
    const FieldTree columnTree(stack, 1, false);
    const AxisPaths rows = pathsAlong(rowTree);
    const AxisPaths columns = pathsAlong(columnTree);
    std::vector<PathMap> maps;
    for (std::size_t level = 0; level < rows.counts.size(); ++level) {
        PathMap map{.rows = rows.counts[level],
                    .columns = columns.counts[level],
                    .rowJump = static_cast<double>(rowTree.field(static_cast<int>(level)).jump),
                    .columnJump = static_cast<double>(columnTree.field(static_cast<int>(level)).jump),
                    .firstRow = rows.firsts[level],
                    .firstColumn = columns.firsts[level],
                    .scaled = rows.scaled || columns.scaled};
        map.largest = *std::ranges::max_element(map.rows) * *std::ranges::max_element(map.columns);
        maps.push_back(std::move(map));
    }
    return maps;
}

} // namespace

ImageMaps imageMaps(const ReceptiveFieldFigures& figures)
{
    if (std::max(figures.stack.h().size, figures.stack.w().size) > mostMapPixels)
        return {};
    return {.levels = mapsOf(figures.stack), .ordinary = mapsOf(figures.ordinary).front()};
}

PathMap squareMap(int kernel, const std::vector<int>& dilations)
{
    const ReceptiveFieldSettings settings{.kernel = kernel, .dilations = dilations, .twoDimensions = true};
    return mapsOf(stackFigures(settings.layers(), 1)).front();
}

int pathStep(double count, double largest)
{
    return count > 0 ? std::clamp(static_cast<int>(std::ceil(4 * std::sqrt(count / largest))), 1, 4) : 0;
}

double centralShare(const HeatMap& map)
{
    double middle = 0;
    double all = 0;
    for (int row = 0; row < map.rows; ++row)
        for (int column = 0; column < map.columns; ++column) {
            const auto value = static_cast<double>(map.values[static_cast<std::size_t>(row * map.columns + column)]);
            const auto inside = [](int index, int size) { return 4 * index + 2 >= size && 4 * index + 2 <= 3 * size; };
            all += value * value;
            if (inside(row, map.rows) && inside(column, map.columns))
                middle += value * value;
        }
    return all > 0 ? middle / all : 0;
}

bool heatMapFits(const StackFigures& stack)
{
    constexpr double mostValues = 1 << 26;
    const auto outputs = static_cast<double>(2 * stack.layers.size() + 1); // with a ReLU behind each layer
    return static_cast<double>(stack.cells()) * randomStacks.channels * outputs <= mostValues;
}

double heatMapCost(const StackFigures& stack)
{
    double cells = static_cast<double>(stack.cells());
    double ms = 0;
    constexpr double macMs = 4e-8;
    constexpr double layerMs = 0.02;
    for (const engine::FieldLayer& layer : stack.layers) {
        const double macs = cells * layer.kernel.h * layer.kernel.w * randomStacks.channels * randomStacks.channels;
        ms += randomStacks.runs * (layerMs + 3 * macs * macMs);
        cells /= layer.stride.h * layer.stride.w;
    }
    return ms;
}

std::optional<HeatMap> heatMap(const StackFigures& stack, int seed, const std::stop_token& stop)
{
    if (!heatMapFits(stack))
        return std::nullopt;
    engine::EffectiveFieldOptions options = randomStacks;
    options.seed = static_cast<std::uint64_t>(seed);
    try {
        const auto field = engine::effectiveField(stack.layers, options, stop);
        if (!field)
            return std::nullopt;
        HeatMap map{.rows = field->shape().h, .columns = field->shape().w, .values = {}};
        for (const engine::Scalar value : field->values())
            map.values.push_back(static_cast<float>(value));
        return map;
    } catch (const std::invalid_argument&) { // too large for it
        return std::nullopt;
    }
}

} // namespace convolarium
