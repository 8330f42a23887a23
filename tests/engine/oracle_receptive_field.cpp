// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/oracle_receptive_field.h"

#include "engine/analysis/measured_field.h"

#include <algorithm>
#include <stdexcept>

namespace convolarium::engine {

namespace {

using Json = nlohmann::ordered_json;
using Layers = std::span<const FieldLayer>;

/// The attribute of each axis, [h, w] or [w].
Size sizeOf(const Json& layer, const char* name, int otherwise)
{
    const auto sizes = layer.value(name, std::vector<int>{});
    switch (sizes.size()) {
    case 0:
        return {otherwise, otherwise};
    case 1:
        return {otherwise, sizes.at(0)};
    case 2:
        return {sizes.at(0), sizes.at(1)};
    default:
        throw std::invalid_argument(name + (" " + layer.at(name).dump()));
    }
}

std::vector<FieldLayer> layersOf(const Json& content)
{
    std::vector<FieldLayer> layers;
    for (const Json& layer : content.at("layers")) {
        const bool pooling = layer.at("kind").get<std::string>().find("pool") != std::string::npos;
        const Size before = sizeOf(layer, "pad_before", 0);
        const Size after = sizeOf(layer, "pad_after", 0);
        layers.push_back({.kind = pooling ? FieldLayer::Kind::Pooling : FieldLayer::Kind::Convolution,
                          .kernel = sizeOf(layer, "k", 1),
                          .stride = sizeOf(layer, "s", 1),
                          .dilation = sizeOf(layer, "d", 1),
                          .padding = {before.h, before.w, after.h, after.w}});
    }
    return layers;
}

/// One axis of a field, and how many of its samples are read.
struct AxisField {
    ReceptiveField field;
    std::int64_t read;
};

/// Of the axes that the case has: the last ones.
Json describe(const std::vector<AxisField>& axes, std::int64_t cells)
{
    Json result;
    std::int64_t size = 1;
    for (const auto& [field, read] : axes) {
        result["size"].push_back(field.size);
        result["jump"].push_back(field.jump);
        result["start"].push_back(field.start);
        result["center"].push_back(field.center());
        result["nonzero_per_axis"].push_back(read);
        size *= field.size;
    }
    result["nonzero_inputs"] = cells;
    result["gaps"] = cells < size;
    return result;
}

std::vector<Window> windowsOf(Layers layers, std::size_t axis)
{
    std::vector<Window> windows;
    std::ranges::transform(layers, std::back_inserter(windows),
                           [&](const FieldLayer& layer) { return layer.windows().at(axis); });
    return windows;
}

Json byFormula(Layers layers, std::size_t dimensions)
{
    std::vector<AxisField> axes;
    std::int64_t cells = 1;
    for (std::size_t axis = 2 - dimensions; axis < 2; ++axis) {
        const std::vector<Window> windows = windowsOf(layers, axis);
        const auto read = std::ranges::count(readSamples(windows), true);
        axes.push_back({receptiveFields(windows).back(), read});
        cells *= read;
    }
    return describe(axes, cells);
}

Json byMeasurement(Layers layers, std::size_t dimensions)
{
    const MeasuredField field = measureReceptiveField(layers).value();
    std::vector<AxisField> axes{{field.h, field.seen.usedRows}, {field.w, field.seen.usedColumns}};
    axes.erase(axes.begin(), axes.end() - static_cast<std::ptrdiff_t>(dimensions));
    return describe(axes, field.seen.cells);
}

/// The length of an axis before each layer, and behind the last.
std::vector<int> lengths(Layers layers, std::size_t axis, int input)
{
    std::vector<int> result{input};
    for (const FieldLayer& layer : layers) {
        const Window window = layer.windows().at(axis);
        const int after = axis == 0 ? layer.padding.bottom : layer.padding.right;
        result.push_back((result.back() + window.paddingBefore + after - window.reach()) / window.stride + 1);
    }
    return result;
}

/// The border of a case, with the outputs at the one end of all axes and at the other.
struct Border {
    std::vector<std::vector<int>> lengths; ///< of h, w
    std::size_t dimensions;

    Border(Layers layers, const Json& input) : dimensions(input.size())
    {
        for (std::size_t axis = 0; axis < 2; ++axis) {
            const bool given = axis + dimensions >= 2;
            lengths.push_back(
                convolarium::engine::lengths(layers, axis, given ? input.at(axis + dimensions - 2).get<int>() : 1));
        }
    }
};

void addSeen(Json& border, const std::string& output, const std::vector<IndexRange>& ranges, std::int64_t cells)
{
    for (const IndexRange& range : ranges) {
        border[output + "_output_sees"].push_back({range.begin, range.end - 1});
    }
    border[output + "_output_nonzero"] = cells;
}

Json borderByFormula(Layers layers, const Border& border)
{
    Json result;
    for (const std::string output : {"first", "last"}) {
        std::vector<IndexRange> ranges;
        std::int64_t cells = 1;
        for (std::size_t axis = 2 - border.dimensions; axis < 2; ++axis) {
            const std::vector<int>& lengths = border.lengths.at(axis);
            const int unit = output == "first" ? 0 : lengths.back() - 1;
            const std::vector<int> read =
                readInputs(windowsOf(layers, axis), std::span(lengths).first(layers.size()), unit);
            ranges.push_back(read.empty() ? IndexRange{} : IndexRange{read.front(), read.back() + 1});
            cells *= static_cast<std::int64_t>(read.size());
        }
        addSeen(result, output, ranges, cells);
    }
    return result;
}

Json borderByMeasurement(Layers layers, const Border& border)
{
    Json result;
    const Shape input{1, border.lengths.at(0).front(), border.lengths.at(1).front(), 1};
    const Cell last{border.lengths.at(0).back() - 1, border.lengths.at(1).back() - 1};
    for (const std::string output : {"first", "last"}) {
        const SeenInputs seen = measureSeenInputs(layers, input, output == "first" ? Cell{} : last).value();
        std::vector<IndexRange> ranges{seen.rows, seen.columns};
        ranges.erase(ranges.begin(), ranges.end() - static_cast<std::ptrdiff_t>(border.dimensions));
        addSeen(result, output, ranges, seen.cells);
    }
    return result;
}

/// Empty if every key of `wanted` that `found` has agrees.
std::string difference(const Json& wanted, const Json& found, const std::string& where)
{
    for (const auto& [key, value] : found.items()) {
        if (wanted.contains(key) && wanted.at(key) != value) {
            return where + ", " + key + ": " + value.dump() + " instead of " + wanted.at(key).dump();
        }
    }
    return {};
}

std::string checkBorder(Layers layers, const Json& wanted)
{
    const Border border(layers, wanted.at("input"));
    std::string wrong = difference(wanted, borderByFormula(layers, border), "border by formula");
    return wrong.empty() ? difference(wanted, borderByMeasurement(layers, border), "border measured") : wrong;
}

} // namespace

std::string checkReceptiveField(const Json& content)
{
    const std::vector<FieldLayer> layers = layersOf(content);
    const auto dimensions = content.at("dims").get<std::size_t>();
    const auto check = [&](const Json& wanted, std::size_t count) {
        const Layers first = Layers(layers).first(count);
        const std::string where = "after layer " + std::to_string(count);
        std::string wrong = difference(wanted, byFormula(first, dimensions), where + " by formula");
        return wrong.empty() ? difference(wanted, byMeasurement(first, dimensions), where + " measured") : wrong;
    };
    std::string wrong = check(content, layers.size());
    const Json perLayer = content.value("per_layer", Json::array());
    for (std::size_t i = 0; i < perLayer.size() && wrong.empty(); ++i) {
        wrong = check(perLayer.at(i), i + 1);
    }
    return wrong.empty() && content.contains("border") ? checkBorder(layers, content.at("border")) : wrong;
}

} // namespace convolarium::engine
