// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/parameter_squares.h"

#include "app/lesson/numbers.h"
#include "app/training/race_look.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ParameterSquares)
};

constexpr double smallestSide = 3;

double largestCount(const RaceView& view)
{
    double largest = 1;
    for (std::size_t i = 0; i < view.size(); ++i)
        largest = std::max(largest, static_cast<double>(view.track(i).facts.parameters));
    return largest;
}

/// The number and the name of a network, inside its square where they fit, else above it.
void paintWords(QPainter& painter, const QRectF& square, double room, const RaceView& view, std::size_t index,
                const RaceLook& look)
{
    const RoleColors& colors = look.theme.role(contestantRole(index));
    const QString number = withCommas(view.track(index).facts.parameters);
    const QFont numberFont = uiFont(look.titlePx(), QFont::DemiBold);
    const QFont nameFont = uiFont(look.captionPx());
    const double numberHeight = QFontMetricsF(numberFont).height();
    const double nameHeight = QFontMetricsF(nameFont).height();
    const bool inside = QFontMetricsF(numberFont).horizontalAdvance(number) + 12 < square.width() &&
                        numberHeight + nameHeight + 8 < square.height();
    const double height = numberHeight + nameHeight;
    const double top = inside ? square.center().y() - height / 2 : square.top() - height - 6;
    const double width = inside ? square.width() - 8 : room;
    const double left = inside ? square.left() + 4 : square.left();
    const Qt::Alignment side = inside ? Qt::AlignHCenter : Qt::AlignLeft;
    painter.setPen(inside ? colors.on : colors.text);
    painter.setFont(numberFont);
    painter.drawText(QRectF(left, top, width, numberHeight), side | Qt::AlignVCenter, number);
    painter.setFont(nameFont);
    painter.drawText(QRectF(left, top + numberHeight, width, nameHeight), side | Qt::AlignVCenter,
                     QFontMetricsF(nameFont).elidedText(view.track(index).facts.title, Qt::ElideRight, width));
}

void paintRatio(QPainter& painter, const QRectF& rect, const QString& ratio, const RaceLook& look)
{
    const QFont big = uiFont(look.titlePx() * 2, QFont::DemiBold);
    const QFont small = uiFont(look.captionPx());
    const double height = QFontMetricsF(big).height();
    painter.setPen(look.theme.surface.ink);
    painter.setFont(big);
    painter.drawText(QRectF(rect.left(), rect.top(), rect.width(), height), Qt::AlignRight | Qt::AlignVCenter, ratio);
    painter.setPen(look.theme.surface.ink2);
    painter.setFont(small);
    painter.drawText(QRectF(rect.left(), rect.top() + height, rect.width(), QFontMetricsF(small).height()),
                     Qt::AlignRight | Qt::AlignVCenter, Words::tr("by area"));
}

} // namespace

QString parameterRatio(const RaceView& view)
{
    double least = largestCount(view);
    for (std::size_t i = 0; i < view.size(); ++i)
        least = std::min(least, static_cast<double>(std::max<std::int64_t>(1, view.track(i).facts.parameters)));
    return view.size() < 2 ? QString() : QStringLiteral("1 : %1").arg(significant(largestCount(view) / least, 3));
}

void paintParameterSquares(QPainter& painter, const QRectF& rect, const RaceView& view, const RaceLook& look)
{
    const QRectF body = paintViewTitle(painter, rect, Words::tr("Parameters, drawn to scale"), look);
    if (view.isEmpty()) {
        paintEmpty(painter, body, Words::tr("Each network becomes a square of as many parameters as it has."), look);
        return;
    }
    const double columns = static_cast<double>(view.size()) + 0.6; // the ratio has the rest
    const double room = body.width() / columns;
    const double largest = std::min(room - 12, body.height());
    double left = body.left();
    for (std::size_t i = 0; i < view.size(); ++i) {
        const double share = static_cast<double>(view.track(i).facts.parameters) / largestCount(view);
        const double side = std::max(smallestSide, largest * std::sqrt(share));
        const QRectF square(left, body.top() + largest - side, side, side);
        painter.fillRect(square, look.theme.role(contestantRole(i)).fill);
        paintWords(painter, square, room - 8, view, i, look);
        left += std::max(side, room - 12) + 12;
    }
    if (view.size() > 1)
        paintRatio(painter, body, parameterRatio(view), look);
}

ParameterSquares::ParameterSquares(QWidget* parent) : PictureWidget(QAccessible::Graphic, parent)
{
    setFocusPolicy(Qt::TabFocus);
}

void ParameterSquares::setView(const RaceView& view, bool compact)
{
    m_view = view;
    m_compact = compact;
    setAccessibleName(tr("Parameters, drawn to scale"));
    announce();
    update();
}

QString ParameterSquares::spokenText() const
{
    QStringList parts;
    for (std::size_t i = 0; i < m_view.size(); ++i)
        parts << tr("%1: %2 parameters").arg(m_view.track(i).facts.title, withCommas(m_view.track(i).facts.parameters));
    if (m_view.size() > 1)
        parts << parameterRatio(m_view);
    return parts.join(QStringLiteral("; "));
}

void ParameterSquares::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface.stage);
    constexpr int inset = 12; // as charts have it
    paintParameterSquares(painter, rect().adjusted(inset, inset / 2, -inset, 0), m_view,
                          {.theme = theme(), .presentation = presentation(), .compact = m_compact});
    paintFocusRing(painter);
}

} // namespace convolarium
