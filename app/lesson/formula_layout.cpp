// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/formula_layout.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

constexpr double scriptScale = 0.7;
constexpr double axisHeight = 0.26; // of the type size: where fraction bars stand above the baseline

int scriptSize(int px) { return std::max(8, static_cast<int>(std::lround(px * scriptScale))); }

double ruleWidth(int px) { return std::max(1.0, px / 20.0); }

} // namespace

FormulaLayout::FormulaLayout(const Formula& formula, int px, const Theme& theme) : m_theme(&theme)
{
    m_box = place(formula, {0, 0}, {.px = px, .color = theme.surface.ink});
}

FormulaLayout::Box FormulaLayout::measure(const Formula& formula, const Style& style) const
{
    FormulaLayout scratch = *this;
    return scratch.place(formula, {0, 0}, style);
}

FormulaLayout::Box FormulaLayout::place(const Formula& formula, QPointF at, Style style)
{
    if (formula.role != Role::Plain)
        style.color = m_theme->role(formula.role).text;
    style.bold = style.bold || formula.bold;
    Box box;
    switch (formula.kind) {
    case Formula::Kind::Text:
        box = placeText(formula, at, style);
        break;
    case Formula::Kind::Row:
        for (const Formula& child : formula.children) {
            const Box part = place(child, at + QPointF(box.width, 0), style);
            box.width += part.width;
            box.ascent = std::max(box.ascent, part.ascent);
            box.descent = std::max(box.descent, part.descent);
        }
        break;
    case Formula::Kind::Fraction:
        box = placeFraction(formula, at, style);
        break;
    case Formula::Kind::Script:
        box = placeScript(formula, at, style);
        break;
    case Formula::Kind::Root:
        box = placeRoot(formula, at, style);
        break;
    case Formula::Kind::BigOperator:
        box = placeBigOperator(formula, at, style);
        break;
    }
    if (!formula.term.isEmpty())
        m_terms.push_back({formula.term, QRectF(at.x(), at.y() - box.ascent, box.width, box.ascent + box.descent)});
    return box;
}

FormulaLayout::Box FormulaLayout::placeText(const Formula& formula, QPointF at, const Style& style)
{
    QFont font = mathFont(style.px, formula.italic);
    font.setBold(style.bold);
    const QFontMetricsF metrics(font);
    // An italic letter leans over its advance; without the correction it touches what follows.
    const double lean = formula.italic ? 0.06 * style.px : 0.0;
    m_glyphs.push_back({at, formula.text, font, style.color});
    return {metrics.horizontalAdvance(formula.text) + lean, 0.75 * style.px, 0.25 * style.px};
}

FormulaLayout::Box FormulaLayout::placeFraction(const Formula& formula, QPointF at, const Style& style)
{
    const Box top = measure(formula.children[0], style);
    const Box bottom = measure(formula.children[1], style);
    const double axis = axisHeight * style.px;
    const double gap = 0.14 * style.px;
    const double side = 0.12 * style.px;
    const double width = std::max(top.width, bottom.width) + 2 * side;
    place(formula.children[0], at + QPointF((width - top.width) / 2, -axis - gap - top.descent), style);
    place(formula.children[1], at + QPointF((width - bottom.width) / 2, -axis + gap + bottom.ascent), style);
    const double y = at.y() - axis;
    m_rules.push_back({QPolygonF({{at.x(), y}, {at.x() + width, y}}), ruleWidth(style.px), style.color});
    return {width, axis + gap + top.ascent + top.descent, bottom.ascent + bottom.descent + gap - axis};
}

FormulaLayout::Box FormulaLayout::placeScript(const Formula& formula, QPointF at, const Style& style)
{
    Style small = style;
    small.px = scriptSize(style.px);
    Box box = place(formula.children[0], at, style);
    const double base = box.width;
    const double rise = box.ascent - 0.38 * small.px;
    const double drop = 0.22 * style.px;
    const Box up = place(formula.children[1], at + QPointF(base, -rise), small);
    const Box down = place(formula.children[2], at + QPointF(base, drop), small);
    box.width = base + std::max(up.width, down.width);
    if (up.width > 0)
        box.ascent = std::max(box.ascent, rise + up.ascent);
    if (down.width > 0)
        box.descent = std::max(box.descent, drop + down.descent);
    return box;
}

FormulaLayout::Box FormulaLayout::placeRoot(const Formula& formula, QPointF at, const Style& style)
{
    const double hook = 0.55 * style.px;
    const double gap = 0.12 * style.px;
    const Box inside = place(formula.children[0], at + QPointF(hook, 0), style);
    const double top = at.y() - inside.ascent - gap;
    const double bottom = at.y() + inside.descent;
    m_rules.push_back({QPolygonF({{at.x(), at.y() - 0.3 * style.px},
                                  {at.x() + 0.16 * style.px, at.y() - 0.36 * style.px},
                                  {at.x() + 0.34 * style.px, bottom},
                                  {at.x() + hook, top},
                                  {at.x() + hook + inside.width, top}}),
                       ruleWidth(style.px), style.color});
    return {hook + inside.width, inside.ascent + gap + ruleWidth(style.px), inside.descent};
}

FormulaLayout::Box FormulaLayout::placeBigOperator(const Formula& formula, QPointF at, const Style& style)
{
    Style large = style;
    large.px = static_cast<int>(std::lround(style.px * 1.35));
    Style small = style;
    small.px = scriptSize(style.px);
    const Formula sign = formula::text(formula.text);
    const Box operatorBox = measure(sign, large);
    const Box lower = measure(formula.children[1], small);
    const Box upper = measure(formula.children[2], small);
    const double width = std::max({operatorBox.width, lower.width, upper.width});
    const double shift = 0.16 * style.px;
    const auto centred = [&](double inner, double y) { return at + QPointF((width - inner) / 2, y); };
    place(sign, centred(operatorBox.width, shift), large);
    place(formula.children[2], centred(upper.width, -operatorBox.ascent + shift - upper.descent), small);
    place(formula.children[1], centred(lower.width, shift + operatorBox.descent + lower.ascent * 0.8), small);
    const Box body = place(formula.children[0], at + QPointF(width + 0.15 * style.px, 0), style);
    return {width + 0.15 * style.px + body.width,
            std::max(body.ascent, operatorBox.ascent - shift + upper.ascent + upper.descent),
            std::max(body.descent, shift + operatorBox.descent + lower.ascent * 0.8 + lower.descent)};
}

void FormulaLayout::paint(QPainter& painter, const QPointF& origin, const QString& litTerm) const
{
    for (const Glyphs& glyphs : m_glyphs) {
        painter.setFont(glyphs.font);
        painter.setPen(glyphs.color);
        painter.drawText(origin + glyphs.at, glyphs.text);
    }
    for (const Rule& rule : m_rules) {
        painter.setPen(QPen(rule.color, rule.width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPolyline(rule.points.translated(origin));
    }
    if (litTerm.isEmpty())
        return;
    painter.setPen(QPen(m_theme->surface.ink, 2.5));
    for (const TermBox& box : m_terms)
        if (box.term == litTerm) {
            const QRectF rect = box.rect.translated(origin);
            painter.drawLine(rect.bottomLeft() + QPointF(0, 1), rect.bottomRight() + QPointF(0, 1));
        }
}

QString FormulaLayout::termAt(const QPointF& point) const
{
    for (const TermBox& box : m_terms)
        if (box.rect.adjusted(-3, -3, 3, 3).contains(point))
            return box.term;
    return {};
}

} // namespace convolarium
