// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <cstddef>
#include <vector>

namespace convolarium {

/// Arithmetic of long curves; pure functions. Points are in the order of their x; those whose y is not finite are gaps and
/// stay gaps.

/// The mean of all points within `width` of x around each point, at the ends of the curve of those on one side.
[[nodiscard]] std::vector<QPointF> smoothed(const std::vector<QPointF>& points, double width);

/// About `most` points in place of many, each the mean of its neighbours; beside one that has a gap among them there is
/// a gap. The last point stays as it is.
[[nodiscard]] std::vector<QPointF> meanPoints(const std::vector<QPointF>& points, std::size_t most);

/// About `most` points of many: the lowest and the highest of each stretch, gaps, and the last point.
[[nodiscard]] std::vector<QPointF> extremePoints(const std::vector<QPointF>& points, std::size_t most);

} // namespace convolarium
