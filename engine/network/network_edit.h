// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/network/network_spec.h"

#include <string>
#include <string_view>
#include <vector>

namespace convolarium::engine {

/// Layers that stand behind one another: `count` from index `first` on.
struct LayerRange {
    int first = 0;
    int count = 1;

    friend bool operator==(const LayerRange&, const LayerRange&) = default;
};

// Edits of a network as a list of layers in which the connections follow: whoever read the layer before the new ones reads
// the last of these, and whoever read a layer that goes reads what that one read. None of them checks the shapes, which
// tryPlace() does. Indices outside of the network throw std::out_of_range.

/// `wanted`, or the first of wanted_2, wanted_3, ... that no layer has.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::string freeName(const NetworkSpec& spec, std::string_view wanted);

/// Puts `layers` before layer `at`; at = the number of layers: behind the last one. Names that are taken already are replaced
/// by free ones, within the layers' own inputs too. Returns where they are.
CONVOLARIUM_ENGINE_EXPORT LayerRange insertLayers(NetworkSpec& spec, int at, std::vector<LayerNode> layers);

/// Takes layers away.
CONVOLARIUM_ENGINE_EXPORT void eraseLayers(NetworkSpec& spec, const LayerRange& range);

/// Moves layers before the layer that is now at `to` (outside of the range). What they read of the layer before them they
/// read of the layer before their new place. Returns where they are.
CONVOLARIUM_ENGINE_EXPORT LayerRange moveLayers(NetworkSpec& spec, const LayerRange& range, int to);

/// Layers as they stand, to be put into another network: what they read of the layer before them they read of `before`.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<LayerNode>
copiedLayers(const NetworkSpec& spec, const LayerRange& range, const std::string& before);

/// Puts a copy of the layers behind them, which reads them as they read what is before them. Returns where it is.
CONVOLARIUM_ENGINE_EXPORT LayerRange duplicateLayers(NetworkSpec& spec, const LayerRange& range);

/// Gives a layer another name, also in the inputs of those that read it.
/// @throws std::invalid_argument if the name is empty, reserved or taken.
CONVOLARIUM_ENGINE_EXPORT void renameLayer(NetworkSpec& spec, int index, const std::string& name);

} // namespace convolarium::engine
