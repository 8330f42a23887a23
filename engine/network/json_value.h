// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/normalization_axes.h"
#include "engine/layers/padding.h"
#include "engine/network/json_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace convolarium::engine {

/// How the network file writes the values of attributes: sizes [h, w], edges [top, left, bottom, right], paddings by the
/// name of their rule or as edges, axes by their names; what is not given is null.
[[nodiscard]] nlohmann::ordered_json jsonOf(bool value);
[[nodiscard]] nlohmann::ordered_json jsonOf(int value);
[[nodiscard]] nlohmann::ordered_json jsonOf(double value);
[[nodiscard]] nlohmann::ordered_json jsonOf(const Size& value);
[[nodiscard]] nlohmann::ordered_json jsonOf(const std::optional<Size>& value);
[[nodiscard]] nlohmann::ordered_json jsonOf(const Edges& value);
[[nodiscard]] nlohmann::ordered_json jsonOf(const Padding& value);
[[nodiscard]] nlohmann::ordered_json jsonOf(const LayerAxes& value);

/// The way back.
/// @throws std::invalid_argument naming the key, what is wanted and what is there.
void readValue(std::string_view key, const nlohmann::ordered_json& json, bool& value);
void readValue(std::string_view key, const nlohmann::ordered_json& json, int& value);
void readValue(std::string_view key, const nlohmann::ordered_json& json, double& value);
void readValue(std::string_view key, const nlohmann::ordered_json& json, std::string& value);
void readValue(std::string_view key, const nlohmann::ordered_json& json, Size& value);
void readValue(std::string_view key, const nlohmann::ordered_json& json, std::optional<Size>& value);
void readValue(std::string_view key, const nlohmann::ordered_json& json, Edges& value);
void readValue(std::string_view key, const nlohmann::ordered_json& json, Padding& value);
void readValue(std::string_view key, const nlohmann::ordered_json& json, LayerAxes& value);
void readValue(std::string_view key, const nlohmann::ordered_json& json, std::vector<std::string>& value);

} // namespace convolarium::engine
