// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/machine_limits.h"

#include "engine/layers/matrix_kernel.h"
#include "engine/tensor/aligned_allocator.h"
#include "engine/tensor/lanes.h"
#include "engine/tensor/workers.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <new>
#include <vector>

namespace convolarium::engine {

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;
using Values = std::vector<Scalar, AlignedAllocator<Scalar>>;

/// Chunks for each thread in a round: one that starts late leaves some of its own to the others.
constexpr int chunksOfThread = 4;
constexpr Seconds arithmeticBudget{0.08};
constexpr Seconds memoryBudget{0.06}; // of each kind of stream
constexpr Seconds longRound{0.004};
constexpr int leastRounds = 4;

double timeOf(const std::function<void()>& work)
{
    const auto start = Clock::now();
    work();
    return Seconds(Clock::now() - start).count();
}

/// Seconds of the best round: other programs, the scheduler and a clock that is still rising only ever make a round slower,
/// and a bound is what is asked for. Nothing if it was stopped.
std::optional<double> bestRound(const std::function<void()>& round, Seconds budget, const std::stop_token& stop)
{
    double best = timeOf(round);
    const auto deadline = Clock::now() + budget;
    for (int rounds = 1; rounds < leastRounds || Clock::now() < deadline; ++rounds) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        best = std::min(best, timeOf(round));
    }
    return stop.stop_requested() ? std::nullopt : std::optional(best);
}

/// The inner loop of all matrix products, one tile again and again. Rows and panel lie in the first cache together.
class Product {
public:
    Product()
        : m_rows(tileRows * depth), m_panel(static_cast<std::size_t>(depth) * columns()), m_out(tileRows * columns())
    {
        // Neither 0 nor denormal, nor growing: each product starts from 0.
        std::ranges::fill(m_rows, Scalar{0.5});
        std::ranges::fill(m_panel, Scalar{0.25});
        for (int row = 0; row < tileRows; ++row) {
            m_starts.push_back(m_rows.data() + row * depth);
        }
    }

    void run(int times)
    {
        for (int i = 0; i < times; ++i) {
            multiplyTiles({.rows = m_starts.data(),
                           .length = depth,
                           .panel = m_panel.data(),
                           .panelDistance = static_cast<std::ptrdiff_t>(depth) * panelWidth(),
                           .out = m_out.data(),
                           .outStep = panelWidth(),
                           .outRows = tileRows,
                           .outColumns = panelWidth()});
        }
    }

    static double macs() { return 1.0 * tileRows * depth * panelWidth(); }

private:
    static constexpr int depth = 256;
    static std::size_t columns() { return static_cast<std::size_t>(panelWidth()); }

    Values m_rows;
    Values m_panel;
    Values m_out;
    std::vector<const Scalar*> m_starts;
};

std::optional<double> macsPerSecond(Workers& workers, const std::stop_token& stop)
{
    std::vector<Product> products(static_cast<std::size_t>(workers.threads()));
    const int chunks = workers.threads() * chunksOfThread;
    int times = 16;
    const auto round = [&] {
        workers.run(chunks, [&](int, int worker) { products[static_cast<std::size_t>(worker)].run(times); });
    };
    // Rounds long enough for the clock and for all threads to take part; meanwhile the processor speeds up.
    while (timeOf(round) < longRound.count()) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        times *= 2;
    }
    const auto best = bestRound(round, arithmeticBudget, stop);
    return best ? std::optional(Product::macs() * times * chunks / *best) : std::nullopt;
}

/// Values of one of two arrays that together are four times as large as the last cache, as STREAM asks for, within bounds
/// that any machine can give.
std::int64_t streamedValues()
{
    constexpr std::int64_t least = std::int64_t{64} << 20U;
    constexpr std::int64_t most = std::int64_t{128} << 20U;
#if defined(_SC_LEVEL3_CACHE_SIZE)
    const std::int64_t cache = sysconf(_SC_LEVEL3_CACHE_SIZE);
#else
    const std::int64_t cache = 0;
#endif
    return std::clamp(2 * cache, least, most) / std::int64_t{sizeof(Scalar)};
}

/// Two arrays, in pieces that end at lines of the cache.
class Streams {
public:
    explicit Streams(std::int64_t size)
        : m_size(size / (pieces * lineOfAll) * (pieces * lineOfAll)),
          m_from(new (line) Scalar[static_cast<std::size_t>(m_size)]),
          m_to(new (line) Scalar[static_cast<std::size_t>(m_size)])
    {}

    [[nodiscard]] double bytes() const { return static_cast<double>(m_size) * sizeof(Scalar); }

    /// What has never been written has no memory behind it.
    bool touch(Workers& workers, const std::stop_token& stop)
    {
        constexpr int atOnce = 8;
        for (int first = 0; first < pieces && !stop.stop_requested(); first += atOnce) {
            workers.run(atOnce, [&](int chunk, int) {
                const Chunk piece = chunkOf(m_size, pieces, first + chunk);
                std::fill(m_from.get() + piece.begin, m_from.get() + piece.end, Scalar{1});
                std::fill(m_to.get() + piece.begin, m_to.get() + piece.end, Scalar{1});
            });
        }
        return !stop.stop_requested();
    }

    void copy(Workers& workers)
    {
        workers.run(pieces, [&](int chunk, int) {
            const Chunk piece = chunkOf(m_size, pieces, chunk);
            const Scalar* from = m_from.get();
            Scalar* to = m_to.get();
            for (std::int64_t i = piece.begin; i < piece.end; i += lanes) {
                store(to + i, load<Lanes>(from + i) * all<Lanes>(Scalar{0.5})); // a product: not to become a memcpy
            }
        });
    }

    void read(Workers& workers)
    {
        workers.run(pieces, [&](int chunk, int) {
            const Chunk piece = chunkOf(m_size, pieces, chunk);
            const Scalar* from = m_from.get();
            constexpr int sums = 4; // one sum alone would wait for its additions
            Lanes sum[sums] = {};
            for (std::int64_t i = piece.begin; i < piece.end; i += sums * lanes) {
                unrolled<sums>([&](int s) { sum[s] += load<Lanes>(from + i + s * lanes); });
            }
            store(m_sums + chunk * lanes, (sum[0] + sum[1]) + (sum[2] + sum[3]));
        });
    }

private:
    static constexpr std::align_val_t line{64};
    static constexpr int pieces = 64;
    static constexpr std::int64_t lineOfAll = 1024; // values: a multiple of what a step of any loop here takes
    struct Free {
        void operator()(Scalar* values) const { ::operator delete[](values, line); }
    };

    std::int64_t m_size;
    std::unique_ptr<Scalar[], Free> m_from;
    std::unique_ptr<Scalar[], Free> m_to;
    Scalar m_sums[pieces * lanes] = {}; ///< so that the reading is for something
};

} // namespace

double MachineLimits::bytesPerSecond() const { return std::max(bytesReadPerSecond, bytesCopiedPerSecond); }

std::optional<MachineLimits> measureMachine(int threads, const std::stop_token& stop)
{
    Workers workers(threads);
    const std::optional<double> macs = macsPerSecond(workers, stop);
    if (!macs) {
        return std::nullopt;
    }
    Streams streams(streamedValues());
    if (!streams.touch(workers, stop)) {
        return std::nullopt;
    }
    const auto copying = bestRound([&] { streams.copy(workers); }, memoryBudget, stop);
    const auto reading = copying ? bestRound([&] { streams.read(workers); }, memoryBudget, stop) : std::nullopt;
    if (!reading) {
        return std::nullopt;
    }
    return MachineLimits{.threads = threads,
                         .macsPerSecond = *macs,
                         .bytesReadPerSecond = streams.bytes() / *reading,
                         .bytesCopiedPerSecond = 2 * streams.bytes() / *copying};
}

} // namespace convolarium::engine
