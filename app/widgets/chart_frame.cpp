// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/chart_frame.h"

#include "app/widgets/chart_axes.h"

#include <QFontMetricsF>
#include <QPainter>

namespace convolarium {

QStringList shownNotes(const ChartSpec& chart)
{
    QStringList notes = chart.notes;
    if (const QString gaps = gapSentence(chart); !gaps.isEmpty())
        notes.prepend(gaps);
    return notes;
}

ChartFrame::ChartFrame(const ChartSpec& chart, const QRectF& rect, const ChartLook& look)
    : m_look(look), m_title(chart.title), m_notes(shownNotes(chart))
{
    const TypeScale& type = look.theme.typeScale(look.presentation);
    const QRectF inner = rect.adjusted(16, 8, -12, -8);
    const double titleHeight = type.chartLabel * 1.5;
    m_titleRect = {inner.left(), inner.top(), inner.width(), titleHeight};
    if (!chart.bars.empty())
        m_unit = chart.x.label;
    double notesHeight = 0;
    const QFontMetricsF metrics(uiFont(type.chartTick));
    if (!m_notes.isEmpty())
        notesHeight =
            metrics.boundingRect(QRectF(0, 0, inner.width(), 1000), Qt::TextWordWrap, m_notes.join(u'\n')).height();
    // The picture comes first: notes take at most two fifths.
    notesHeight = std::min(notesHeight, inner.height() * 0.4);
    m_notesRect = {inner.left(), inner.bottom() - notesHeight, inner.width(), notesHeight};
    m_body = {inner.left(), m_titleRect.bottom() + 4, inner.width(),
              m_notesRect.top() - m_titleRect.bottom() - 4 - (m_notes.isEmpty() ? 0 : 4)};
}

void ChartFrame::paint(QPainter& painter) const
{
    const TypeScale& type = m_look.theme.typeScale(m_look.presentation);
    QFont titleFont = uiFont(type.chartLabel, QFont::DemiBold);
    const QFont unitFont = uiFont(type.chartTick);
    const double unitWidth = m_unit.isEmpty() ? 0 : QFontMetricsF(unitFont).horizontalAdvance(m_unit) + 12;
    const bool unitFits = QFontMetricsF(titleFont).horizontalAdvance(m_title) + unitWidth <= m_titleRect.width();
    while (titleFont.pixelSize() > 9 && QFontMetricsF(titleFont).horizontalAdvance(m_title) > m_titleRect.width())
        titleFont.setPixelSize(titleFont.pixelSize() - 1);
    painter.setFont(titleFont);
    painter.setPen(m_look.theme.surface.ink);
    painter.drawText(m_titleRect, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.setPen(m_look.theme.surface.ink2);
    if (unitFits && !m_unit.isEmpty()) {
        painter.setFont(unitFont);
        painter.drawText(m_titleRect, Qt::AlignRight | Qt::AlignVCenter, m_unit);
    }
    if (m_notes.isEmpty())
        return;
    QFont noteFont = uiFont(type.chartTick);
    const QString notes = m_notes.join(u'\n');
    while (noteFont.pixelSize() > 8 &&
           QFontMetricsF(noteFont)
                   .boundingRect(QRectF(0, 0, m_notesRect.width(), 1000), Qt::TextWordWrap, notes)
                   .height() > m_notesRect.height() + 1)
        noteFont.setPixelSize(noteFont.pixelSize() - 1);
    painter.setFont(noteFont);
    painter.drawText(m_notesRect, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, notes);
}

} // namespace convolarium
