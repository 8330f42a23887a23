// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/curve_overlay.h"

#include "app/widgets/chart_axes.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

constexpr double markRadius = 7;

class CurveOverlay {
public:
    CurveOverlay(QPainter& painter, const ChartSpec& chart, const ChartLook& look, const CurveArea& area)
        : m_painter(painter), m_chart(chart), m_look(look), m_area(area),
          m_type(look.theme.typeScale(look.presentation))
    {}

    void paint() const;

private:
    void paintNames() const;
    void paintMark(const ChartMark& mark) const;
    void paintGaps() const;

    QPainter& m_painter;
    const ChartSpec& m_chart;
    const ChartLook& m_look;
    const CurveArea& m_area;
    const TypeScale& m_type;
};

void CurveOverlay::paint() const
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintGaps();
    paintNames();
    for (const ChartMark& mark : m_chart.marks)
        if (isDrawable(m_chart, mark.at))
            paintMark(mark);
    const QRectF area = m_area.axes;
    m_painter.setFont(uiFont(m_type.chartTick));
    m_painter.setPen(m_look.theme.surface.ink2);
    const double lineHeight = QFontMetricsF(m_painter.font()).height();
    m_painter.drawText(QRectF(area.left(), area.bottom() + 7 + lineHeight, area.width(), lineHeight),
                       Qt::AlignRight | Qt::AlignTop | Qt::TextDontClip, m_chart.x.label);
}

void CurveOverlay::paintNames() const
{
    struct Name {
        const ChartSeries* series;
        double y;
    };
    std::vector<Name> names;
    for (const ChartSeries& series : m_chart.series) {
        const auto last = std::find_if(series.points.rbegin(), series.points.rend(),
                                       [&](const QPointF& point) { return isDrawable(m_chart, point); });
        if (last != series.points.rend())
            names.push_back({&series, m_area.toPx(*last).y()});
    }
    std::stable_sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.y < b.y; });
    std::vector<double> heights;
    for (const Name& name : names)
        heights.push_back(name.y);
    const QRectF area = m_area.axes;
    heights = spread(heights, m_type.chartTick * 1.25, {area.top(), area.bottom()});
    m_painter.setFont(uiFont(m_type.chartTick, QFont::DemiBold));
    for (std::size_t i = 0; i < names.size(); ++i) {
        const ChartSeries& series = *names[i].series;
        m_painter.setPen(series.emphasised ? m_look.theme.role(series.role).text : m_look.theme.surface.ink2);
        m_painter.drawText(QRectF(area.right() + 8, heights[i] - 12, m_area.width, 24),
                           Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, series.label);
    }
}

void CurveOverlay::paintMark(const ChartMark& mark) const
{
    const QRectF area = m_area.axes;
    const QPointF at = m_area.toPx(mark.at);
    const RoleColors& colors = m_look.theme.role(mark.role);
    const double radius = m_look.presentation ? markRadius * 1.6 : markRadius;
    m_painter.setPen(QPen(colors.line, 1.5));
    m_painter.drawLine(at + QPointF(0, radius), QPointF(at.x(), area.bottom()));
    m_painter.setBrush(m_look.theme.surface.stage);
    m_painter.setPen(QPen(colors.line, 2));
    m_painter.drawEllipse(at, radius, radius);
    const QFont font = uiFont(m_type.chartLabel, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    const double textWidth = metrics.horizontalAdvance(mark.text);
    const double x = std::clamp(at.x() + radius, area.left(), std::max(area.left(), m_area.width - textWidth - 2));
    const double above = at.y() - radius - 4;
    const double baseline = above - metrics.ascent() < 0 ? at.y() + radius + metrics.ascent() : above;
    m_painter.setFont(font);
    m_painter.setPen(colors.text);
    m_painter.drawText(QPointF(x, baseline), mark.text);
}

void CurveOverlay::paintGaps() const
{
    const double y = m_area.axes.bottom() - 6;
    m_painter.setPen(QPen(m_look.theme.role(Role::Bad).line, 2));
    for (const ChartSeries& series : m_chart.series)
        for (const QPointF& point : series.points)
            if (std::isfinite(point.x()) && !isDrawable(m_chart, point) && (!m_chart.x.logarithmic || point.x() > 0)) {
                const double x = m_area.toPx({point.x(), axisRange(m_chart, true).upper}).x();
                m_painter.drawLine(QPointF(x - 4, y - 4), QPointF(x + 4, y + 4));
                m_painter.drawLine(QPointF(x - 4, y + 4), QPointF(x + 4, y - 4));
            }
}

} // namespace

void paintCurveOverlay(QPainter& painter, const ChartSpec& chart, const ChartLook& look, const CurveArea& area)
{
    CurveOverlay(painter, chart, look, area).paint();
}

} // namespace convolarium
