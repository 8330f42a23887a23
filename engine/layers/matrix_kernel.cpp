// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/matrix_kernel.h"

#include "engine/tensor/lanes.h"

#include <algorithm>

namespace convolarium::engine {

namespace {

constexpr int width = 2 * lanes;

/// tileRows x 2 sums: with two columns and a factor they fill the 16 vector registers of a processor.
struct Sums {
    Lanes left[tileRows];
    Lanes right[tileRows];

    /// Adds factor(r) * columns to each row r.
    template <typename Factor>
    [[gnu::always_inline]] void add(const Scalar* columns, const Factor& factorOf)
    {
        const auto first = load<Lanes>(columns);
        const auto second = load<Lanes>(columns + lanes);
        unrolled<tileRows>([&](int r) {
            const auto factor = all<Lanes>(factorOf(r));
            left[r] += factor * first;
            right[r] += factor * second;
        });
    }
};

/// The same for every row.
[[gnu::always_inline]] inline Sums startFrom(const Scalar* start)
{
    Sums sums;
    unrolled<tileRows>([&](int r) {
        sums.left[r] = start == nullptr ? all<Lanes>(Scalar{0}) : load<Lanes>(start);
        sums.right[r] = start == nullptr ? all<Lanes>(Scalar{0}) : load<Lanes>(start + lanes);
    });
    return sums;
}

/// Where the results of a tile belong.
struct Target {
    Scalar* out;
    std::ptrdiff_t step;
    int rows;
    int columns;

    [[nodiscard]] bool isWhole() const { return rows == tileRows && columns == width; }
};

[[gnu::always_inline]] inline void addTile(const Target& target, Sums& sums)
{
    unrolled<tileRows>([&](int r) {
        const Scalar* row = target.out + r * target.step;
        if (target.isWhole()) {
            sums.left[r] += load<Lanes>(row);
            sums.right[r] += load<Lanes>(row + lanes);
        } else if (r < target.rows) {
            Scalar copy[width] = {};
            std::copy_n(row, target.columns, copy);
            sums.left[r] += load<Lanes>(copy);
            sums.right[r] += load<Lanes>(copy + lanes);
        }
    });
}

[[gnu::always_inline]] inline void storeTile(const Sums& sums, const Target& target)
{
    unrolled<tileRows>([&](int r) {
        Scalar* row = target.out + r * target.step;
        if (target.isWhole()) {
            store(row, sums.left[r]);
            store(row + lanes, sums.right[r]);
        } else if (r < target.rows) {
            Scalar copy[width];
            store(copy, sums.left[r]);
            store(copy + lanes, sums.right[r]);
            std::copy_n(copy, target.columns, row);
        }
    });
}

[[gnu::always_inline]] inline void clampTo(const Clamp& clamp, Sums& sums)
{
    const auto low = all<Lanes>(clamp.low);
    const auto high = all<Lanes>(clamp.high);
    unrolled<tileRows>([&](int r) {
        sums.left[r] = held(sums.left[r], low, high);
        sums.right[r] = held(sums.right[r], low, high);
    });
}

} // namespace

int panelWidth() { return width; }

std::int64_t paddedColumns(std::int64_t columns) { return (columns + width - 1) / width * width; }

void packPanels(const MatrixView& matrix, std::int64_t panelRows, Scalar* packed)
{
    for (std::int64_t first = 0; first < matrix.columns; first += width, packed += panelRows * width) {
        const auto columns = std::min<std::int64_t>(width, matrix.columns - first);
        for (std::int64_t r = 0; r < matrix.rows; ++r) {
            const Scalar* from = matrix.data + r * matrix.rowStep + first * matrix.columnStep;
            Scalar* to = packed + r * width;
            if (matrix.columnStep == 1 && columns == width) {
                store(to, load<Lanes>(from)); // the usual case, as two vector registers
                store(to + lanes, load<Lanes>(from + lanes));
                continue;
            }
            for (std::int64_t c = 0; c < columns; ++c) {
                to[c] = from[c * matrix.columnStep];
            }
            std::fill(to + columns, to + width, Scalar{0});
        }
    }
}

void multiplyTiles(const TileProduct& tiles)
{
    for (std::int64_t first = 0; first < tiles.outRows; first += tileRows) {
        const auto outRows = static_cast<int>(std::min<std::int64_t>(tileRows, tiles.outRows - first));
        const Scalar* panel = tiles.panel;
        for (int column = 0; column < tiles.outColumns; column += width, panel += tiles.panelDistance) {
            const Target target{tiles.out + first * tiles.outStep + column, tiles.outStep, outRows,
                                std::min(width, tiles.outColumns - column)};
            Sums sums = startFrom(tiles.start == nullptr ? nullptr : tiles.start + column);
            // The next tile's results: the processor does not foresee that their rows will be written.
            unrolled<tileRows>([&](int r) { __builtin_prefetch(target.out + (tileRows + r) * tiles.outStep, 1); });
            const Scalar* columns = panel;
            const Scalar* const* pieces = tiles.rows + first;
            for (int s = 0; s < tiles.segments; ++s, pieces += tiles.segmentStep) {
                const Scalar* rows[tileRows];
                unrolled<tileRows>([&](int r) { rows[r] = pieces[r] + tiles.rowOffset; });
#pragma GCC unroll 4
                for (std::ptrdiff_t k = 0; k < tiles.length; ++k, columns += width) {
                    sums.add(columns, [&](int r) { return rows[r][k]; });
                }
            }
            if (tiles.addToOut) {
                addTile(target, sums);
            }
            clampTo(tiles.clamp, sums);
            storeTile(sums, target);
        }
    }
}

void multiplyOuter(const OuterTile& tile)
{
    const Target target{tile.out, tile.outStep, tile.outRows, tile.outColumns};
    Sums sums = startFrom(nullptr);
    std::ptrdiff_t offsets[tileRows]; // rows that are not stored repeat the last one: nothing else may be read
    unrolled<tileRows>([&](int r) { offsets[r] = tile.leftOffset + std::min(r, tile.outRows - 1); });
    const Scalar* columns = tile.panel;
#pragma GCC unroll 4
    for (int i = 0; i < tile.count; ++i, columns += width) {
        const Scalar* left = tile.left[i];
        sums.add(columns, [&](int r) { return left[offsets[r]]; });
    }
    if (tile.addToOut) {
        addTile(target, sums);
    }
    storeTile(sums, target);
}

} // namespace convolarium::engine
