// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace convolarium::engine {

/// Empty if the network of that name and configuration has the totals and the receptive field of `content`, and every layer
/// that both call the same its shapes, parameters and multiply-accumulates.
[[nodiscard]] std::string checkArchitecture(const nlohmann::ordered_json& content);

} // namespace convolarium::engine
