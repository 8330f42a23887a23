// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"

#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;

namespace convolarium {

class ChartView;
class HairlineSplitter;

/// The charts of a lesson side by side: as many as are readable, and two buttons to the others where there are more.
class ChartStrip : public QWidget {
    Q_OBJECT

public:
    /// Below this width, px, a chart cannot be read.
    static constexpr int narrowestChart = 270;

    explicit ChartStrip(QWidget* parent = nullptr);

    void setCharts(const std::vector<ChartSpec>& charts);
    /// The series or piece that is pointed at somewhere on the page.
    void setLitTerm(const QString& term);
    void setTheme(const Theme& theme);
    void restoreSizes();
    /// Turns to the chart, counted from 0, if it is not in view; out of range does nothing.
    void turnTo(int chart);
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, 80}; }

Q_SIGNALS:
    void hoveredTerm(const QString& term);
    /// A double click on a border.
    void restoreRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void turn(int by);
    void arrange();
    void showWords();

    HairlineSplitter* m_splitter;
    std::vector<ChartView*> m_views;
    QWidget* m_pager;
    QToolButton* m_earlier;
    QToolButton* m_later;
    QLabel* m_place; ///< "1–3 / 5"
    const Theme* m_theme;
    int m_count = 0; ///< charts that the lesson has
    int m_first = 0; ///< the first that is shown
};

} // namespace convolarium
