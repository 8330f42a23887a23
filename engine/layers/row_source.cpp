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

/// A cell on its way through a map, row by row.
struct Walk {
    const Shape& map;
    int row;
    int col;
    std::int64_t sample;

    Walk(const Shape& shape, std::int64_t cell)
        : map(shape), row(static_cast<int>(cell / shape.w % shape.h)), col(static_cast<int>(cell % shape.w)),
          sample(cell / (std::int64_t{shape.w} * shape.h))
    {}

    void next()
    {
        if (++col == map.w) {
            col = 0;
            if (++row == map.h) {
                row = 0;
                ++sample;
            }
        }
    }
};

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
    const auto& [kernelRows, kernelCols, from, to, rows, cols] = m_tables;
    for (int kh = 0; kh < kernelRows; ++kh) {
        for (int kw = 0; kw < kernelCols; ++kw, pointers += blockCells) {
            const int* rowMet = rows.data() + std::ptrdiff_t{kh} * to.h;
            const int* colMet = cols.data() + std::ptrdiff_t{kw} * to.w;
            Walk walk(to, cells.begin);
            for (std::int64_t i = 0; i < cells.size(); ++i, walk.next()) {
                const int row = rowMet[walk.row];
                const int col = colMet[walk.col];
                const std::int64_t cell = (walk.sample * from.h + row) * from.w + col;
                pointers[i] = row < 0 || col < 0 ? m_zeros : m_from + cell * from.c;
            }
        }
    }
}

PatchRows::PatchRows(const TapTables& tables, const Scalar* from, const Scalar* zeros)
    : RowSource(tables.kernelRows, tables.kernelCols * tables.from.c), m_tables(tables), m_from(from), m_zeros(zeros)
{}

void PatchRows::find(Chunk cells, const Scalar** pointers, Scalar* copies) const
{
    const auto& [kernelRows, kernelCols, from, to, rows, cols] = m_tables;
    const int* lastCols = cols.data() + std::ptrdiff_t{kernelCols - 1} * to.w;
    for (int kh = 0; kh < kernelRows; ++kh, pointers += blockCells) {
        const int* rowMet = rows.data() + std::ptrdiff_t{kh} * to.h;
        Walk walk(to, cells.begin);
        for (std::int64_t i = 0; i < cells.size(); ++i, walk.next()) {
            const int row = rowMet[walk.row];
            const Scalar* line = m_from + (walk.sample * from.h + row) * from.w * from.c;
            if (row < 0) {
                pointers[i] = m_zeros;
            } else if (cols[static_cast<std::size_t>(walk.col)] >= 0 && lastCols[walk.col] >= 0) {
                pointers[i] = line + std::ptrdiff_t{cols[static_cast<std::size_t>(walk.col)]} * from.c;
            } else {
                pointers[i] = copies;
                for (int kw = 0; kw < kernelCols; ++kw, copies += from.c) {
                    const int col = cols[static_cast<std::size_t>(kw * to.w + walk.col)];
                    std::copy_n(col < 0 ? m_zeros : line + std::ptrdiff_t{col} * from.c, from.c, copies);
                }
            }
        }
    }
}

} // namespace convolarium::engine
