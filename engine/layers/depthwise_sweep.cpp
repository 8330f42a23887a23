// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/depthwise.h"
#include "engine/tensor/lanes.h"

#include <algorithm>
#include <span>
#include <utility>

namespace convolarium::engine {

namespace {

using Offset = std::ptrdiff_t;

/// Neighbouring cells that the same taps meet, at channel 0: to = clamp(bias + sum over taps of from * weight).
struct CellRun {
    std::span<const DepthwiseSweep::Tap> taps;
    Offset fromStep;
    Scalar* to;
    Offset toStep;
    const Scalar* bias;
    Clamp clamp;
    bool strided; ///< the processor does not foresee where the next cells lie, so they are asked for in advance
};

/// `Cells` cells from `cell` on, one packet of channels, from the bias to the results: accumulate(sums) adds the taps.
template <typename Value, int Cells, typename Accumulate>
[[gnu::always_inline]] inline void finishCells(const CellRun& run, int cell, int channel, const Accumulate& accumulate)
{
    const auto start = run.bias != nullptr ? load<Value>(run.bias + channel) : all<Value>(Scalar{0});
    Value sums[Cells];
    unrolled<Cells>([&](int i) { sums[i] = start; });
    accumulate(sums);
    const auto low = all<Value>(run.clamp.low);
    const auto high = all<Value>(run.clamp.high);
    unrolled<Cells>([&](int i) { store(run.to + (cell + i) * run.toStep + channel, held(sums[i], low, high)); });
}

/// Tap by tap: each weight is loaded once for all cells.
template <typename Value, int Cells>
void computeCells(const CellRun& run, int cell, int channel)
{
    finishCells<Value, Cells>(run, cell, channel, [&](auto& sums) {
        for (const DepthwiseSweep::Tap& tap : run.taps) {
            const auto weight = load<Value>(tap.weight + channel);
            const Scalar* x = tap.from + cell * run.fromStep + channel;
            unrolled<Cells>([&](int i) {
                sums[i] += load<Value>(x + i * run.fromStep) * weight;
                if (Cells > 1 && run.strided) {
                    __builtin_prefetch(x + (i + Cells) * run.fromStep);
                }
            });
        }
    });
}

/// Three taps at a time that meet neighbouring cells: each of these is loaded once for all three.
template <typename Value, int Cells>
void computeCellsByThrees(const CellRun& run, int cell, int channel)
{
    finishCells<Value, Cells>(run, cell, channel, [&](auto& sums) {
        for (std::size_t tap = 0; tap < run.taps.size(); tap += 3) {
            const auto first = load<Value>(run.taps[tap].weight + channel);
            const auto second = load<Value>(run.taps[tap + 1].weight + channel);
            const auto third = load<Value>(run.taps[tap + 2].weight + channel);
            const Scalar* x = run.taps[tap].from + cell * run.fromStep + channel;
            unrolled<Cells + 2>([&](int i) {
                const auto value = load<Value>(x + i * run.fromStep);
                if (i < Cells) {
                    sums[i] += value * first;
                }
                if (i >= 1 && i <= Cells) {
                    sums[i - 1] += value * second;
                }
                if (i >= 2) {
                    sums[i - 2] += value * third;
                }
            });
        }
    });
}

} // namespace

DepthwiseSweep::DepthwiseSweep(TapTables tables, int phases, int fromStep)
    : m_tables(std::move(tables)), m_phases(phases), m_fromStep(fromStep)
{
    for (int phase = 0; phase < phases; ++phase) {
        const std::size_t firstOfPhase = m_runs.size();
        for (int col = phase; col < m_tables.to.w; col += phases) {
            std::vector<int> met = kernelColsAt(col);
            if (m_runs.size() > firstOfPhase && m_runs.back().kernelCols == met) {
                ++m_runs.back().count;
            } else {
                const bool threes = meetsThreeNeighbours(met, col);
                m_runs.push_back({col, 1, threes, std::move(met)});
            }
        }
    }
}

/// In the order of the cells that they meet.
std::vector<int> DepthwiseSweep::kernelColsAt(int col) const
{
    std::vector<int> met;
    for (int kw = 0; kw < m_tables.kernelCols; ++kw) {
        if (metCol(kw, col) >= 0) {
            met.push_back(kw);
        }
    }
    std::ranges::sort(met, {}, [&](int kw) { return metCol(kw, col); });
    return met;
}

int DepthwiseSweep::metCol(int kw, int col) const
{
    return m_tables.cols[static_cast<std::size_t>(kw * m_tables.to.w + col)];
}

bool DepthwiseSweep::meetsThreeNeighbours(const std::vector<int>& kernelCols, int col) const
{
    return kernelCols.size() == 3 && metCol(kernelCols[1], col) - metCol(kernelCols[0], col) == m_fromStep &&
           metCol(kernelCols[2], col) - metCol(kernelCols[1], col) == m_fromStep;
}

void DepthwiseSweep::runRow(const Data& data, std::int64_t line, Tap* room) const
{
    const auto& [kernelRows, kernelCols, from, to, rows, cols] = m_tables;
    const Offset channels = from.c;
    const std::int64_t sample = line / to.h;
    const auto row = static_cast<int>(line % to.h);
    for (const ColumnRun& columns : m_runs) {
        std::size_t count = 0;
        for (int kh = 0; kh < kernelRows; ++kh) {
            const int metRow = rows[static_cast<std::size_t>(kh * to.h + row)];
            if (metRow < 0) {
                continue;
            }
            for (const int kw : columns.kernelCols) {
                const int col = metCol(kw, columns.first);
                room[count++] = {data.from + ((sample * from.h + metRow) * from.w + col) * channels,
                                 data.weight + (Offset{kh} * kernelCols + kw) * channels};
            }
        }
        const CellRun run{.taps = {room, count},
                          .fromStep = m_fromStep * channels,
                          .to = data.to + (line * to.w + columns.first) * channels,
                          .toStep = m_phases * channels,
                          .bias = data.bias,
                          .clamp = data.clamp,
                          .strided = m_fromStep > 1};
        constexpr int together = 6;
        int cell = 0;
        for (; cell + together <= columns.count; cell += together) {
            forEachChannel(from.c, [&]<typename Value>(int channel) {
                if (columns.threes) {
                    computeCellsByThrees<Value, together>(run, cell, channel);
                } else {
                    computeCells<Value, together>(run, cell, channel);
                }
            });
        }
        for (; cell < columns.count; ++cell) {
            forEachChannel(from.c, [&]<typename Value>(int channel) { computeCells<Value, 1>(run, cell, channel); });
        }
    }
}

void DepthwiseSweep::run(const Data& data, int samples, Tap* room, Workers& workers) const
{
    const std::int64_t taps = std::int64_t{m_tables.kernelRows} * m_tables.kernelCols;
    const std::int64_t lines = std::int64_t{samples} * m_tables.to.h;
    const int chunks = chunkCount(lines, 4);
    workers.run(chunks, [&](int chunk, int worker) {
        const Chunk range = chunkOf(lines, chunks, chunk);
        for (std::int64_t line = range.begin; line < range.end; ++line) {
            runRow(data, line, room + worker * taps);
        }
    });
}

} // namespace convolarium::engine
