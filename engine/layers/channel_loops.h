// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tensor/lanes.h"
#include "engine/tensor/workers.h"

#include <algorithm>
#include <cstdint>

namespace convolarium::engine {

// Loops over cells x channels, the channels side by side. A few cells are taken at once, so that what belongs to a
// channel is loaded once for all of them, and the channels fill the vector registers.

/// Two numbers, or registers of them, that are summed up side by side.
template <typename Value>
struct Pair {
    Value first;
    Value second;
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
        forEachChannel(width, [&]<typename Value>(int c) {
            Value sum{};
            Value other{};
            for (int cell = 0; cell < Cells; ++cell) {
                const Pair<Value> term =
                    terms.template operator()<Value>(index + cell * channels + c, firstChannel + c);
                sum += term.first;
                other += term.second;
            }
            store(first + c, Value(load<Value>(first + c) + sum));
            store(second + c, Value(load<Value>(second + c) + other));
        });
    }
};

} // namespace channel_loops

/// Adds terms<Value>(index, channel), a Pair, for each value of the cells to the sums of its channel. Rounding errors do not
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

/// result[index] = value<Value>(index, channel) for each value of the cells. `value` may read result[index] and nothing
/// else of the result.
template <typename ValueAt>
void mapChannels(const Chunk& cells, int channels, const ValueAt& valueAt, Scalar* result)
{
    constexpr int atOnce = 4;
    const auto map = [&]<int Cells>(std::int64_t index) {
        forEachChannel(channels, [&]<typename Value>(int c) {
            for (int cell = 0; cell < Cells; ++cell) {
                const std::int64_t at = index + cell * channels + c;
                store(result + at, valueAt.template operator()<Value>(at, c));
            }
        });
    };
    std::int64_t cell = cells.begin;
    for (; cell + atOnce <= cells.end; cell += atOnce) {
        map.template operator()<atOnce>(cell * channels);
    }
    for (; cell < cells.end; ++cell) {
        map.template operator()<1>(cell * channels);
    }
}

} // namespace convolarium::engine
