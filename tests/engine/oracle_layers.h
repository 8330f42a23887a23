// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/oracle_ops.h"

namespace convolarium::engine {

/// The operations that are one layer each, for oracleOperations(): activations, normalizations, pooling, merges, linear.
[[nodiscard]] const std::map<std::string, OracleOperation>& layerOperations();

} // namespace convolarium::engine
