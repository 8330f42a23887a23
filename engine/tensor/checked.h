// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"

#include <cstdint>
#include <initializer_list>

namespace convolarium::engine {

/// Sum of 64-bit counts. An empty sum is 0.
/// @throws std::overflow_error naming every operand if the sum does not fit.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::int64_t checkedSum(std::initializer_list<std::int64_t> terms);

/// Product of 64-bit counts. An empty product is 1; a factor 0 gives 0 whatever the others are.
/// @throws std::overflow_error naming every operand if the product does not fit.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::int64_t checkedProduct(std::initializer_list<std::int64_t> factors);

} // namespace convolarium::engine
