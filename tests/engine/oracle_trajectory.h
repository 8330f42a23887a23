// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace convolarium::engine {

/// Trains the network of the file as its run `run` did; empty if losses, gradients, weights, statistics and the trained
/// network's output agree.
[[nodiscard]] std::string checkTrajectory(const nlohmann::ordered_json& file, std::size_t run);

} // namespace convolarium::engine
