// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tensor/workers.h"

#include <algorithm>
#include <cstdint>

namespace convolarium::engine {

/// Fewer values than this are not worth a second thread.
inline constexpr std::int64_t leastChunkValues = 16 * 1024;

/// How many chunks `items` of `values` values each are cut into: a function of the work alone.
[[nodiscard]] constexpr int chunkCountOf(std::int64_t items, std::int64_t values)
{
    return chunkCount(items, std::max<std::int64_t>(1, leastChunkValues / std::max<std::int64_t>(1, values)));
}

/// Calls work(chunk) for the parts of 0..items-1, on all threads; an item has `values` values. No part reads what
/// another writes.
template <typename Work>
void inChunks(Workers& workers, std::int64_t items, std::int64_t values, const Work& work)
{
    const int chunks = chunkCountOf(items, values);
    workers.run(chunks, [&](int index, int /*worker*/) { work(chunkOf(items, chunks, index)); });
}

} // namespace convolarium::engine
