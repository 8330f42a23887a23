// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/gather.h"

#include <algorithm>

namespace convolarium::engine {

namespace {

/// entries[tap * size + position] = which(position, tap), -1 where there is no such place in 0..limit-1.
template <typename Which>
std::vector<int> tableOf(int taps, int size, int limit, const Which& which)
{
    std::vector<int> table;
    table.reserve(static_cast<std::size_t>(taps) * static_cast<std::size_t>(size));
    for (int tap = 0; tap < taps; ++tap) {
        for (int position = 0; position < size; ++position) {
            const int met = which(position, tap);
            table.push_back(met >= 0 && met < limit ? met : -1);
        }
    }
    return table;
}

/// Neighbouring cells in one row of a map.
struct CellRun {
    std::int64_t sample;
    int row;
    int col;
    int count;
    std::int64_t index; ///< of the first one, in the block
};

/// Calls use(run) for the rows, or parts of rows, that make up the cells.
template <typename Use>
void forEachRun(const Shape& map, Chunk cells, const Use& use)
{
    for (std::int64_t cell = cells.begin; cell < cells.end;) {
        const std::int64_t line = cell / map.w;
        const auto col = static_cast<int>(cell % map.w);
        const auto count = static_cast<int>(std::min<std::int64_t>(map.w - col, cells.end - cell));
        use(CellRun{line / map.h, static_cast<int>(line % map.h), col, count, cell - cells.begin});
        cell += count;
    }
}

/// Cells `range.begin`..`range.end - 1` of a line of `width` cells, zeros where it has none.
void copyPadded(const Scalar* line, int width, IndexRange range, int channels, Scalar* copy)
{
    const int begin = std::clamp(0, range.begin, range.end);
    const int end = std::clamp(width, begin, range.end);
    copy = std::fill_n(copy, std::ptrdiff_t{begin - range.begin} * channels, Scalar{0});
    copy = std::copy_n(line + std::ptrdiff_t{begin} * channels, std::ptrdiff_t{end - begin} * channels, copy);
    std::fill_n(copy, std::ptrdiff_t{range.end - end} * channels, Scalar{0});
}

} // namespace

RowSource::~RowSource() = default;

TapTables inputsOfOutputs(const Conv2dGeometry& geometry)
{
    const auto& [in, out, rows, cols, groups] = geometry;
    return {
        .kernelRows = rows.kernel,
        .kernelCols = cols.kernel,
        .from = in,
        .to = out,
        .rows = tableOf(rows.kernel, out.h, in.h, [&](int row, int tap) { return geometry.rows.inputIndex(row, tap); }),
        .cols =
            tableOf(cols.kernel, out.w, in.w, [&](int col, int tap) { return geometry.cols.inputIndex(col, tap); })};
}

TapTables outputsOfInputs(const Conv2dGeometry& geometry)
{
    const auto& [in, out, rows, cols, groups] = geometry;
    const auto reading = [](const Window& window) {
        return [&window](int input, int tap) { return window.outputReading(input, tap).value_or(-1); };
    };
    return {.kernelRows = rows.kernel,
            .kernelCols = cols.kernel,
            .from = out,
            .to = in,
            .rows = tableOf(rows.kernel, in.h, out.h, reading(geometry.rows)),
            .cols = tableOf(cols.kernel, in.w, out.w, reading(geometry.cols))};
}

TapRows::TapRows(const TapTables& tables, int length, const Scalar* from, const Scalar* zeros)
    : RowSource(tables.kernelRows * tables.kernelCols, length), m_tables(tables), m_from(from), m_zeros(zeros)
{}

void TapRows::find(Chunk cells, const Scalar** pointers, Scalar* /*copies*/) const
{
    const Shape& from = m_tables.from;
    const Shape& to = m_tables.to;
    forEachRun(to, cells, [&](const CellRun& run) {
        const Scalar** segment = pointers + run.index;
        for (int kh = 0; kh < m_tables.kernelRows; ++kh) {
            const int row = m_tables.rows[static_cast<std::size_t>(kh * to.h + run.row)];
            const Scalar* line = m_from + (run.sample * from.h + std::max(row, 0)) * from.w * from.c;
            for (int kw = 0; kw < m_tables.kernelCols; ++kw, segment += blockCells) {
                const int* colMet = m_tables.cols.data() + std::ptrdiff_t{kw} * to.w + run.col;
                for (int i = 0; i < run.count; ++i) {
                    segment[i] = row < 0 || colMet[i] < 0 ? m_zeros : line + std::ptrdiff_t{colMet[i]} * from.c;
                }
            }
        }
    });
}

PatchRows::PatchRows(const Conv2dGeometry& geometry, const Scalar* from)
    : RowSource(geometry.rows.kernel, geometry.cols.kernel * geometry.in.c), m_geometry(geometry), m_from(from)
{}

std::int64_t PatchRows::copiedValues() const
{
    const auto& [in, out, rows, cols, groups] = m_geometry;
    const std::int64_t lines = blockCells / out.w + 2; // part of one, whole ones, part of one
    return rows.kernel * in.c * (std::int64_t{blockCells} * cols.stride + lines * cols.kernel);
}

void PatchRows::find(Chunk cells, const Scalar** pointers, Scalar* copies) const
{
    // References of their own: clang 14 does not let a lambda see the names of a structured binding.
    const Shape& in = m_geometry.in;
    const Window& rows = m_geometry.rows;
    const Window& cols = m_geometry.cols;
    forEachRun(m_geometry.out, cells, [&](const CellRun& run) {
        const int firstCol = cols.inputIndex(run.col, 0);
        const int readCols = (run.count - 1) * cols.stride + cols.kernel;
        const Scalar** segment = pointers + run.index;
        for (int kh = 0; kh < rows.kernel; ++kh, segment += blockCells) {
            const int row = rows.inputIndex(run.row, kh);
            const bool inside = row >= 0 && row < in.h;
            const Scalar* line = m_from + (run.sample * in.h + (inside ? row : 0)) * in.w * in.c;
            copyPadded(line, inside ? in.w : 0, {firstCol, firstCol + readCols}, in.c, copies);
            for (int i = 0; i < run.count; ++i) {
                segment[i] = copies + std::ptrdiff_t{i} * cols.stride * in.c;
            }
            copies += std::ptrdiff_t{readCols} * in.c;
        }
    });
}

} // namespace convolarium::engine
