// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace convolarium {

struct ChartLook {
    const Theme& theme;
    bool presentation = false;
    bool background = false; ///< curves fill their area; pictures bring their own ground
    QString lit = {};        ///< id of the series or piece that is pointed at
};

/// Horizontal bars from 0 to one common scale, laid out in a rectangle: categories left, values right.
class BarChartLayout {
public:
    BarChartLayout(const ChartSpec& chart, const QRectF& rect, const ChartLook& look);

    void paint(QPainter& painter) const;
    /// The id of the piece at `point`; empty where there is none.
    [[nodiscard]] QString segmentAt(const QPointF& point) const;

    struct Piece {
        const ChartSegment* segment;
        QRectF rect;
        bool last = false; ///< of its bar
    };
    [[nodiscard]] const std::vector<Piece>& pieces() const { return m_pieces; }

private:
    struct Row {
        const ChartBar* bar;
        QRectF track;
        double end; ///< right end of the last piece
    };
    void place(const ChartBar& bar, const QRectF& track, double unit);
    void paintPiece(QPainter& painter, const Piece& piece) const;

    ChartLook m_look;
    QRectF m_rect;
    double m_labelWidth = 0;
    double m_distance = 0; ///< least, from bar to bar
    std::vector<Row> m_rows;
    std::vector<Piece> m_pieces;
};

} // namespace convolarium
