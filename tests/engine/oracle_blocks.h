// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/oracle_ops.h"

namespace convolarium::engine {

/// Blocks of published networks, composed of layers in the order of their `sequence`, for oracleOperations().
[[nodiscard]] const std::map<std::string, OracleOperation>& blockOperations();

} // namespace convolarium::engine
