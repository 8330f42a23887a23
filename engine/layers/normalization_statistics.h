// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/normalization_axes.h"
#include "engine/tensor/shape.h"

#include <cstdint>
#include <span>
#include <vector>

namespace convolarium::engine {

/// Mean and biased variance (the sum of squares over the count, as every normalization layer takes it) of each group.
struct NormalizationStatistics {
    std::vector<double> mean; ///< by NormalizationAxes::groupOf
    std::vector<double> variance;
};

/// The statistics of `values`, n x h x w x c of `shape`, in double and in two passes.
/// @throws std::invalid_argument if there are not as many values as the shape has.
template <typename Value>
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NormalizationStatistics normalizationStatistics(const NormalizationAxes& over,
                                                                                        const Shape& shape,
                                                                                        std::span<const Value> values);

/// (x - mean) / sqrt(variance + epsilon).
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT double normalizedValue(double x, double mean, double variance, double epsilon);

/// Indices first..last-1 along one axis.
struct AxisRange {
    int first = 0;
    int last = 0;

    [[nodiscard]] int size() const { return last - first; }
    [[nodiscard]] bool contains(int index) const { return index >= first && index < last; }
    friend bool operator==(const AxisRange&, const AxisRange&) = default;
};

/// Cells whose indices lie in four ranges: what shares a mean is always such a box.
struct CONVOLARIUM_ENGINE_EXPORT CellBox {
    AxisRange n, h, w, c;

    [[nodiscard]] std::int64_t cells() const;
    friend bool operator==(const CellBox&, const CellBox&) = default;
};

/// All cells that share a mean with cell (n, h, w, c), which is not checked.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT CellBox sharedCells(const NormalizationAxes& over, const Shape& shape, int n,
                                                            int h, int w, int c);

} // namespace convolarium::engine
