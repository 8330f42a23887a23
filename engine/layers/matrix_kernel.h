// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/clamp.h"
#include "engine/tensor/scalar.h"

#include <cstddef>
#include <cstdint>

namespace convolarium::engine {

/// The inner loops of all matrix products: a tile of tileRows x panelWidth() results stays in vector registers while it is
/// summed up. Everything around them (what is a row, what is padding, which thread) is the callers' business.
inline constexpr int tileRows = 6;

/// Columns of a tile: two vector registers of this build.
[[nodiscard]] int panelWidth();

/// `columns` rounded up to whole panels.
[[nodiscard]] std::int64_t paddedColumns(std::int64_t columns);

/// A matrix in memory, to read: element (row, column) is data[row * rowStep + column * columnStep].
struct MatrixView {
    const Scalar* data;
    std::int64_t rows;
    std::int64_t columns;
    std::ptrdiff_t rowStep;
    std::ptrdiff_t columnStep = 1;
};

/// Lays `matrix` out for the tiles: panel by panel, in each one row after the other, panelWidth() values each, zeros where the
/// matrix has no more columns. Row r of the matrix becomes row r of the panel; panels are panelRows rows apart.
/// packed: paddedColumns(columns) * panelRows values.
void packPanels(const MatrixView& matrix, std::int64_t panelRows, Scalar* packed);

/// out[r][column] = sum over segments s and k < length of rows[s * segmentStep + r][rowOffset + k] *
/// panel[s * length + k][column], tile by tile: each row r is read in `segments` pieces that may lie anywhere.
struct TileProduct {
    const Scalar* const* rows; ///< outRows a segment, rounded up to whole tiles: all of these must be readable
    std::ptrdiff_t segmentStep = 0;
    std::ptrdiff_t rowOffset = 0;
    int segments = 1;
    int length;
    const Scalar* panel;
    std::ptrdiff_t panelDistance; ///< from panel to panel
    Scalar* out;
    std::ptrdiff_t outStep; ///< from row to row
    std::int64_t outRows;
    int outColumns;                ///< as many panels are used as cover them
    const Scalar* start = nullptr; ///< what the sums of every row start from, to whole panels; null: from zero
    bool addToOut = false;         ///< the sums are added to what stands in `out`
    Clamp clamp{};
};
void multiplyTiles(const TileProduct& tiles);

/// One tile of out += sum over cells i < count of left[i][r] * panel[i][column]: `panel` holds `count` rows of panelWidth()
/// values, left[i] points at outRows values side by side.
struct OuterTile {
    const Scalar* const* left;
    std::ptrdiff_t leftOffset; ///< added to every pointer
    int count;
    const Scalar* panel;
    Scalar* out;
    std::ptrdiff_t outStep;
    int outRows;
    int outColumns;
    bool addToOut;
};
void multiplyOuter(const OuterTile& tile);

} // namespace convolarium::engine
