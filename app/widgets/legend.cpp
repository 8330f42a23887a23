// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/legend.h"

#include <QPainter>

#include <span>

namespace convolarium {

namespace {

constexpr double symbolWidth = 24;
constexpr double textAt = 32;

constexpr std::size_t shownHues = 4;

void paintBox(QPainter& painter, const QRectF& box, const QColor& fill, const QColor& edge)
{
    painter.setPen(QPen(edge, 1));
    painter.setBrush(fill);
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
}

void paintStripes(QPainter& painter, const QRectF& box, std::span<const Swatch> swatches)
{
    const double width = box.width() / static_cast<double>(swatches.size());
    for (std::size_t i = 0; i < swatches.size(); ++i)
        painter.fillRect(QRectF(box.left() + width * static_cast<double>(i), box.top(), width, box.height()),
                         swatches[i].fill);
}

void paintSeries(QPainter& painter, const QRectF& box, Role role, const RoleColors& colors)
{
    painter.setPen(QPen(colors.line, 2));
    painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.line);
    const QRectF marker(box.center() - QPointF(4.5, 4.5), QSizeF(9, 9));
    // Square = ordinary, disc = variant: the shapes of the scene and the charts.
    if (role == Role::Variant)
        painter.drawEllipse(marker);
    else
        painter.drawRect(marker);
}

void paintSymbol(QPainter& painter, const QRectF& box, const LegendEntry& entry, const Theme& theme)
{
    switch (entry.symbol) {
    case LegendSymbol::Box:
        return paintBox(painter, box, theme.role(entry.role).fill, theme.role(entry.role).side);
    case LegendSymbol::OutlinedBox:
        return paintBox(painter, box, theme.role(entry.role).tint, theme.role(entry.role).line);
    case LegendSymbol::Series:
        return paintSeries(painter, box, entry.role, theme.role(entry.role));
    case LegendSymbol::BirthRamp:
        return paintStripes(painter, box, theme.birthRamp);
    case LegendSymbol::GroupHues:
        return paintStripes(painter, box, std::span(theme.groupHues).first(shownHues));
    }
}

} // namespace

void paintLegend(QPainter& painter, const QRectF& rect, const std::vector<LegendEntry>& entries, const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    double y = rect.top();
    for (const LegendEntry& entry : entries) {
        paintSymbol(painter, {rect.left(), y + 5, symbolWidth, 16}, entry, theme);
        const QRectF words(rect.left() + textAt, y, rect.width() - textAt, legendLineHeight);
        QFont font = uiFont(theme.type.body);
        while (font.pixelSize() > 9 && QFontMetricsF(font).horizontalAdvance(entry.text) > words.width())
            font.setPixelSize(font.pixelSize() - 1);
        painter.setFont(font);
        painter.setPen(theme.surface.ink);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, entry.text);
        y += legendLineHeight;
    }
}

LegendWidget::LegendWidget(QWidget* parent) : PictureWidget(QAccessible::StaticText, parent) {}

void LegendWidget::setEntries(const std::vector<LegendEntry>& entries)
{
    m_entries = entries;
    setAccessibleName(tr("Legend"));
    setFixedHeight(legendLineHeight * static_cast<int>(entries.size()));
    update();
}

QString LegendWidget::spokenText() const
{
    QStringList words;
    for (const LegendEntry& entry : m_entries)
        words << entry.text;
    return words.join(QStringLiteral(", "));
}

void LegendWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintLegend(painter, rect(), m_entries, theme());
}

} // namespace convolarium
