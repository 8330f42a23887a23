// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tensor/workers.h"

#include <atomic>
#include <stdexcept>
#include <string>

// Eigen's thread pool: a thread without work looks for more for some microseconds, as long as it would take to wake it
// up, and then sleeps.
#define EIGEN_USE_THREADS
#include <unsupported/Eigen/CXX11/ThreadPool>

namespace convolarium::engine {

struct Workers::Pool {
    explicit Pool(int others) : threads(others, /*allow_spinning=*/true) {}

    Eigen::ThreadPool threads;
};

namespace {

/// How often the caller looks whether the others are done before it sleeps: some tens of microseconds.
constexpr int looks = 2000;

void pause()
{
#if defined(__x86_64__)
    __builtin_ia32_pause();
#endif
}

/// One loop under way. Lives on the caller's stack until every helper has left it.
struct Loop {
    const void* work;
    void (*call)(const void*, int, int);
    int chunks;
    Eigen::Barrier helpersLeft;
    std::atomic<int> next{0};
    std::atomic<int> helpersWorking;
    std::atomic<int> nextWorker{1};

    void takeChunks(int worker)
    {
        for (int chunk = next.fetch_add(1); chunk < chunks; chunk = next.fetch_add(1)) {
            call(work, chunk, worker);
        }
    }

    void waitForHelpers()
    {
        for (int i = 0; i < looks && helpersWorking.load(std::memory_order_acquire) > 0; ++i) {
            pause();
        }
        helpersLeft.Wait();
    }
};

} // namespace

Workers::Workers(int threads) : m_threads(threads)
{
    if (threads < 1 || threads > maxThreads) {
        throw std::invalid_argument("threads: " + std::to_string(threads) + " is not in 1.." +
                                    std::to_string(maxThreads));
    }
    if (threads > 1) {
        m_pool = std::make_unique<Pool>(threads - 1);
    }
}

Workers::~Workers() = default;

void Workers::runShared(int chunks, const void* work, Call call)
{
    const int helpers = (chunks < m_threads ? chunks : m_threads) - 1;
    Loop loop{.work = work,
              .call = call,
              .chunks = chunks,
              .helpersLeft = Eigen::Barrier(static_cast<unsigned>(helpers)),
              .helpersWorking = helpers};
    for (int i = 0; i < helpers; ++i) {
        // One captured pointer: std::function keeps it without allocating.
        m_pool->threads.Schedule([&loop] {
            loop.takeChunks(loop.nextWorker.fetch_add(1));
            loop.helpersWorking.fetch_sub(1, std::memory_order_release);
            loop.helpersLeft.Notify();
        });
    }
    loop.takeChunks(0);
    loop.waitForHelpers();
}

} // namespace convolarium::engine
