// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/oracle_case.h"

#include <functional>
#include <map>
#include <string>

namespace convolarium::engine {

/// What an operation gave, and how to read the reference of the same name.
struct OracleResult {
    Tensor value;
    std::function<Tensor(const nlohmann::ordered_json&)> readReference;
};
using OracleResults = std::map<std::string, OracleResult>;

/// Runs the case's operation forward and backward with the engine.
using OracleOperation = std::function<OracleResults(const nlohmann::ordered_json& content)>;

/// By the name of the operation; what is missing here, the engine does not have yet.
[[nodiscard]] const std::map<std::string, OracleOperation>& oracleOperations();

} // namespace convolarium::engine
