// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"

#include <QRectF>

#include <functional>
#include <vector>

namespace convolarium {

/// Arithmetic of charts with curves; pure functions.

struct AxisRange {
    double lower = 0, upper = 1;
};

/// The range of an axis: what the chart says, else what its finite points span. Curves over a linear axis start at 0.
/// `vertical` chooses between the axes.
[[nodiscard]] AxisRange axisRange(const ChartSpec& chart, bool vertical);

/// The axis's own ticks, or three to five round ones.
[[nodiscard]] std::vector<double> axisTicks(const ChartAxis& axis, const AxisRange& range);

/// All of `ticks`, or every second, every fourth … of them: as many as stand side by side on `length` px when each takes
/// what `lengthOf` says; two at least.
[[nodiscard]] std::vector<double> thinned(std::vector<double> ticks, double length,
                                          const std::function<double(double)>& lengthOf);

/// 0.05, 64, 1,024, 10⁷.
[[nodiscard]] QString tickText(double value);

/// Whether `point` can be drawn: finite, and above 0 on a logarithmic axis.
[[nodiscard]] bool isDrawable(const ChartSpec& chart, const QPointF& point);

/// A sentence about points that cannot be drawn; empty when there are none.
[[nodiscard]] QString gapSentence(const ChartSpec& chart);

/// Moves `positions` (ascending) apart until neighbours are `distance` away, within lower…upper as far as possible.
[[nodiscard]] std::vector<double> spread(std::vector<double> positions, double distance, const AxisRange& range);

} // namespace convolarium
