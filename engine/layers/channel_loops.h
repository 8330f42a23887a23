// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tensor/scalar.h"
#include "engine/tensor/workers.h"

#include <algorithm>
#include <cstdint>

namespace convolarium::engine {

// Loops over cells x channels, the channels side by side. A few cells are taken at once, so that what belongs to a
// channel is loaded once for all of them, and the compiler makes vectors of the channels.

/// Two numbers that are summed up side by side.
struct Pair {
    Scalar first;
    Scalar second;
};

/// Sums of a channel, exact enough for any number of summands.
struct PairSums {
    double* first;
    double* second;
};

namespace channel_loops {

inline constexpr int blockChannels = 64;
inline constexpr int blockCells = 64; ///< summed up in Scalar before they go into the sums in double
inline constexpr int cellsAtOnce = 8;

/// Sums of a stretch of channels over a few cells. The first one begins at value `index`.
struct Block {
    int firstChannel;
    int width;
    Scalar first[blockChannels];
    Scalar second[blockChannels];

    template <int Cells, typename Terms>
    void add(std::int64_t index, int channels, const Terms& terms)
    {
        for (int c = 0; c < width; ++c) {
            Scalar sum = 0;
            Scalar other = 0;
#pragma GCC unroll 8
            for (int cell = 0; cell < Cells; ++cell) {
                const Pair term = terms(index + cell * channels + c, firstChannel + c);
                sum += term.first;
                other += term.second;
            }
            first[c] += sum;
            second[c] += other;
        }
    }
};

} // namespace channel_loops

/// Adds terms(index, channel), a Pair, for each value of the cells to the sums of its channel. Rounding errors do not
/// grow with the number of cells.
template <typename Terms>
void addPairs(const Chunk& cells, int channels, const Terms& terms, const PairSums& sums)
{
    using namespace channel_loops;
    for (std::int64_t begin = cells.begin; begin < cells.end; begin += blockCells) {
        const std::int64_t end = std::min<std::int64_t>(begin + blockCells, cells.end);
        for (int channel = 0; channel < channels; channel += blockChannels) {
            Block block{channel, std::min(blockChannels, channels - channel), {}, {}};
            std::int64_t cell = begin;
            for (; cell + cellsAtOnce <= end; cell += cellsAtOnce) {
                block.add<cellsAtOnce>(cell * channels + channel, channels, terms);
            }
            for (; cell < end; ++cell) {
                block.add<1>(cell * channels + channel, channels, terms);
            }
            for (int c = 0; c < block.width; ++c) {
                sums.first[channel + c] += double{block.first[c]};
                sums.second[channel + c] += double{block.second[c]};
            }
        }
    }
}

/// result[index] = value(index, channel) for each value of the cells. `value` may read result[index] and nothing else of
/// the result.
template <typename Value>
void mapChannels(const Chunk& cells, int channels, const Value& value, Scalar* result)
{
    constexpr int atOnce = 4;
    std::int64_t cell = cells.begin;
    for (; cell + atOnce <= cells.end; cell += atOnce) {
        const std::int64_t index = cell * channels;
#pragma GCC ivdep
        for (int c = 0; c < channels; ++c) {
#pragma GCC unroll 4
            for (int i = 0; i < atOnce; ++i) {
                result[index + i * channels + c] = value(index + i * channels + c, c);
            }
        }
    }
    for (; cell < cells.end; ++cell) {
        const std::int64_t index = cell * channels;
#pragma GCC ivdep
        for (int c = 0; c < channels; ++c) {
            result[index + c] = value(index + c, c);
        }
    }
}

} // namespace convolarium::engine
