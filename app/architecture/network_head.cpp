// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/network_head.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <array>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NetworkHead)
};

constexpr std::int64_t bytesOfValue = 4;

struct HeadFigure {
    QString number;
    QString name;
};

QString fieldText(const std::optional<engine::MapField>& field)
{
    if (!field)
        return QStringLiteral("–");
    const engine::MapField& f = *field;
    return f.h.size == f.w.size ? Words::tr("%1 px").arg(withCommas(f.h.size))
                                : Words::tr("%1 × %2 px").arg(withCommas(f.h.size), withCommas(f.w.size));
}

std::array<HeadFigure, 4> figuresOf(const InspectedNetwork& network, const NetworkHead& head)
{
    const engine::NetworkCost& cost = network.inspection.cost;
    return {
        {{withCommas(cost.total.parameters), Words::tr("parameters")},
         {withPrefix(operationsOf(head.convention, cost.total)), columnTitle(LabColumn::Operations, head.convention)},
         {Words::tr("%1 MiB").arg(mebibytes(cost.total.activations * bytesOfValue)), Words::tr("activations")},
         {fieldText(cost.field), Words::tr("receptive field")}}};
}

void paintTitle(QPainter& painter, const QRectF& rect, const NetworkHead& head, const HeadLook& look)
{
    const RoleColors& colors = look.theme.role(head.role);
    const double side = look.presentation ? 18 : 13;
    const QRectF marker(rect.left() + 1, std::round(rect.center().y() - side / 2), side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.fill);
    if (head.role == Role::Variant)
        painter.drawEllipse(marker);
    else
        painter.drawRect(marker);
    const QFont captionFont = uiFont(look.presentation ? 18 : 13);
    painter.setFont(captionFont);
    painter.setPen(look.theme.surface.ink2);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, head.caption);
    const double room = rect.width() - side - 24 - QFontMetricsF(captionFont).horizontalAdvance(head.caption);
    const QFont font = uiFont(look.presentation ? 28 : look.compact ? 17 : 20, QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(colors.text);
    painter.drawText(rect.adjusted(side + 10, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(head.title, Qt::ElideRight, room));
}

void paintFigures(QPainter& painter, const QRectF& rect, const std::array<HeadFigure, 4>& figures,
                  const NetworkHead& head, const HeadLook& look)
{
    // The first number is the widest: it has a third of the row, the others share the rest.
    const double first = rect.width() * 0.34;
    const double other = (rect.width() - first) / 3;
    const int namePx = look.presentation ? 18 : look.compact ? 12 : 13;
    const double nameHeight = namePx * 1.6;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const double left = i == 0 ? rect.left() : rect.left() + first + static_cast<double>(i - 1) * other;
        const double width = (i == 0 ? first : other) - 8;
        int px = look.presentation ? 36 : look.compact ? 19 : 25;
        px -= i > 0 ? px / 6 : 0;
        QFont font = uiFont(px, QFont::DemiBold);
        while (px > 11 && QFontMetricsF(font).horizontalAdvance(figures[i].number) > width)
            font = uiFont(--px, QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(i == 0 ? look.theme.role(head.role).text : look.theme.surface.ink);
        painter.drawText(QRectF(left, rect.top(), width, rect.height() - nameHeight), Qt::AlignLeft | Qt::AlignBottom,
                         figures[i].number);
        const QFont nameFont = uiFont(namePx);
        painter.setFont(nameFont);
        painter.setPen(look.theme.surface.ink2);
        painter.drawText(QRectF(left, rect.bottom() - nameHeight, width, nameHeight), Qt::AlignLeft | Qt::AlignTop,
                         QFontMetricsF(nameFont).elidedText(figures[i].name, Qt::ElideRight, width));
    }
}

} // namespace

QRectF skylineRect(const QRectF& head, const HeadLook& look)
{
    constexpr double below = 8;
    return head.adjusted(0, look.titleHeight() + look.figuresHeight(), 0, -below);
}

void paintHead(QPainter& painter, const QRectF& rect, const InspectedNetwork& network, const NetworkHead& head,
               const HeadLook& look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintTitle(painter, QRectF(rect.left(), rect.top(), rect.width(), look.titleHeight()), head, look);
    paintFigures(painter, QRectF(rect.left(), rect.top() + look.titleHeight(), rect.width(), look.figuresHeight()),
                 figuresOf(network, head), head, look);
    const QRectF ground = skylineRect(rect, look);
    painter.fillRect(QRectF(ground.left(), ground.bottom(), ground.width(), 1), look.theme.surface.border);
    painter.restore();
}

QString headInWords(const InspectedNetwork& network, const NetworkHead& head)
{
    const auto figures = figuresOf(network, head);
    QStringList parts;
    for (const HeadFigure& figure : figures)
        parts << figure.name + u' ' + figure.number;
    return head.caption + QStringLiteral(", ") + head.title + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

} // namespace convolarium
