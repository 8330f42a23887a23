// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/bar_chart.h"

namespace convolarium {

/// What every chart has around its curves or bars: the title above, notes below.
class ChartFrame {
public:
    ChartFrame(const ChartSpec& chart, const QRectF& rect, const ChartLook& look);

    void paint(QPainter& painter) const;
    /// What is left for curves or bars.
    [[nodiscard]] QRectF body() const { return m_body; }

private:
    ChartLook m_look;
    QString m_title;
    QString m_unit; ///< of bars: what their length means
    QStringList m_notes;
    QRectF m_titleRect, m_body, m_notesRect;
};

/// The notes of a chart as they are shown: its own, and what could not be drawn.
[[nodiscard]] QStringList shownNotes(const ChartSpec& chart);

} // namespace convolarium
