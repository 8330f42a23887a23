// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/measured_field.h"

#include "engine/network/network.h"
#include "engine/tensor/checked.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace convolarium::engine {

namespace {

LayerSpec layerOf(const FieldLayer& layer)
{
    const Padding padding = Padding::explicitly(layer.padding);
    if (layer.kind == FieldLayer::Kind::Pooling && layer.dilation == Size{}) {
        return PoolSpec{
            .kind = PoolSpec::Kind::Average, .kernel = layer.kernel, .stride = layer.stride, .padding = padding};
    }
    return Conv2dSpec{.filters = 1,
                      .kernel = layer.kernel,
                      .stride = layer.stride,
                      .dilation = layer.dilation,
                      .padding = padding,
                      .bias = false};
}

NetworkSpec stackOf(std::span<const FieldLayer> layers, const Shape& input)
{
    NetworkSpec spec{.name = {}, .input = {1, input.h, input.w, 1}, .layers = {}};
    for (const FieldLayer& layer : layers) {
        spec.layers.push_back({std::to_string(spec.layers.size() + 1), layerOf(layer), {}});
    }
    return spec;
}

/// 1 where the derivative of sum(y * dy) by the layer's input is not 0, else 0.
Tensor sendBack(const LayerSpec& layer, const Shape& in, const Tensor& dy)
{
    Network network({.name = {}, .input = in, .layers = {{"layer", layer, {}}}}, {.purpose = Purpose::Inspect});
    for (const NamedParameter& weight : network.parameters()) {
        std::ranges::fill(weight.value.values(), Scalar{1});
    }
    Tensor dx(in);
    static_cast<void>(network.forward(dx));
    std::ranges::copy(dy.values(), network.outputGradient().data);
    network.backward();
    std::ranges::transform(network.activationGradient(PlacedLayer::fromNetworkInput).values(), dx.data(),
                           [](Scalar value) { return value != 0 ? Scalar{1} : Scalar{0}; });
    return dx;
}

/// Of the flags that are set, the first to the last.
IndexRange extent(const std::vector<bool>& flags)
{
    const auto first = std::ranges::find(flags, true);
    const auto last = std::find(flags.rbegin(), flags.rend(), true).base();
    return first == flags.end()
               ? IndexRange{}
               : IndexRange{static_cast<int>(first - flags.begin()), static_cast<int>(last - flags.begin())};
}

SeenInputs seenIn(const Tensor& gradient)
{
    const Shape shape = gradient.shape();
    std::vector<bool> rows(static_cast<std::size_t>(shape.h));
    std::vector<bool> columns(static_cast<std::size_t>(shape.w));
    SeenInputs seen;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (gradient.data()[row * columns.size() + column] != 0) {
                rows[row] = true;
                columns[column] = true;
                ++seen.cells;
            }
        }
    }
    seen.rows = extent(rows);
    seen.columns = extent(columns);
    seen.usedRows = static_cast<int>(std::ranges::count(rows, true));
    seen.usedColumns = static_cast<int>(std::ranges::count(columns, true));
    return seen;
}

/// How an axis is measured: so many inputs, and this output with the next.
struct Probe {
    int inputs = 1;
    int output = 0;
};

Probe probeFor(const ReceptiveField& field)
{
    const bool plain = field == ReceptiveField{};
    const std::int64_t margin =
        plain ? 0 : 1; // an axis without windows needs none, and would be paid for by the others
    const std::int64_t output = (margin - field.start + field.jump - 1) / field.jump;
    const std::int64_t first = checkedSum({field.start, checkedProduct({output, field.jump})});
    const std::int64_t inputs = checkedSum({first, field.jump, field.size, margin});
    if (inputs > maxMeasuredCells) {
        throw std::invalid_argument("receptive field: to measure it takes " + std::to_string(inputs) +
                                    " samples, too many");
    }
    return {static_cast<int>(inputs), static_cast<int>(output)};
}

/// The field of the axis on which `output` sees the samples `first` and its neighbour sees `second`.
ReceptiveField fieldOf(const IndexRange& first, const IndexRange& second, int output)
{
    const std::int64_t jump = second.begin - first.begin;
    return {.size = first.end - first.begin, .jump = jump, .start = first.begin - output * jump};
}

} // namespace

std::array<Window, 2> FieldLayer::windows() const
{
    return {Window{kernel.h, stride.h, dilation.h, padding.top}, Window{kernel.w, stride.w, dilation.w, padding.left}};
}

std::optional<SeenInputs> measureSeenInputs(std::span<const FieldLayer> layers, const Shape& input, Cell output,
                                            const std::stop_token& stop)
{
    const NetworkSpec spec = stackOf(layers, input);
    const std::vector<PlacedLayer> placed = place(spec);
    if (spec.input.elements() > maxMeasuredCells) {
        throw std::invalid_argument("receptive field: the input " + input.text() + " is too large to measure it");
    }
    Tensor gradient(placed.back().out);
    const Shape out = gradient.shape();
    if (output.row < 0 || output.row >= out.h || output.col < 0 || output.col >= out.w) {
        throw std::invalid_argument("receptive field: there is no cell (" + std::to_string(output.row) + ", " +
                                    std::to_string(output.col) + ") in " + out.text());
    }
    gradient.at(0, output.row, output.col, 0) = 1;
    for (std::size_t i = placed.size(); i-- > 0;) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        gradient = sendBack(spec.layers[i].layer, placed[i].in.front(), gradient);
    }
    return seenIn(gradient);
}

std::optional<MeasuredField> measureReceptiveField(std::span<const FieldLayer> layers, const std::stop_token& stop)
{
    ReceptiveField h;
    ReceptiveField w;
    for (const FieldLayer& layer : layers) {
        const auto [rows, columns] = layer.windows();
        h = h.through(rows);
        w = w.through(columns);
    }
    const Probe rows = probeFor(h);
    const Probe columns = probeFor(w);
    const Shape input{1, rows.inputs, columns.inputs, 1};
    const auto first = measureSeenInputs(layers, input, {rows.output, columns.output}, stop);
    const auto second = measureSeenInputs(layers, input, {rows.output + 1, columns.output + 1}, stop);
    if (!first || !second) {
        return std::nullopt;
    }
    return MeasuredField{.h = fieldOf(first->rows, second->rows, rows.output),
                         .w = fieldOf(first->columns, second->columns, columns.output),
                         .seen = *first};
}

} // namespace convolarium::engine
