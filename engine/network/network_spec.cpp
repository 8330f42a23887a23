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

/// Index of each layer by its name; of several, the first.
using Names = std::unordered_map<std::string_view, std::size_t>;

Names namesOf(const NetworkSpec& spec)
{
    Names names;
    for (std::size_t i = 0; i < spec.layers.size(); ++i) {
        names.emplace(spec.layers[i].name, i);
    }
    return names;
}

void requireName(const NetworkSpec& spec, const Names& names, std::size_t index)
{
    const std::string& name = spec.layers[index].name;
    if (name.empty()) {
        throw std::invalid_argument("has no name");
    }
    if (name == networkInput) {
        throw std::invalid_argument("this name stands for the network's input");
    }
    if (const std::size_t first = names.at(name); first != index) {
        throw std::invalid_argument("layer " + std::to_string(first + 1) + " has this name already");
    }
}

int sourceOf(const Names& names, std::size_t reader, const std::string& input)
{
    if (input == networkInput) {
        return PlacedLayer::fromNetworkInput;
    }
    const auto found = names.find(input);
    if (found == names.end()) {
        throw std::invalid_argument("its input \"" + input + "\" is unknown");
    }
    if (found->second == reader) {
        throw std::invalid_argument("is its own input: a cycle");
    }
    if (found->second > reader) {
        throw std::invalid_argument("its input \"" + input + "\" comes later: a cycle, or layers out of order");
    }
    return static_cast<int>(found->second);
}

void requireInput(const Shape& in)
{
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

/// Places one layer after another.
class Placement {
public:
    Placement(const NetworkSpec& spec, const Shape& input) : m_spec(spec), m_input(input), m_names(namesOf(spec)) {}

    [[nodiscard]] std::vector<TriedLayer> run()
    {
        for (std::size_t i = 0; i < m_spec.layers.size(); ++i) {
            m_layers.emplace_back();
            attempt([&] { requireName(m_spec, m_names, i); });
            findSources(i);
            PlacedLayer& layer = m_layers.back().placed;
            for (const int source : layer.sources) {
                layer.in.push_back(shapeOf(source));
            }
            layer.out = layer.in.front();
            if (m_layers.back().problem.empty()) {
                attempt([&] { applyTo(i); });
            }
        }
        return std::move(m_layers);
    }

private:
    [[nodiscard]] Shape shapeOf(int source) const
    {
        return source < 0 ? m_input : m_layers[static_cast<std::size_t>(source)].placed.out;
    }

    /// Notes what is wrong with the last layer; the first thing counts.
    template <typename Work>
    void attempt(const Work& work)
    {
        try {
            work();
        } catch (const std::logic_error& error) {
            note(error.what());
        } catch (const std::overflow_error& error) {
            note(error.what());
        }
    }

    void note(const char* problem)
    {
        if (m_layers.back().problem.empty()) {
            m_layers.back().problem = problem;
        }
    }

    void findSources(std::size_t index)
    {
        const int before = static_cast<int>(index) - 1;
        std::vector<int>& sources = m_layers.back().placed.sources;
        for (const std::string& input : m_spec.layers[index].inputs) {
            sources.push_back(before);
            attempt([&] { sources.back() = sourceOf(m_names, index, input); });
        }
        if (sources.empty()) {
            sources.push_back(before);
        }
    }

    void applyTo(std::size_t index)
    {
        PlacedLayer& layer = m_layers.back().placed;
        const Shape out = outputShape(m_spec.layers[index].layer, layer.in);
        m_activations += out.elements();
        if (m_activations > maxActivations) {
            throw std::invalid_argument("the outputs up to here have " + std::to_string(m_activations) +
                                        " values: too many");
        }
        layer.out = out;
    }

    const NetworkSpec& m_spec;
    Shape m_input;
    Names m_names;
    std::vector<TriedLayer> m_layers;
    std::int64_t m_activations = 0;
};

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

std::vector<TriedLayer> tryPlace(const NetworkSpec& spec, int batch)
{
    const Shape input{batch, spec.input.h, spec.input.w, spec.input.c};
    requireInput(input);
    return Placement(spec, input).run();
}

std::vector<PlacedLayer> place(const NetworkSpec& spec, int batch)
{
    if (spec.layers.empty()) {
        throw std::invalid_argument("the network has no layers");
    }
    std::vector<PlacedLayer> placed;
    for (TriedLayer& layer : tryPlace(spec, batch)) {
        if (!layer.problem.empty()) {
            refuse(spec, placed.size(), layer.problem);
        }
        placed.push_back(std::move(layer.placed));
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
