// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/network_spec.h"

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

namespace convolarium::engine {

namespace {

[[noreturn]] void refuse(const NetworkSpec& spec, std::size_t index, const std::string& why)
{
    throw std::invalid_argument(layerLabel(spec, static_cast<int>(index)) + ": " + why);
}

/// Index of each layer by its name.
using Names = std::unordered_map<std::string_view, std::size_t>;

Names namesOf(const NetworkSpec& spec)
{
    Names names;
    for (std::size_t i = 0; i < spec.layers.size(); ++i) {
        const std::string& name = spec.layers[i].name;
        if (name.empty()) {
            refuse(spec, i, "has no name");
        }
        if (name == networkInput) {
            refuse(spec, i, "this name stands for the network's input");
        }
        if (const auto [first, isNew] = names.emplace(name, i); !isNew) {
            refuse(spec, i, "layer " + std::to_string(first->second + 1) + " has this name already");
        }
    }
    return names;
}

int sourceOf(const NetworkSpec& spec, const Names& names, std::size_t reader, const std::string& input)
{
    if (input == networkInput) {
        return PlacedLayer::fromNetworkInput;
    }
    const auto found = names.find(input);
    if (found == names.end()) {
        refuse(spec, reader, "its input \"" + input + "\" is unknown");
    }
    if (found->second == reader) {
        refuse(spec, reader, "is its own input: a cycle");
    }
    if (found->second > reader) {
        refuse(spec, reader, "its input \"" + input + "\" comes later: a cycle, or layers out of order");
    }
    return static_cast<int>(found->second);
}

std::vector<int> sourcesOf(const NetworkSpec& spec, const Names& names, std::size_t reader)
{
    const std::vector<std::string>& inputs = spec.layers[reader].inputs;
    if (inputs.empty()) {
        return {static_cast<int>(reader) - 1};
    }
    std::vector<int> sources;
    std::ranges::transform(inputs, std::back_inserter(sources),
                           [&](const std::string& input) { return sourceOf(spec, names, reader, input); });
    return sources;
}

void requireInput(const NetworkSpec& spec, const Shape& in)
{
    if (spec.layers.empty()) {
        throw std::invalid_argument("the network has no layers");
    }
    if (in.n < 1) {
        throw std::invalid_argument("a batch of " + std::to_string(in.n) + " samples: must be at least 1");
    }
    if (std::min({in.h, in.w, in.c}) < 1) {
        throw std::invalid_argument("the network's input " + in.text() + ": every size must be at least 1");
    }
    // As real numbers: exact up to the limit, and nothing overflows beyond it.
    if (1.0 * in.n * in.h * in.w * in.c > static_cast<double>(Tensor::maxElements)) {
        throw std::invalid_argument("the network's input " + in.text() + " is too large");
    }
}

/// Calls `work` for layer `index` and puts its name before whatever is wrong.
template <typename Work>
auto named(const NetworkSpec& spec, std::size_t index, const Work& work)
{
    try {
        return work();
    } catch (const std::overflow_error& error) {
        throw std::overflow_error(layerLabel(spec, static_cast<int>(index)) + ": " + error.what());
    } catch (const std::invalid_argument& error) {
        refuse(spec, index, error.what());
    }
}

} // namespace

std::string layerLabel(const NetworkSpec& spec, int index)
{
    return "layer " + std::to_string(index + 1) + " \"" + spec.layers[static_cast<std::size_t>(index)].name + '"';
}

std::vector<PlacedLayer> place(const NetworkSpec& spec, int batch)
{
    const Shape input{batch, spec.input.h, spec.input.w, spec.input.c};
    requireInput(spec, input);
    const Names names = namesOf(spec);
    std::vector<PlacedLayer> placed;
    std::int64_t activations = 0;
    for (std::size_t i = 0; i < spec.layers.size(); ++i) {
        PlacedLayer layer{.sources = sourcesOf(spec, names, i), .in = {}, .out = {}};
        for (const int source : layer.sources) {
            layer.in.push_back(source < 0 ? input : placed[static_cast<std::size_t>(source)].out);
        }
        try {
            layer.out = named(spec, i, [&] { return outputShape(spec.layers[i].layer, layer.in); });
        } catch (const std::overflow_error& error) {
            throw std::invalid_argument(error.what());
        }
        activations += layer.out.elements();
        if (activations > maxActivations) {
            refuse(spec, i, "the outputs up to here have " + std::to_string(activations) + " values: too many");
        }
        placed.push_back(std::move(layer));
    }
    return placed;
}

Cost cost(const NetworkSpec& spec)
{
    const std::vector<PlacedLayer> placed = place(spec);
    Cost total;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        total = named(spec, i, [&] { return total + cost(spec.layers[i].layer, placed[i].in); });
    }
    return total;
}

} // namespace convolarium::engine
