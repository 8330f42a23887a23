// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/question_run.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace convolarium {

/// Where the parts of tasks stand in the area of the picture, in design units.

/// Two upright bars over one axis.
struct BarLayout {
    QRectF axes; ///< from 0 to top
    QRectF known, sought;
    QRectF column; ///< where the sought bar may be dragged
    double top = 1;

    [[nodiscard]] double yOf(double value) const { return axes.bottom() - value / top * axes.height(); }
    [[nodiscard]] double valueAt(double y) const { return (axes.bottom() - y) / axes.height() * top; }
};
[[nodiscard]] BarLayout barLayout(const BarTask& task, const QRectF& area);

struct CurveLayout {
    QRectF axes;
    std::size_t count = 1;
    double bottom = 0, top = 1;
    bool logarithmic = false;

    [[nodiscard]] double xOf(std::size_t position) const;
    [[nodiscard]] double yOf(double value) const;
    [[nodiscard]] double valueAt(double y) const; ///< in bottom…top
    [[nodiscard]] std::size_t positionAt(double x) const;
};
[[nodiscard]] CurveLayout curveLayout(const CurveTask& task, const QRectF& area);

/// Rows are samples, packets of columns are channels.
struct CellsLayout {
    QRectF grid;
    std::vector<QRectF> cells; ///< in N, C, position order
    double cell = 40;
};
[[nodiscard]] CellsLayout cellsLayout(const CellsTask& task, const QRectF& area);

struct DilationsLayout {
    QRectF offeredTitle, pickedTitle; ///< text
    std::vector<QRectF> offered;
    std::vector<QRectF> picked; ///< one more than there are: the last is the empty place
    QRectF tree;
};
[[nodiscard]] DilationsLayout dilationsLayout(const DilationsTask& task, std::size_t picked, const QRectF& area);

} // namespace convolarium
