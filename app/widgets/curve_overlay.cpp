// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/curve_overlay.h"

#include "app/widgets/chart_axes.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace convolarium {

namespace {

constexpr double markRadius = 7;

class CurveOverlay {
public:
    CurveOverlay(QPainter& painter, const ChartSpec& chart, const ChartLook& look, const CurveArea& area)
        : m_painter(painter), m_chart(chart), m_look(look), m_area(area),
          m_type(look.theme.typeScale(look.presentation))
    {}

    void paint();

private:
    void paintNames() const;
    void paintMark(const ChartMark& mark);
    void paintGaps() const;
    /// Points along all curves and drop lines, a few px apart.
    [[nodiscard]] std::vector<QPointF> curvePixels() const;
    /// How high the curves are within a strip, in ascending order.
    [[nodiscard]] std::vector<double> heightsBetween(double left, double right) const;
    /// Where the words of a mark stand: near it, within the axes, on as little of the curves as possible.
    [[nodiscard]] QRectF freePlace(const QSizeF& size, const QPointF& mark, double radius) const;

    QPainter& m_painter;
    const ChartSpec& m_chart;
    const ChartLook& m_look;
    const CurveArea& m_area;
    const TypeScale& m_type;
    std::vector<QRectF> m_words;   ///< of the marks painted so far
    std::vector<QPointF> m_pixels; ///< curvePixels(), once there are marks
};

void CurveOverlay::paint()
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintGaps();
    paintNames();
    if (!m_chart.marks.empty())
        m_pixels = curvePixels();
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
    // Where there are more names than lines, the lines come closer and the names get smaller.
    constexpr double lineOfSize = 1.25;
    const double between = area.height() / std::max(1.0, static_cast<double>(names.size()) - 1);
    const double distance = std::min(m_type.chartTick * lineOfSize, between);
    heights = spread(heights, distance, {area.top(), area.bottom()});
    const int px = std::clamp(static_cast<int>(distance / lineOfSize), 7, m_type.chartTick);
    m_painter.setFont(uiFont(px, QFont::DemiBold));
    for (std::size_t i = 0; i < names.size(); ++i) {
        const ChartSeries& series = *names[i].series;
        const bool colored = series.emphasised || series.companion;
        const QColor own = colored ? m_look.theme.role(series.role).text : m_look.theme.surface.ink2;
        m_painter.setPen(series.group ? m_look.theme.groupLine(*series.group) : own);
        m_painter.drawText(QRectF(area.right() + 8, heights[i] - 12, m_area.width, 24),
                           Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, series.label);
    }
}

void CurveOverlay::paintMark(const ChartMark& mark)
{
    const QRectF area = m_area.axes;
    const QPointF at = m_area.toPx(mark.at);
    const RoleColors& colors = m_look.theme.role(mark.role);
    const double radius = m_look.presentation ? markRadius * 1.6 : markRadius;
    if (!mark.nameOnly) {
        m_painter.setPen(QPen(colors.line, 1.5));
        m_painter.drawLine(at + QPointF(0, radius), QPointF(at.x(), area.bottom()));
        m_painter.setBrush(m_look.theme.surface.stage);
        m_painter.setPen(QPen(colors.line, 2));
        m_painter.drawEllipse(at, radius, radius);
    }
    const QFont font = uiFont(mark.nameOnly ? m_type.chartTick : m_type.chartLabel, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    const QRectF place = freePlace({metrics.horizontalAdvance(mark.text), metrics.ascent() + 2}, at, radius);
    m_painter.setFont(font);
    m_painter.setPen(colors.text);
    m_painter.drawText(place.bottomLeft() - QPointF(0, 2), mark.text);
    m_words.push_back(place);
}

std::vector<QPointF> CurveOverlay::curvePixels() const
{
    constexpr double step = 4;
    std::vector<QPointF> pixels;
    const auto addLine = [&](const QPointF& from, const QPointF& to) {
        const QLineF piece(from, to);
        const double steps = std::clamp(std::ceil(piece.length() / step), 1.0, 1000.0);
        for (double k = 0; k < steps; ++k)
            if (const QPointF at = piece.pointAt(k / steps);
                pixels.empty() || (at - pixels.back()).manhattanLength() >= step / 2)
                pixels.push_back(at);
    };
    for (const ChartSeries& series : m_chart.series)
        for (std::size_t i = 0; i < series.points.size(); ++i) {
            if (!isDrawable(m_chart, series.points[i]))
                continue;
            const QPointF at = m_area.toPx(series.points[i]);
            if (series.style == CurveStyle::Points)
                pixels.push_back(at);
            else if (i > 0 && isDrawable(m_chart, series.points[i - 1]))
                addLine(m_area.toPx(series.points[i - 1]), at);
        }
    for (const ChartMark& mark : m_chart.marks)
        if (!mark.nameOnly && isDrawable(m_chart, mark.at)) {
            const QPointF at = m_area.toPx(mark.at);
            addLine(at, QPointF(at.x(), m_area.axes.bottom()));
        }
    return pixels;
}

std::vector<double> CurveOverlay::heightsBetween(double left, double right) const
{
    std::vector<double> heights;
    for (const QPointF& point : m_pixels)
        if (point.x() >= left && point.x() <= right)
            heights.push_back(point.y());
    std::sort(heights.begin(), heights.end());
    return heights;
}

QRectF CurveOverlay::freePlace(const QSizeF& size, const QPointF& mark, double radius) const
{
    constexpr double margin = 2;
    const QRectF area = m_area.axes;
    const double right = std::max(area.left(), std::max(area.right(), mark.x() + radius) - size.width());
    QRectF best;
    double least = std::numeric_limits<double>::infinity();
    for (const double wanted : {mark.x() + radius, mark.x() - radius - size.width()}) {
        const double left = std::clamp(wanted, area.left(), right);
        const std::vector<double> curves = heightsBetween(left - margin, left + size.width() + margin);
        for (double y = std::max(0.0, area.top() - size.height()); y + size.height() < area.bottom(); y += 3) {
            const QRectF place({left, y}, size);
            const auto crossed = std::upper_bound(curves.begin(), curves.end(), place.bottom() + margin) -
                                 std::lower_bound(curves.begin(), curves.end(), place.top() - margin);
            const QLineF way(mark, {std::clamp(mark.x(), place.left(), place.right()),
                                    std::clamp(mark.y(), place.top(), place.bottom())});
            const bool onWords = std::any_of(m_words.begin(), m_words.end(),
                                             [&](const QRectF& other) { return place.intersects(other); });
            const double tooNear = way.length() < radius || onWords ? 1000 : 0;
            // The nearest place that no curve crosses; above the mark rather than below, right rather than left.
            const double cost = 50.0 * static_cast<double>(crossed) + tooNear + way.length() +
                                (place.top() > mark.y() ? 4 : 0) + (place.left() < mark.x() ? 8 : 0);
            if (cost < least) {
                least = cost;
                best = place;
            }
        }
    }
    return best;
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
