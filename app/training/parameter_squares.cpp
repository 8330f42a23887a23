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

constexpr double besideGap = 8;

/// The words of a network: its number above its name.
struct Label {
    QFont numberFont, nameFont;
    QString number;
    QSizeF size; ///< as wide as the number: the name gives way

    Label(const RaceView& view, std::size_t index, const RaceLook& look)
        : numberFont(uiFont(look.titlePx(), QFont::DemiBold)), nameFont(uiFont(look.captionPx())),
          number(withCommas(view.track(index).facts.parameters)),
          size(QFontMetricsF(numberFont).horizontalAdvance(number),
               QFontMetricsF(numberFont).height() + QFontMetricsF(nameFont).height())
    {}
    [[nodiscard]] bool fitsInto(double side) const { return size.width() + 12 < side && size.height() + 8 < side; }
};

/// The side of the largest square, so that every network has room for its words.
double largestSide(const RaceView& view, double room, double height, const RaceLook& look)
{
    double side = std::min(room - 12, height);
    for (std::size_t i = 0; i < view.size(); ++i) {
        const Label label(view, i, look);
        const double own = side * std::sqrt(static_cast<double>(view.track(i).facts.parameters) / largestCount(view));
        if (!label.fitsInto(own) && own + label.size.height() + 6 > height)
            side = std::max(smallestSide, std::min(side, room - 2 * besideGap - label.size.width()));
    }
    return side;
}

/// The number and the name of a network: inside its square where they fit, else above it, else beside it. `column` is
/// what the network has for both.
void paintWords(QPainter& painter, const QRectF& square, const QRectF& column, const RaceView& view, std::size_t index,
                const RaceLook& look)
{
    const RoleColors& colors = look.theme.role(contestantRole(index));
    const Label label(view, index, look);
    const double height = label.size.height();
    const double nameHeight = QFontMetricsF(label.nameFont).height();
    const double numberHeight = height - nameHeight;
    const bool inside = label.fitsInto(square.width());
    const double above = square.top() - height - 6;
    const bool beside = !inside && above < column.top();
    const double top = beside ? square.bottom() - height : inside ? square.center().y() - height / 2 : above;
    const double left = beside ? square.right() + besideGap : inside ? square.left() + 4 : square.left();
    const double width = inside ? square.width() - 8 : column.right() - left;
    const Qt::Alignment side = inside ? Qt::AlignHCenter : Qt::AlignLeft;
    painter.setPen(inside ? colors.on : colors.text);
    painter.setFont(label.numberFont);
    painter.drawText(QRectF(left, top, width, numberHeight), side | Qt::AlignVCenter, label.number);
    painter.setFont(label.nameFont);
    painter.drawText(QRectF(left, top + numberHeight, width, nameHeight), side | Qt::AlignVCenter,
                     QFontMetricsF(label.nameFont).elidedText(view.track(index).facts.title, Qt::ElideRight, width));
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
    const double largest = largestSide(view, room, body.height(), look);
    double left = body.left();
    for (std::size_t i = 0; i < view.size(); ++i) {
        const double share = static_cast<double>(view.track(i).facts.parameters) / largestCount(view);
        const double side = std::max(smallestSide, largest * std::sqrt(share));
        const QRectF square(left, body.top() + largest - side, side, side);
        painter.fillRect(square, look.theme.role(contestantRole(i)).fill);
        const QRectF column(left, body.top(), room - 8, body.height());
        paintWords(painter, square, column, view, i, look);
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
