// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/bar_chart.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <functional>

namespace convolarium {

namespace {

constexpr double gap = 10;
constexpr double thickest = 26;
constexpr double thickestPresentation = 60;
constexpr double closer = 0.3;        // of the distance between bars, where one is joined to the one above
constexpr double thickestPart = 0.16; // of a chart that has room

double total(const ChartBar& bar)
{
    double sum = 0;
    for (const ChartSegment& segment : bar.segments)
        if (segment.value && std::isfinite(*segment.value))
            sum += std::max(0.0, *segment.value);
    return sum;
}

double widest(const std::vector<ChartBar>& bars, const QFont& font, QString ChartBar::*text)
{
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const ChartBar& bar : bars)
        width = std::max(width, metrics.horizontalAdvance(bar.*text));
    return width;
}

} // namespace

BarChartLayout::BarChartLayout(const ChartSpec& chart, const QRectF& rect, const ChartLook& look)
    : m_look(look), m_rect(rect)
{
    const TypeScale& type = look.theme.typeScale(look.presentation);
    m_labelWidth = std::min(widest(chart.bars, uiFont(type.chartTick), &ChartBar::category), rect.width() * 0.4);
    const double values = widest(chart.bars, uiFont(type.chartLabel, QFont::DemiBold), &ChartBar::valueLabel);
    const double left = rect.left() + (m_labelWidth > 0 ? m_labelWidth + gap : 0);
    const double width = std::max(20.0, rect.right() - left - values - gap);
    double greatest = 0;
    for (const ChartBar& bar : chart.bars)
        greatest = std::max(greatest, total(bar));
    const auto joined = std::count_if(chart.bars.begin(), chart.bars.end(), std::mem_fn(&ChartBar::joined));
    const double steps = static_cast<double>(chart.bars.size()) - closer * static_cast<double>(joined);
    const double step = rect.height() / std::max(1.0, steps);
    const double most = std::max(look.presentation ? thickestPresentation : thickest, rect.height() * thickestPart);
    const double thickness = std::min(most, step * 0.7);
    const double pitch = std::min(step, thickness * 1.6);
    double y = rect.top();
    m_distance = joined > 0 ? pitch * (1 - closer) : pitch;
    for (const ChartBar& bar : chart.bars) {
        if (bar.joined)
            y -= closer * pitch;
        place(bar, {left, y + (pitch - thickness) / 2, width, thickness}, greatest > 0 ? width / greatest : 0);
        y += pitch;
    }
}

void BarChartLayout::place(const ChartBar& bar, const QRectF& track, double unit)
{
    double x = track.left();
    for (const ChartSegment& segment : bar.segments) {
        // What is being measured takes the whole track, as an empty outline; what is not known takes nothing.
        const bool known = segment.value && std::isfinite(*segment.value);
        const double unknown = segment.outlined ? track.right() - x : 0;
        const double width = known ? std::max(0.0, *segment.value) * unit : unknown;
        const bool last = &segment == &bar.segments.back();
        m_pieces.push_back({&segment, QRectF(x, track.top(), width, track.height()), last});
        x += width;
    }
    m_rows.push_back({&bar, track, x});
}

void BarChartLayout::paintPiece(QPainter& painter, const Piece& piece) const
{
    const Theme& theme = m_look.theme;
    const RoleColors& colors = theme.role(piece.segment->role);
    const TypeScale& type = theme.typeScale(m_look.presentation);
    const bool known = piece.segment->value && std::isfinite(*piece.segment->value);
    const bool solid = known && !piece.segment->outlined;
    constexpr double seam = 1; // between pieces of one colour
    const bool parted = !piece.last && piece.rect.width() > 3 * seam;
    if (solid)
        painter.fillRect(piece.rect.adjusted(0, 0, parted ? -seam : 0, 0), colors.fill);
    if (!solid && piece.rect.width() > 0) {
        painter.setBrush(theme.surface.stage);
        painter.setPen(
            QPen(known ? colors.line : theme.surface.ghost, 1.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(piece.rect.adjusted(0.75, 0.75, -0.75, -0.75));
    }
    if (!m_look.lit.isEmpty() && piece.segment->id == m_look.lit) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.surface.ink, 2.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(piece.rect);
    }
    const QFont font = uiFont(type.chartTick, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    if (metrics.horizontalAdvance(piece.segment->label) + 16 > piece.rect.width() ||
        metrics.ascent() > piece.rect.height())
        return;
    painter.setFont(font);
    painter.setPen(solid ? colors.on : known ? colors.text : theme.surface.ink2);
    painter.drawText(piece.rect.adjusted(8, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, piece.segment->label);
}

void BarChartLayout::paint(QPainter& painter) const
{
    const Theme& theme = m_look.theme;
    const TypeScale& type = theme.typeScale(m_look.presentation);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Piece& piece : m_pieces)
        paintPiece(painter, piece);
    for (const Row& row : m_rows) {
        QFont font = uiFont(type.chartTick);
        while (font.pixelSize() > 8 && QFontMetricsF(font).horizontalAdvance(row.bar->category) > m_labelWidth + 1)
            font.setPixelSize(font.pixelSize() - 1);
        painter.setFont(font);
        painter.setPen(theme.surface.ink2);
        const QRectF track = row.track;
        painter.drawText(QRectF(m_rect.left(), track.top(), m_labelWidth + 2, track.height()),
                         Qt::AlignVCenter | Qt::AlignLeft, row.bar->category);
        if (row.bar->segments.empty())
            continue;
        // Lines of words that come closer get smaller.
        const int px = std::clamp(static_cast<int>(m_distance), 8, type.chartLabel);
        painter.setFont(uiFont(px, QFont::DemiBold));
        painter.setPen(theme.role(row.bar->segments.back().role).text);
        painter.drawText(QRectF(row.end + gap, track.top(), m_rect.right() - row.end, track.height()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, row.bar->valueLabel);
    }
}

QString BarChartLayout::segmentAt(const QPointF& point) const
{
    for (const Piece& piece : m_pieces)
        if (piece.rect.adjusted(-1, -3, 1, 3).contains(point))
            return piece.segment->id;
    return {};
}

} // namespace convolarium
