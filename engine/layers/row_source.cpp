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

PatchRows::PatchRows(const TapTables& tables, const Scalar* from, const Scalar* zeros)
    : RowSource(tables.kernelRows, tables.kernelCols * tables.from.c), m_tables(tables), m_from(from), m_zeros(zeros)
{}

void PatchRows::find(Chunk cells, const Scalar** pointers, Scalar* copies) const
{
    const Shape& from = m_tables.from;
    const Shape& to = m_tables.to;
    const std::vector<int>& cols = m_tables.cols;
    const int kernelCols = m_tables.kernelCols;
    const auto copyPatchRow = [&](const Scalar* line, int col) {
        const Scalar* copy = copies;
        for (int kw = 0; kw < kernelCols; ++kw, copies += from.c) {
            const int met = cols[static_cast<std::size_t>(kw * to.w + col)];
            std::copy_n(met < 0 ? m_zeros : line + std::ptrdiff_t{met} * from.c, from.c, copies);
        }
        return copy;
    };
    forEachRun(to, cells, [&](const CellRun& run) {
        const int* firstCols = cols.data() + run.col;
        const int* lastCols = firstCols + std::ptrdiff_t{kernelCols - 1} * to.w;
        const Scalar** segment = pointers + run.index;
        for (int kh = 0; kh < m_tables.kernelRows; ++kh, segment += blockCells) {
            const int row = m_tables.rows[static_cast<std::size_t>(kh * to.h + run.row)];
            if (row < 0) {
                std::fill_n(segment, run.count, m_zeros);
                continue;
            }
            const Scalar* line = m_from + (run.sample * from.h + row) * from.w * from.c;
            const auto inside = [&](int i) { return firstCols[i] >= 0 && lastCols[i] >= 0; };
            int begin = 0; // the patches begin..end-1 touch no padding: they lie next to each other
            while (begin < run.count && !inside(begin)) {
                segment[begin] = copyPatchRow(line, run.col + begin);
                ++begin;
            }
            int end = run.count;
            while (end > begin && !inside(end - 1)) {
                --end;
                segment[end] = copyPatchRow(line, run.col + end);
            }
            for (int i = begin; i < end; ++i) {
                segment[i] = line + std::ptrdiff_t{firstCols[i]} * from.c;
            }
        }
    });
}

} // namespace convolarium::engine
