// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/optimizer.h"
#include "tests/engine/oracle_ops.h"

namespace convolarium::engine {

/// Losses and optimizers, by the name of the operation.
[[nodiscard]] const std::map<std::string, OracleOperation>& trainingOperations();

/// The rule of that name (sgd, adam, adamw) with PyTorch's attributes.
/// @throws std::invalid_argument for another name.
[[nodiscard]] OptimizerSpec optimizerOf(const std::string& name, const nlohmann::ordered_json& attributes);

} // namespace convolarium::engine
