// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace convolarium::engine {

/// Empty if the engine's formulas and its measurement both give what the case says.
[[nodiscard]] std::string checkReceptiveField(const nlohmann::ordered_json& content);

} // namespace convolarium::engine
