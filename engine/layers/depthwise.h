// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/gather.h"

#include <vector>

namespace convolarium::engine {

/// to[cell] = sum over taps of from[cell met by the tap] * weight[tap], a row of cells at a time: a depthwise convolution
/// with multiplier 1 and, from outputs to inputs, its gradient by the input.
class DepthwiseSweep {
public:
    /// Cells `phases` apart meet cells `fromStep` apart: 1 and the stride from inputs to outputs, the stride and 1 back.
    DepthwiseSweep(TapTables tables, int phases, int fromStep);

    struct Data {
        const Scalar* from;
        const Scalar* weight; ///< taps x channels
        const Scalar* bias;   ///< null for none
        Scalar* to;
        Clamp clamp{};
    };

    /// One tap of a run of cells, at channel 0 of the first one.
    struct Tap {
        const Scalar* from;
        const Scalar* weight;
    };

    /// All rows of some samples; `room` holds the taps of the kernel for each thread.
    void run(const Data& data, int samples, Tap* room, Workers& workers) const;

private:
    /// Cells of a row, `phases` apart, that the same columns of the kernel meet.
    struct ColumnRun {
        int first;
        int count;
        bool threes; ///< three of them, and they meet neighbouring cells
        std::vector<int> kernelCols;
    };

    [[nodiscard]] std::vector<int> kernelColsAt(int col) const;
    [[nodiscard]] int metCol(int kw, int col) const;
    [[nodiscard]] bool meetsThreeNeighbours(const std::vector<int>& kernelCols, int col) const;
    void runRow(const Data& data, std::int64_t line, Tap* room) const;

    TapTables m_tables;
    int m_phases;
    int m_fromStep;
    std::vector<ColumnRun> m_runs;
};

/// Adds to `dweight`, taps x channels, what the rows of outputs in `rows`, counted through the batch, give to the gradient
/// of the weights of a depthwise convolution with multiplier 1.
void addDepthwiseWeightGradients(const Conv2dGeometry& geometry, const Conv2dBackwardData& data, Chunk rows,
                                 Scalar* dweight);

} // namespace convolarium::engine
