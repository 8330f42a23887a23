// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/network_edit.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <unordered_set>

namespace convolarium::engine {

namespace {

using Names = std::unordered_set<std::string>;

Names namesOf(const NetworkSpec& spec)
{
    Names names{std::string(networkInput)};
    for (const LayerNode& layer : spec.layers) {
        names.insert(layer.name);
    }
    return names;
}

std::string freeName(const Names& taken, const std::string& wanted)
{
    std::string name = wanted;
    for (int number = 2; taken.contains(name); ++number) {
        name = wanted + '_' + std::to_string(number);
    }
    return name;
}

auto at(NetworkSpec& spec, int index) { return spec.layers.begin() + index; }

/// What a layer at `index` reads when it names nothing.
std::string nameBefore(const NetworkSpec& spec, int index)
{
    return index == 0 ? std::string(networkInput) : spec.layers[static_cast<std::size_t>(index) - 1].name;
}

void requireRange(const NetworkSpec& spec, const LayerRange& range)
{
    const int size = static_cast<int>(spec.layers.size());
    if (range.first < 0 || range.count < 1 || range.count > size - range.first) {
        throw std::out_of_range("layers " + std::to_string(range.first) + " to " +
                                std::to_string(range.first + range.count - 1) + " of " + std::to_string(size));
    }
}

/// Old names and what stands in their place.
using Renamed = std::map<std::string, std::string>;

void replaceInputs(LayerNode& layer, const Renamed& renamed)
{
    for (std::string& input : layer.inputs) {
        if (const auto found = renamed.find(input); found != renamed.end()) {
            input = found->second;
        }
    }
}

void replaceInputsFrom(NetworkSpec& spec, int first, const Renamed& renamed)
{
    for (auto layer = at(spec, first); layer != spec.layers.end(); ++layer) {
        replaceInputs(*layer, renamed);
    }
}

/// Layers as they stand; what `before` names is read by the new name.
std::vector<LayerNode> copied(const NetworkSpec& spec, const LayerRange& range, const Renamed& before)
{
    const auto first = spec.layers.begin() + range.first;
    std::vector<LayerNode> layers(first, first + range.count);
    for (LayerNode& layer : layers) {
        replaceInputs(layer, before);
    }
    return layers;
}

/// For every layer of the range, whom its readers read when the range is gone: the first input, and so on to a layer that
/// stays.
Renamed successors(const NetworkSpec& spec, const LayerRange& range)
{
    Renamed read;
    for (int i = range.first; i < range.first + range.count; ++i) {
        const LayerNode& layer = spec.layers[static_cast<std::size_t>(i)];
        read[layer.name] = layer.inputs.empty() ? nameBefore(spec, i) : layer.inputs.front();
    }
    Renamed renamed;
    for (const auto& [name, first] : read) {
        std::string stays = first;
        for (int step = 0; step < range.count && read.contains(stays); ++step) {
            stays = read.at(stays);
        }
        renamed[name] = read.contains(stays) ? nameBefore(spec, range.first) : stays; // a cycle ends nowhere
    }
    return renamed;
}

/// Takes the range out. Readers of what `renamed` names read by the new name; the layer behind reads `behind`.
void cut(NetworkSpec& spec, const LayerRange& range, const Renamed& renamed, const std::string& behind)
{
    const bool isNamed = behind != nameBefore(spec, range.first);
    spec.layers.erase(at(spec, range.first), at(spec, range.first + range.count));
    replaceInputsFrom(spec, 0, renamed);
    if (isNamed && range.first < static_cast<int>(spec.layers.size())) {
        LayerNode& next = spec.layers[static_cast<std::size_t>(range.first)];
        if (next.inputs.empty()) {
            next.inputs = {behind};
        }
    }
}

const std::string& lastName(const NetworkSpec& spec, const LayerRange& range)
{
    return spec.layers[static_cast<std::size_t>(range.first + range.count) - 1].name;
}

} // namespace

std::string freeName(const NetworkSpec& spec, std::string_view wanted)
{
    return freeName(namesOf(spec), std::string(wanted));
}

LayerRange insertLayers(NetworkSpec& spec, int index, std::vector<LayerNode> layers)
{
    if (index < 0 || index > static_cast<int>(spec.layers.size())) {
        throw std::out_of_range("a place " + std::to_string(index) + " among " + std::to_string(spec.layers.size()) +
                                " layers");
    }
    if (layers.empty()) {
        return {index, 0};
    }
    Names taken = namesOf(spec);
    Renamed renamed;
    for (LayerNode& layer : layers) {
        replaceInputs(layer, renamed);
        const std::string name = freeName(taken, layer.name);
        taken.insert(name);
        if (name != layer.name) {
            renamed[layer.name] = name;
        }
        layer.name = name;
    }
    replaceInputsFrom(spec, index, {{nameBefore(spec, index), layers.back().name}});
    spec.layers.insert(at(spec, index), layers.begin(), layers.end());
    return {index, static_cast<int>(layers.size())};
}

void eraseLayers(NetworkSpec& spec, const LayerRange& range)
{
    requireRange(spec, range);
    const Renamed renamed = successors(spec, range);
    cut(spec, range, renamed, renamed.at(lastName(spec, range)));
}

LayerRange moveLayers(NetworkSpec& spec, const LayerRange& range, int to)
{
    requireRange(spec, range);
    const bool later = to >= range.first + range.count;
    if (!later && to > range.first) {
        throw std::out_of_range("a place within the layers that are moved");
    }
    const std::string before = nameBefore(spec, range.first);
    std::vector<LayerNode> layers = copied(spec, range, {});
    // The inner layers keep their names and with them their readers.
    const std::string last = lastName(spec, range);
    const std::string behind = successors(spec, range).at(last);
    cut(spec, range, {{last, behind}}, behind);
    const int place = later ? to - range.count : to;
    const Renamed moved{{before, nameBefore(spec, place)}};
    for (LayerNode& layer : layers) {
        replaceInputs(layer, moved);
    }
    return insertLayers(spec, place, std::move(layers));
}

std::vector<LayerNode> copiedLayers(const NetworkSpec& spec, const LayerRange& range, const std::string& before)
{
    requireRange(spec, range);
    return copied(spec, range, {{nameBefore(spec, range.first), before}});
}

LayerRange duplicateLayers(NetworkSpec& spec, const LayerRange& range)
{
    requireRange(spec, range);
    const int behind = range.first + range.count;
    return insertLayers(spec, behind, copied(spec, range, {{nameBefore(spec, range.first), nameBefore(spec, behind)}}));
}

void renameLayer(NetworkSpec& spec, int index, const std::string& name)
{
    requireRange(spec, {index, 1});
    LayerNode& layer = spec.layers[static_cast<std::size_t>(index)];
    if (layer.name == name) {
        return;
    }
    if (name.empty()) {
        throw std::invalid_argument("has no name");
    }
    if (namesOf(spec).contains(name)) {
        throw std::invalid_argument("the name \"" + name + "\" is taken");
    }
    replaceInputsFrom(spec, 0, {{layer.name, name}});
    layer.name = name;
}

} // namespace convolarium::engine
