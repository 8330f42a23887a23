// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/bar_chart.h"

#include <QRectF>

#include <functional>

namespace convolarium {

/// Where the curves of a chart have been drawn.
struct CurveArea {
    QRectF axes;                                 ///< between the axes
    double width = 0;                            ///< of everything, names included
    std::function<QPointF(const QPointF&)> toPx; ///< from the chart's numbers
};

/// Paints what stands over the curves: their names at their right ends, the marks of the present setting, the ✗ of
/// values that cannot be drawn, the label of the x axis.
void paintCurveOverlay(QPainter& painter, const ChartSpec& chart, const ChartLook& look, const CurveArea& area);

} // namespace convolarium
