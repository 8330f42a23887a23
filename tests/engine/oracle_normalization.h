// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/oracle_ops.h"

namespace convolarium::engine {

/// Batch, layer, instance and group normalization, for oracleOperations().
[[nodiscard]] const std::map<std::string, OracleOperation>& normalizationOperations();

} // namespace convolarium::engine
