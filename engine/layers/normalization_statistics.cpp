// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/normalization_statistics.h"

#include <cmath>
#include <stdexcept>
#include <string>

namespace convolarium::engine {

namespace {

/// Calls visit(group, position) for every cell, in the order of the values.
template <typename Visit>
void forEachCell(const NormalizationAxes& over, const Shape& shape, const Visit& visit)
{
    std::vector<std::size_t> block(static_cast<std::size_t>(shape.c)); // groups of a pixel's channels follow each other
    for (int c = 0; c < shape.c; ++c) {
        block[static_cast<std::size_t>(c)] =
            static_cast<std::size_t>(over.groupOf(shape, 0, 0, 0, c) - over.groupOf(shape, 0, 0, 0, 0));
    }
    std::size_t position = 0;
    for (int n = 0; n < shape.n; ++n) {
        for (int h = 0; h < shape.h; ++h) {
            for (int w = 0; w < shape.w; ++w) {
                const auto first = static_cast<std::size_t>(over.groupOf(shape, n, h, w, 0));
                for (const std::size_t step : block) {
                    visit(first + step, position++);
                }
            }
        }
    }
}

/// The range of `size` indices around `index` in which sameGroup() holds.
template <typename SameGroup>
AxisRange rangeAround(int index, int size, const SameGroup& sameGroup)
{
    AxisRange range{index, index + 1};
    while (range.first > 0 && sameGroup(range.first - 1)) {
        --range.first;
    }
    while (range.last < size && sameGroup(range.last)) {
        ++range.last;
    }
    return range;
}

} // namespace

template <typename Value>
NormalizationStatistics normalizationStatistics(const NormalizationAxes& over, const Shape& shape,
                                                std::span<const Value> values)
{
    if (static_cast<std::int64_t>(values.size()) != shape.elements()) {
        throw std::invalid_argument("statistics: " + std::to_string(values.size()) + " values for " + shape.text());
    }
    const auto groups = static_cast<std::size_t>(over.count(shape));
    const auto cells = static_cast<double>(over.cells(shape));
    NormalizationStatistics result{std::vector<double>(groups), std::vector<double>(groups)};
    forEachCell(over, shape, [&](std::size_t group, std::size_t position) {
        result.mean[group] += static_cast<double>(values[position]);
    });
    for (double& mean : result.mean) {
        mean /= cells;
    }
    forEachCell(over, shape, [&](std::size_t group, std::size_t position) {
        const double deviation = static_cast<double>(values[position]) - result.mean[group];
        result.variance[group] += deviation * deviation;
    });
    for (double& variance : result.variance) {
        variance /= cells;
    }
    return result;
}

template CONVOLARIUM_ENGINE_EXPORT NormalizationStatistics normalizationStatistics<float>(const NormalizationAxes&,
                                                                                          const Shape&,
                                                                                          std::span<const float>);
template CONVOLARIUM_ENGINE_EXPORT NormalizationStatistics normalizationStatistics<double>(const NormalizationAxes&,
                                                                                           const Shape&,
                                                                                           std::span<const double>);

double normalizedValue(double x, double mean, double variance, double epsilon)
{
    return (x - mean) / std::sqrt(variance + epsilon);
}

std::int64_t CellBox::cells() const { return std::int64_t{n.size()} * h.size() * w.size() * c.size(); }

CellBox sharedCells(const NormalizationAxes& over, const Shape& shape, int n, int h, int w, int c)
{
    const int group = over.groupOf(shape, n, h, w, c);
    return {rangeAround(n, shape.n, [&](int i) { return over.groupOf(shape, i, h, w, c) == group; }),
            rangeAround(h, shape.h, [&](int i) { return over.groupOf(shape, n, i, w, c) == group; }),
            rangeAround(w, shape.w, [&](int i) { return over.groupOf(shape, n, h, i, c) == group; }),
            rangeAround(c, shape.c, [&](int i) { return over.groupOf(shape, n, h, w, i) == group; })};
}

} // namespace convolarium::engine
