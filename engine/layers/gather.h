// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/conv2d_kernels.h"
#include "engine/layers/matrix_kernel.h"
#include "engine/tensor/scratch.h"
#include "engine/tensor/workers.h"

#include <cstdint>
#include <vector>

namespace convolarium::engine {

/// Matrix products whose left matrix is never written down: each of its rows belongs to one cell of a map and is read in
/// pieces from where they lie. So a convolution needs no copy of its patches (the idea of the indirection buffer: Dukhan,
/// "The Indirect Convolution Algorithm", arXiv:1907.02129).

/// Cells whose rows are looked up together; a multiple of tileRows.
inline constexpr int blockCells = 192;

/// Says where the pieces of each row lie: `segments` pieces of `length` values.
class RowSource {
public:
    RowSource(int segments, int length) : m_segments(segments), m_length(length) {}
    virtual ~RowSource();

    [[nodiscard]] int segments() const { return m_segments; }
    [[nodiscard]] int length() const { return m_length; }
    [[nodiscard]] std::int64_t rowLength() const { return std::int64_t{m_segments} * m_length; }

    /// Room for copies that a block needs, in values.
    [[nodiscard]] virtual std::int64_t copiedValues() const { return 0; }

    /// pointers[segment * blockCells + i] = piece `segment` of the row of cell cells.begin + i, for up to blockCells cells;
    /// `copies` has room for copiedValues().
    virtual void find(Chunk cells, const Scalar** pointers, Scalar* copies) const = 0;

private:
    int m_segments;
    int m_length;
};

/// Which row and column of another map each kernel tap meets at each row and column of this one; -1 for none.
struct TapTables {
    int kernelRows;
    int kernelCols;
    Shape from;            ///< the map that is read
    Shape to;              ///< the map whose cells are asked for
    std::vector<int> rows; ///< kernelRows x to.h
    std::vector<int> cols; ///< kernelCols x to.w
};

/// Inputs that outputs read, and outputs that inputs reach.
[[nodiscard]] TapTables inputsOfOutputs(const Conv2dGeometry& geometry);
[[nodiscard]] TapTables outputsOfInputs(const Conv2dGeometry& geometry);

/// One segment a tap: the channels of the cell that it meets, or zeros.
class TapRows : public RowSource {
public:
    /// `from` starts at the first of `length` channels that are read; `zeros` are as many zeros.
    TapRows(const TapTables& tables, int length, const Scalar* from, const Scalar* zeros);

    void find(Chunk cells, const Scalar** pointers, Scalar* copies) const override;

private:
    const TapTables& m_tables;
    const Scalar* m_from;
    const Scalar* m_zeros;
};

/// One segment a row of the kernel, for kernels without holes: neighbouring taps lie side by side in a copy of the input's
/// line with its padding.
class PatchRows : public RowSource {
public:
    PatchRows(const Conv2dGeometry& geometry, const Scalar* from);

    [[nodiscard]] std::int64_t copiedValues() const override;
    void find(Chunk cells, const Scalar** pointers, Scalar* copies) const override;

private:
    const Conv2dGeometry& m_geometry;
    const Scalar* m_from;
};

/// out[cell][column] = start[column] + sum over the row of the cell * panels, held within `clamp`.
struct GatheredProduct {
    const RowSource& rows;
    std::int64_t cells;
    const Scalar* panels; ///< rows.rowLength() rows; see packPanels()
    int columns;
    Scalar* out;
    std::ptrdiff_t outStep;
    const Scalar* start; ///< paddedColumns(columns) values, or null for zero
    Clamp clamp{};
    const Scalar* zeros = nullptr; ///< where given, pieces that point here are left out: worth it where most are
};

/// out[segment * length + k][column] = sum over cells of their row[k] * right[cell][column]; all of it is overwritten.
struct GatheredGradient {
    const RowSource& rows;
    std::int64_t cells;
    const Scalar* right;
    std::ptrdiff_t rightStep;
    int columns;
    Scalar* out;
    std::ptrdiff_t outStep;
};

/// Memory of gathered products; what belongs to a thread lies `...Step` values apart.
struct GatherScratch {
    const Scalar** pointers;
    std::int64_t pointersStep;
    Scalar* copies;
    std::int64_t copiesStep;
    Scalar* right; ///< packed panels of a block
    std::int64_t rightStep;
    Scalar* partials; ///< sums of ranges of cells
};

/// What products of gathered rows need.
struct GatherNeeds {
    int threads;
    int segments;                  ///< of any of their rows
    std::int64_t copiedValues;     ///< likewise
    std::int64_t gradientElements; ///< of the matrix of a GatheredGradient; 0 where there is none
    int gradientColumns;
};
[[nodiscard]] GatherScratch takeGatherScratch(Scratch& scratch, const GatherNeeds& needs);

void multiply(const GatheredProduct& product, const GatherScratch& scratch, Workers& workers);
void multiply(const GatheredGradient& product, const GatherScratch& scratch, Workers& workers);

} // namespace convolarium::engine
