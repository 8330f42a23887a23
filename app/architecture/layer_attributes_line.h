// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer_spec.h"

#include <QString>

#include <nlohmann/json_fwd.hpp>

namespace convolarium {

/// A layer's attributes as the network file has them; what is not given is left out.
[[nodiscard]] nlohmann::ordered_json attributesObject(const engine::LayerSpec& layer);

/// The layer's attributes on one line: "filters=64 kernel=3,3 stride=1,1", and back.
[[nodiscard]] QString attributesLine(const engine::LayerSpec& layer);
/// @throws std::invalid_argument saying what is wrong.
void readAttributesLine(engine::LayerSpec& layer, const QString& line);

} // namespace convolarium
