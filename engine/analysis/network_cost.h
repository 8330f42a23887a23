// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analysis/receptive_field.h"
#include "engine/export.h"
#include "engine/network/network_spec.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace convolarium::engine {

/// What a cell of a map sees of the network's input.
struct MapField {
    ReceptiveField h;
    ReceptiveField w;

    friend bool operator==(const MapField&, const MapField&) = default;
};

/// A layer in its network, for one input: n of every shape is 1.
struct LayerCost {
    std::string name;
    std::string type; ///< as in network files
    std::vector<Shape> in;
    Shape out;
    Cost cost;
    /// Where layers meet, the larger field counts along each axis. None behind global pooling and flattening, where a value
    /// belongs to no place any more, and where a transposed convolution would leave jumps that are no whole number.
    std::optional<MapField> field;

    friend bool operator==(const LayerCost&, const LayerCost&) = default;
};

/// A network layer by layer.
struct CONVOLARIUM_ENGINE_EXPORT NetworkCost {
    std::vector<LayerCost> layers;
    Cost total;
    std::optional<MapField> field; ///< of the last map that has one

    /// In a file of weights: 4 bytes each, running statistics included.
    /// @throws std::overflow_error if it does not fit in 64 bits.
    [[nodiscard]] std::int64_t weightBytes() const;
};

/// What can be said of a network that may have mistakes.
struct NetworkInspection {
    NetworkCost cost; ///< a layer that is wrong hands on its first input and costs nothing
    std::vector<std::vector<int>> sources;
    std::vector<std::string> problems; ///< one a layer, without its label; empty: nothing is wrong
};

/// As networkCost(), but a layer that is wrong does not stop the others.
/// @throws std::invalid_argument for an input of the network that cannot be.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkInspection inspectNetwork(const NetworkSpec& spec);

/// @throws as place(), and std::overflow_error naming the layer if a number does not fit in 64 bits.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkCost networkCost(const NetworkSpec& spec);

} // namespace convolarium::engine
