// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/clamp.h"
#include "engine/tensor/workers.h"

#include <cstdint>

namespace convolarium::engine {

/// Products of so many rows at most are bound by reading the weights: packing them first would read them twice.
inline constexpr std::int64_t fewRows = 4;

/// out = clamp(rows * weights + bias), all matrices row by row without gaps; `bias` is null for none.
struct FewRowsProduct {
    const Scalar* rows; ///< count x length
    std::int64_t count; ///< at most fewRows
    std::int64_t length;
    const Scalar* weights; ///< length x columns
    std::int64_t columns;
    const Scalar* bias;
    Scalar* out; ///< count x columns
    Clamp clamp{};
};

/// Reads every weight once, in the order of memory. Every result is the same sum for any number of threads.
void multiply(const FewRowsProduct& product, Workers& workers);

} // namespace convolarium::engine
