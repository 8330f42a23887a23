// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/chart_view.h"

#include "app/widgets/chart_axes.h"
#include "app/widgets/chart_frame.h"
#include "app/widgets/chart_table_dialog.h"
#include "app/widgets/curve_plot.h"
#include "app/widgets/table_chart.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace convolarium {

namespace {
constexpr QSize smallestPlot(80, 40);
}

ChartView::ChartView(QWidget* parent) : PictureWidget(QAccessible::Chart, parent), m_plot(new CurvePlot(this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    m_plot->setVisible(false);
}

void ChartView::setChart(const ChartSpec& chart)
{
    m_chart = chart;
    setAccessibleName(chart.title);
    announce();
    arrange();
}

void ChartView::arrange()
{
    const ChartLook look{.theme = theme(), .presentation = presentation(), .background = true, .lit = m_lit};
    const QRect body = ChartFrame(m_chart, rect(), look).body().toAlignedRect();
    // A plot without room for its axes would have no canvas to draw on.
    const bool curves =
        !m_chart.series.empty() && body.width() >= smallestPlot.width() && body.height() >= smallestPlot.height();
    m_plot->setVisible(curves);
    if (curves) {
        m_plot->setGeometry(body);
        m_plot->show(m_chart, look);
    }
    update();
}

void ChartView::setLitTerm(const QString& term)
{
    if (term == m_lit)
        return;
    m_lit = term;
    arrange();
}

void ChartView::setTheme(const Theme& theme)
{
    PictureWidget::setTheme(theme);
    arrange();
}

void ChartView::setPresentation(bool on)
{
    PictureWidget::setPresentation(on);
    arrange();
}

QString ChartView::spokenText() const
{
    const QString gaps = gapSentence(m_chart);
    return gaps.isEmpty() ? m_chart.summary : m_chart.summary + u' ' + gaps;
}

void ChartView::showTable()
{
    ChartTableDialog dialog(m_chart, window());
    dialog.exec();
}

void ChartView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface.stage);
    const ChartLook look{.theme = theme(), .presentation = presentation(), .lit = m_lit};
    const ChartFrame frame(m_chart, rect(), look);
    frame.paint(painter);
    if (!m_chart.bars.empty())
        BarChartLayout(m_chart, frame.body(), look).paint(painter);
    else if (m_chart.series.empty())
        paintTable(painter, frame.body(), m_chart.table, look);
    paintFocusRing(painter);
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    PictureWidget::resizeEvent(event);
    arrange();
}

QString ChartView::termAt(const QPointF& point) const
{
    if (!m_chart.series.empty())
        return m_plot->seriesAt(point - m_plot->pos());
    const ChartLook look{.theme = theme(), .presentation = presentation()};
    return BarChartLayout(m_chart, ChartFrame(m_chart, rect(), look).body(), look).segmentAt(point);
}

void ChartView::hover(const QString& term)
{
    if (term == m_hovered)
        return;
    m_hovered = term;
    Q_EMIT hoveredTerm(term);
}

void ChartView::mouseMoveEvent(QMouseEvent* event) { hover(termAt(event->position())); }

void ChartView::leaveEvent(QEvent* event)
{
    PictureWidget::leaveEvent(event);
    hover({});
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        showTable();
    else
        PictureWidget::keyPressEvent(event);
}

void ChartView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addAction(tr("Show data table…"), this, &ChartView::showTable);
    menu.exec(event->globalPos());
}

void paintChart(QPainter& painter, const QRectF& rect, const ChartSpec& chart, const Theme& theme, bool presentation)
{
    const ChartLook look{.theme = theme, .presentation = presentation};
    const ChartFrame frame(chart, rect, look);
    painter.save();
    frame.paint(painter);
    if (!chart.bars.empty()) {
        BarChartLayout(chart, frame.body(), look).paint(painter);
        painter.restore();
        return;
    }
    if (chart.series.empty()) {
        paintTable(painter, frame.body(), chart.table, look);
        painter.restore();
        return;
    }
    paintCurves(painter, frame.body().toAlignedRect(), chart, look);
    painter.restore();
}

} // namespace convolarium
