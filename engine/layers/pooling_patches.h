// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/window_rule.h"
#include "engine/tensor/workers.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace convolarium::engine {

/// An output cell and the input cells that it reads.
struct Patch {
    std::int64_t output; ///< number of the cell in y
    std::int64_t sample; ///< number of the sample's first cell in x
    IndexRange rows;
    IndexRange columns;

    [[nodiscard]] std::int64_t cells() const
    {
        return std::int64_t{rows.end - rows.begin} * (columns.end - columns.begin);
    }
};

/// All windows of the layer. Cells of x are numbered within their sample.
class Patches {
public:
    Patches(const PlacedWindows& placed, const Shape& in);

    /// Whether every input cell is read by exactly one window.
    [[nodiscard]] bool tile() const;

    [[nodiscard]] std::int64_t outputRows() const { return static_cast<std::int64_t>(m_rows.size()); }
    [[nodiscard]] std::int64_t outputColumns() const { return static_cast<std::int64_t>(m_columns.size()); }

    /// Calls use(patch) for the output cells of some rows, which are counted through all samples.
    template <typename Use>
    void forEach(const Chunk& rows, const Use& use) const
    {
        std::int64_t output = rows.begin * outputColumns();
        for (std::int64_t row = rows.begin; row < rows.end; ++row) {
            const std::int64_t sample = row / outputRows();
            const IndexRange& inputs = m_rows[static_cast<std::size_t>(row - sample * outputRows())];
            for (const IndexRange& columns : m_columns) {
                use(Patch{output++, sample * m_height * m_width, inputs, columns});
            }
        }
    }

    /// Calls use(cell) for the input cells of a patch.
    template <typename Use>
    void forEachInput(const Patch& patch, const Use& use) const
    {
        for (int row = patch.rows.begin; row < patch.rows.end; ++row) {
            for (int column = patch.columns.begin; column < patch.columns.end; ++column) {
                use(row * m_width + column);
            }
        }
    }

    /// Calls use(cells, isFirst) with an array of four of them at a time, then of one; isFirst with the first array.
    template <typename Use>
    void forEachFewInputs(const Patch& patch, const Use& use) const
    {
        std::array<int, 4> few{};
        std::size_t count = 0;
        bool isFirst = true;
        forEachInput(patch, [&](int cell) {
            few[count++] = cell;
            if (count == few.size()) {
                use(few, isFirst);
                isFirst = false;
                count = 0;
            }
        });
        for (std::size_t i = 0; i < count; ++i) {
            use(std::array<int, 1>{few[i]}, isFirst && i == 0);
        }
    }

private:
    std::vector<IndexRange> m_rows;
    std::vector<IndexRange> m_columns;
    int m_height;
    int m_width;
};

} // namespace convolarium::engine
