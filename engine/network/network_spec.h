// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/layer_spec.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace convolarium::engine {

/// The name by which layers read the network's input.
inline constexpr std::string_view networkInput = "input";

/// Values that all layers' outputs may have together (32 GiB of float): more is refused before anything is allocated.
inline constexpr std::int64_t maxActivations = std::int64_t{1} << 33;

/// One layer of a network and what it reads: names of layers before it, or "input".
struct LayerNode {
    std::string name;
    LayerSpec layer;
    std::vector<std::string> inputs; ///< empty: the layer before; for the first one, the network's input

    friend bool operator==(const LayerNode&, const LayerNode&) = default;
};

/// A network as a value: layers in the order in which they run; the last one's output is the network's.
struct NetworkSpec {
    std::string name;
    Shape input; ///< of one sample: n is not read
    std::vector<LayerNode> layers;

    friend bool operator==(const NetworkSpec&, const NetworkSpec&) = default;
};

/// For messages: layer 3 "conv2"; the first layer is number 1. `index` (from 0) is not checked.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::string layerLabel(const NetworkSpec& spec, int index);

/// A layer's place in the network: where its inputs come from and what shapes they have.
struct PlacedLayer {
    static constexpr int fromNetworkInput = -1;

    std::vector<int> sources; ///< index of the layer that each input comes from, or fromNetworkInput
    std::vector<Shape> in;    ///< with the batch asked for
    Shape out;
};

/// The one place where names become indices and shapes are worked out: one entry a layer.
/// @throws std::invalid_argument naming the layer (number and name) and the shapes: no layers, an empty, repeated or reserved
/// name, an input that is unknown or comes later, shapes that do not fit or are too large, a batch < 1.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<PlacedLayer> place(const NetworkSpec& spec, int batch = 1);

/// A layer's place in a network that may have mistakes, and why it cannot be applied there.
struct TriedLayer {
    PlacedLayer placed;
    std::string problem; ///< without the layer's label; empty: nothing is wrong
};

/// As place(), but a layer that is wrong does not stop the others: it hands on its first input, and an input that cannot be
/// had is the layer before. One entry a layer, none for a network without layers.
/// @throws std::invalid_argument for an input of the network or a batch that cannot be.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<TriedLayer> tryPlace(const NetworkSpec& spec, int batch = 1);

/// Sum over the layers for one input.
/// @throws as place(), and std::overflow_error naming the layer if a count does not fit in 64 bits.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Cost cost(const NetworkSpec& spec);

} // namespace convolarium::engine
