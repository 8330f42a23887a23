// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/formula_card.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

constexpr double margin = 20;
constexpr double captionHeight = 24;
constexpr int smallestCaption = 9;
constexpr double lineGap = 14;
constexpr double smallest = 0.3; // of the design's size
constexpr double shrinkStep = 0.93;

int sized(int px, double shrink) { return std::max(8, static_cast<int>(std::lround(px * shrink))); }

} // namespace

FormulaCardLayout::FormulaCardLayout(const FormulaPair& formula, const QRectF& rect, const FormulaLook& look)
    : m_look(look), m_rect(rect), m_caption(formula.caption)
{
    double shrink = 1;
    while (!arrange(formula, shrink) && shrink > smallest)
        shrink *= shrinkStep;
}

bool FormulaCardLayout::arrange(const FormulaPair& formula, double shrink)
{
    const TypeScale& type = m_look.theme.typeScale(m_look.presentation);
    const FormulaLayout symbolic(formula.symbolic, sized(type.formula, shrink), m_look.theme);
    const FormulaLayout numbers(formula.numbers, sized(type.formulaNumbers, shrink), m_look.theme);
    const double side = m_look.presentation ? 48 : margin;
    const double left = m_rect.left() + side;
    const double width = m_rect.width() - 2 * side;
    m_lines.clear();
    if (m_look.shape == FormulaShape::Line) {
        const FormulaLayout sign(formula::text(QStringLiteral("  =  ")), sized(type.formula, shrink), m_look.theme);
        const double ascent = std::max(symbolic.ascent(), numbers.ascent());
        const double descent = std::max(symbolic.descent(), numbers.descent());
        const double y = m_rect.center().y() + (ascent - descent) / 2;
        m_lines = {{symbolic, {left, y}},
                   {sign, {left + symbolic.width(), y}},
                   {numbers, {left + symbolic.width() + sign.width(), y}}};
        m_used = {symbolic.width() + sign.width() + numbers.width(), ascent + descent};
        return m_used.width() <= width && m_used.height() <= m_rect.height() - 8;
    }
    const double top = m_rect.top() + 8 + captionHeight;
    const double height = m_rect.bottom() - 8 - top;
    const double used = symbolic.height() + lineGap * shrink + numbers.height();
    const double y = top + std::max(0.0, std::min((height - used) / 3, 12.0));
    m_lines = {{symbolic, {left, y + symbolic.ascent()}},
               {numbers, {left, y + symbolic.height() + lineGap * shrink + numbers.ascent()}}};
    m_used = {std::max(symbolic.width(), numbers.width()), captionHeight + used};
    return m_used.width() <= width && used <= height;
}

void FormulaCardLayout::paint(QPainter& painter, const QString& litTerm) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_look.shape == FormulaShape::Card) {
        const QRectF place = m_rect.adjusted(margin, 8, -margin, 0);
        QFont font = uiFont(m_look.theme.type.body);
        while (font.pixelSize() > smallestCaption && QFontMetricsF(font).horizontalAdvance(m_caption) > place.width())
            font.setPixelSize(font.pixelSize() - 1);
        painter.setFont(font);
        painter.setPen(m_look.theme.surface.ink2);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignTop,
                         QFontMetricsF(font).elidedText(m_caption, Qt::ElideRight, place.width()));
    }
    for (const Line& line : m_lines)
        line.layout.paint(painter, line.at, litTerm);
}

QString FormulaCardLayout::termAt(const QPointF& point) const
{
    for (const Line& line : m_lines)
        if (const QString term = line.layout.termAt(point - line.at); !term.isEmpty())
            return term;
    return {};
}

FormulaCard::FormulaCard(FormulaShape shape, QWidget* parent)
    : PictureWidget(QAccessible::StaticText, parent), m_shape(shape)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
}

void FormulaCard::setFormula(const FormulaPair& formula)
{
    m_formula = formula;
    setAccessibleName(formula.caption);
    announce();
    update();
}

void FormulaCard::setLitTerm(const QString& term)
{
    if (term == m_lit)
        return;
    m_lit = term;
    update();
}

QString FormulaCard::spokenText() const
{
    return m_formula.symbolic.plainText() + QStringLiteral("\n") + m_formula.numbers.plainText();
}

QSize FormulaCard::sizeHint() const { return m_shape == FormulaShape::Line ? QSize(800, 96) : QSize(614, 188); }

FormulaCardLayout FormulaCard::layoutNow() const
{
    return {m_formula, rect(), {.theme = theme(), .shape = m_shape, .presentation = presentation()}};
}

void FormulaCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface.stage);
    if (m_shape == FormulaShape::Line)
        painter.fillRect(QRectF(0, 0, width(), theme().presentationStroke.hairline), theme().surface.border);
    layoutNow().paint(painter, m_lit);
    paintFocusRing(painter);
}

void FormulaCard::hover(const QString& term)
{
    if (term == m_hovered)
        return;
    m_hovered = term;
    Q_EMIT hoveredTerm(term);
}

void FormulaCard::mouseMoveEvent(QMouseEvent* event) { hover(layoutNow().termAt(event->position())); }

void FormulaCard::leaveEvent(QEvent* event)
{
    PictureWidget::leaveEvent(event);
    hover({});
}

void FormulaCard::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    const QAction* latex = menu.addAction(tr("Copy as LaTeX"));
    const QAction* text = menu.addAction(tr("Copy as text"));
    const QAction* chosen = menu.exec(event->globalPos());
    if (chosen == latex)
        QApplication::clipboard()->setText(m_formula.symbolic.latex() + QStringLiteral(" \\\\\n") +
                                           m_formula.numbers.latex());
    else if (chosen == text)
        QApplication::clipboard()->setText(spokenText());
}

} // namespace convolarium
