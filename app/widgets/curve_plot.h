// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/bar_chart.h"

#include <QWidget>

namespace convolarium {

/// The curves of a chart over their axes.
class CurvePlot : public QWidget {
    Q_OBJECT

public:
    explicit CurvePlot(QWidget* parent = nullptr);

    void show(const ChartSpec& chart, const ChartLook& look);
    /// The id of the series at `point`; empty where there is none.
    [[nodiscard]] QString seriesAt(const QPointF& point) const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    friend void paintCurves(QPainter& painter, const QRect& body, const ChartSpec& chart, const ChartLook& look);
    class Plot;

    Plot* m_plot;
};

/// Paints the curves into a picture of any kind; needs a QApplication. Moves and scales the painter.
void paintCurves(QPainter& painter, const QRect& body, const ChartSpec& chart, const ChartLook& look);

} // namespace convolarium
