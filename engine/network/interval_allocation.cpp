// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/interval_allocation.h"

#include <algorithm>
#include <numeric>

namespace convolarium::engine {

Allocation allocate(std::span<const Interval> intervals)
{
    std::vector<std::size_t> bySize(intervals.size());
    std::iota(bySize.begin(), bySize.end(), std::size_t{0});
    std::ranges::stable_sort(bySize, std::greater{}, [&](std::size_t i) { return intervals[i].size; });

    Allocation result{std::vector<std::int64_t>(intervals.size()), 0};
    std::vector<std::size_t> placed; // by offset
    for (const std::size_t i : bySize) {
        const Interval& wanted = intervals[i];
        std::int64_t offset = 0;
        for (const std::size_t other : placed) {
            const Interval& taken = intervals[other];
            const bool together = taken.first <= wanted.last && wanted.first <= taken.last;
            if (together && result.offsets[other] < offset + wanted.size) {
                offset = std::max(offset, result.offsets[other] + taken.size);
            }
        }
        result.offsets[i] = offset;
        result.size = std::max(result.size, offset + wanted.size);
        placed.insert(std::ranges::upper_bound(placed, offset, {}, [&](std::size_t p) { return result.offsets[p]; }),
                      i);
    }
    return result;
}

} // namespace convolarium::engine
