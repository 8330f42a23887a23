// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/network/network_spec.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace convolarium::engine {

/// Whose program a published network is taken from, where the two differ.
enum class ModelVariant { Keras, Torchvision };

/// The name on the command line: keras, torchvision.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::string_view variantId(ModelVariant variant);
/// The reverse of variantId; nothing for another text.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::optional<ModelVariant> variantFromId(std::string_view id);

/// What of a network can be chosen; what is left out is as it was published.
struct ModelOptions {
    std::optional<Shape> input = {}; ///< of one sample: n is not read
    std::optional<int> classes = {};
    std::optional<double> alpha = {}; ///< width multiplier of the channels
    std::optional<ModelVariant> variant = {};
};

/// A network that is known by its name.
struct ModelEntry {
    std::string id; ///< mobilenet_v2
    Shape input;
    int classes;
    std::vector<ModelVariant> variants; ///< the standard one first; none where there is only ours
    bool hasAlpha = false;
    std::string source; ///< the paper
};

/// All of them, in the order in which they are offered.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT const std::vector<ModelEntry>& modelTable();

/// @throws std::invalid_argument saying what is wrong: an id that is not in the table, an option that the network does not
/// have or that is out of range, an input on which its layers cannot be applied (as place()).
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkSpec publishedModel(std::string_view id,
                                                                   const ModelOptions& options = {});

} // namespace convolarium::engine
