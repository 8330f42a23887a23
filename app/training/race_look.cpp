// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_look.h"

#include "app/training/race_view.h"

#include <QFontMetricsF>
#include <QPolygonF>

namespace convolarium {

QRectF paintViewTitle(QPainter& painter, const QRectF& rect, const QString& title, const RaceLook& look)
{
    const QFont font = uiFont(look.captionPx(), QFont::DemiBold);
    const double height = QFontMetricsF(font).height() + 4;
    painter.setFont(font);
    painter.setPen(look.theme.surface.ink);
    painter.drawText(QRectF(rect.left(), rect.top(), rect.width(), height), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(title, Qt::ElideRight, rect.width()));
    return rect.adjusted(0, height + 4, 0, 0);
}

void paintContestantMarker(QPainter& painter, const QPointF& centre, std::size_t index, const RaceLook& look)
{
    const double side = look.captionPx() * 0.75;
    const QRectF box(centre.x() - side / 2, centre.y() - side / 2, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.theme.role(contestantRole(index)).line);
    switch (contestantMarker(index)) {
    case Marker::Circle:
        painter.drawEllipse(box);
        break;
    case Marker::TriangleUp:
        painter.drawPolygon(QPolygonF{box.bottomLeft(), {centre.x(), box.top()}, box.bottomRight()});
        break;
    default:
        painter.drawRect(box);
    }
    painter.restore();
}

QRectF paintContestantTitle(QPainter& painter, const QRectF& rect, const RaceView& view, std::size_t index,
                            const RaceLook& look)
{
    const QFont font = uiFont(look.captionPx(), QFont::DemiBold);
    const double line = QFontMetricsF(font).height();
    paintContestantMarker(painter, {rect.left() + line * 0.35, rect.top() + line / 2}, index, look);
    painter.setFont(font);
    painter.setPen(look.theme.role(contestantRole(index)).text);
    const double room = rect.width() - line;
    painter.drawText(QRectF(rect.left() + line * 0.9, rect.top(), room, line), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(view.track(index).facts.title, Qt::ElideRight, room));
    return rect.adjusted(0, line + 8, 0, 0);
}

void paintEmpty(QPainter& painter, const QRectF& rect, const QString& sentence, const RaceLook& look)
{
    painter.setFont(uiFont(look.captionPx()));
    painter.setPen(look.theme.surface.ink2);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextWordWrap, sentence);
}

} // namespace convolarium
