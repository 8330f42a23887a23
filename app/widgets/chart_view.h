// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"
#include "app/widgets/picture_widget.h"

class QPainter;

namespace convolarium {

class CurvePlot;

/// Shows a chart: curves over axes, or bars. What cannot be drawn (NaN, infinite) leaves a gap, a mark and a sentence.
class ChartView : public PictureWidget {
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);

    void setChart(const ChartSpec& chart);
    [[nodiscard]] const ChartSpec& chart() const { return m_chart; }
    /// The series or piece that is pointed at somewhere on the page.
    void setLitTerm(const QString& term);
    void setTheme(const Theme& theme) override;
    void setPresentation(bool on) override;
    [[nodiscard]] QString spokenText() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, 80}; }
    /// Opens the data as a table.
    void showTable();

Q_SIGNALS:
    /// The mouse is on something that stands for a part of the scene, or on nothing.
    void hoveredTerm(const QString& term);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void arrange();
    void hover(const QString& term);
    [[nodiscard]] QString termAt(const QPointF& point) const;

    ChartSpec m_chart;
    QString m_lit;
    QString m_hovered;
    CurvePlot* m_plot;
};

/// Paints a chart as the view shows it, into a picture of any kind. Curves need a QApplication.
void paintChart(QPainter& painter, const QRectF& rect, const ChartSpec& chart, const Theme& theme,
                bool presentation = false);

} // namespace convolarium
