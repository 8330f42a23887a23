// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"

#include <cstdint>
#include <span>
#include <vector>

namespace convolarium::engine {

/// Values that are needed from step `first` to step `last`, both included.
struct Interval {
    int first = 0;
    int last = 0;
    std::int64_t size = 0;
};

/// Where each interval lies in one block of memory.
struct Allocation {
    std::vector<std::int64_t> offsets;
    std::int64_t size = 0; ///< of the block
};

/// Finds each interval a place such that those needed at the same time do not overlap: the largest first, each at the lowest
/// place that is free all its time. Not always the smallest block, but near it. Time grows with the square of the number.
/// Source: Pisarchyk and Lee, "Efficient Memory Management for Deep Neural Net Inference", arXiv:2001.03288 (greedy by size).
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Allocation allocate(std::span<const Interval> intervals);

} // namespace convolarium::engine
