// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"

#include <cstdint>
#include <memory>
#include <utility>

namespace convolarium::engine {

/// The threads that share the work of a pass. A loop is cut into a number of chunks that depends on the work alone and
/// never on the number of threads, and whatever is summed up over chunks is summed in their order: so results are the
/// same, bit for bit, for any number of threads. Threads without work soon sleep.
/// Not for use by two threads at once.
class CONVOLARIUM_ENGINE_EXPORT Workers {
public:
    /// `threads` counts the calling thread: 1 starts no other.
    /// @throws std::invalid_argument if threads is not in 1..maxThreads.
    explicit Workers(int threads = 1);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    static constexpr int maxThreads = 256;

    [[nodiscard]] int threads() const { return m_threads; }

    /// Calls work(chunk, worker) once for every chunk in 0..chunks-1, on this and the other threads, and returns when all
    /// are done. worker in 0..threads()-1 names the thread, for scratch memory of its own; what a chunk computes must not
    /// depend on it. `work` must not throw and must not call run(). Allocates nothing.
    template <typename Work>
    void run(int chunks, const Work& work)
    {
        if (chunks == 1 || m_threads == 1) {
            for (int chunk = 0; chunk < chunks; ++chunk) {
                work(chunk, 0);
            }
            return;
        }
        runShared(chunks, &work, [](const void* erased, int chunk, int worker) {
            (*static_cast<const Work*>(erased))(chunk, worker);
        });
    }

private:
    using Call = void (*)(const void* work, int chunk, int worker);
    void runShared(int chunks, const void* work, Call call);

    struct Pool;
    int m_threads;
    std::unique_ptr<Pool> m_pool;
};

/// Items begin..end-1 of a loop.
struct Chunk {
    std::int64_t begin = 0;
    std::int64_t end = 0;

    [[nodiscard]] std::int64_t size() const { return end - begin; }
};

/// The `index`-th of `chunks` nearly equal parts of 0..items-1, in order.
[[nodiscard]] constexpr Chunk chunkOf(std::int64_t items, int chunks, int index)
{
    return {items * index / chunks, items * (index + 1) / chunks};
}

inline constexpr int mostChunks = 16;

/// How many chunks a loop over `items` is cut into when a chunk should have at least `least` items: 1..mostChunks, a function of
/// the work alone.
[[nodiscard]] constexpr int chunkCount(std::int64_t items, std::int64_t least)
{
    const std::int64_t fitting = items / (least < 1 ? 1 : least);
    return fitting < 1 ? 1 : fitting > mostChunks ? mostChunks : static_cast<int>(fitting);
}

} // namespace convolarium::engine
