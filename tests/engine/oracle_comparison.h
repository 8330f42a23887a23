// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/oracle_case.h"

#include <string>

namespace convolarium::engine {

/// Empty if |value - reference| <= tolerance * max(1, max |reference|) everywhere, else what is wrong.
[[nodiscard]] std::string disagreement(const Tensor& value, const Tensor& reference, double tolerance);

/// Runs the operation of a case; empty if every result agrees.
/// @throws std::invalid_argument if the engine has no such operation, or the case is malformed.
[[nodiscard]] std::string checkOperation(const OracleCase& item);

} // namespace convolarium::engine
