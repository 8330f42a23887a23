// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/layer_spec.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace convolarium::engine {

/// An attribute of a layer as the network file has it.
struct LayerAttribute {
    std::string key;
    nlohmann::ordered_json value; ///< null: not given
    bool required = false;
};

/// All attributes of the layer, in the order of the format's table.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<LayerAttribute> attributesOf(const LayerSpec& layer);

/// All types of the format, in its order.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<std::string> layerTypes();

/// A layer of this type with every attribute at its default.
/// @throws std::invalid_argument naming the type and those that there are.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT LayerSpec layerOfType(std::string_view type);

/// Gives `layer` the attributes that `object` has; keys of other meaning are not looked at.
/// @throws std::invalid_argument naming the key and what is wrong: missing, of the wrong type, or not a number that fits.
CONVOLARIUM_ENGINE_EXPORT void readAttributes(LayerSpec& layer, const nlohmann::ordered_json& object);

} // namespace convolarium::engine
