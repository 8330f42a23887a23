// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/layer_counts.h"

#include "engine/tensor/checked.h"

#include <set>

namespace convolarium::engine {

namespace {

std::int64_t parameterValues(const LayerSpec& layer, Shapes in)
{
    std::int64_t values = 0;
    for (const ParameterSpec& parameter : parameters(layer, in)) {
        values = checkedSum({values, parameter.shape.elements()});
    }
    return values;
}

/// Values that a step reads and writes at least: a value that two of its inputs share is read once.
std::int64_t movedValues(const NetworkSpec& spec, const std::vector<PlacedLayer>& placed, const NetworkStep& step)
{
    const auto at = [](int index) { return static_cast<std::size_t>(index); };
    const PlacedLayer& first = placed[at(step.layer)];
    const int last = step.absorbed.empty() ? step.layer : step.absorbed.back();
    std::int64_t values = placed[at(last)].out.elements();
    std::set<int> read;
    for (std::size_t i = 0; i < first.sources.size(); ++i) {
        if (read.insert(first.sources[i]).second) {
            values = checkedSum({values, first.in[i].elements()});
        }
    }
    std::vector<int> layers{step.layer};
    layers.insert(layers.end(), step.absorbed.begin(), step.absorbed.end());
    for (const int layer : layers) {
        values = checkedSum({values, parameterValues(spec.layers[at(layer)].layer, placed[at(layer)].in)});
    }
    return values;
}

} // namespace

std::vector<LayerTime> countedLayers(const NetworkSpec& spec, const std::vector<NetworkStep>& steps, int batch)
{
    const std::vector<PlacedLayer> placed = place(spec, batch);
    std::vector<LayerTime> layers;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const LayerNode& node = spec.layers[i];
        layers.push_back({.name = node.name,
                          .type = std::string(typeName(node.layer)),
                          .arithmetic = arithmeticOf(node.layer, placed[i].in.front().c),
                          .runs = LayerTime::Runs::Never,
                          .with = static_cast<int>(i),
                          .macs = checkedProduct({cost(node.layer, placed[i].in).macs, batch})});
    }
    for (const NetworkStep& step : steps) {
        LayerTime& first = layers[static_cast<std::size_t>(step.layer)];
        first.runs = LayerTime::Runs::Itself;
        first.bytes = checkedProduct({movedValues(spec, placed, step), std::int64_t{sizeof(Scalar)}});
        for (const int absorbed : step.absorbed) {
            layers[static_cast<std::size_t>(absorbed)].runs = LayerTime::Runs::WithAnother;
            layers[static_cast<std::size_t>(absorbed)].with = step.layer;
        }
    }
    return layers;
}

} // namespace convolarium::engine
