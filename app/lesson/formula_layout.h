// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/formula.h"

#include <QPainter>
#include <QRectF>

#include <vector>

namespace convolarium {

/// A formula laid out at one size: boxes of glyphs and rules relative to the left end of the baseline, in px.
/// Fractions stand on the mathematical axis; scripts are 0.7 times as large.
class FormulaLayout {
public:
    FormulaLayout(const Formula& formula, int px, const Theme& theme);

    [[nodiscard]] double width() const { return m_box.width; }
    [[nodiscard]] double ascent() const { return m_box.ascent; }
    [[nodiscard]] double descent() const { return m_box.descent; }
    [[nodiscard]] double height() const { return m_box.ascent + m_box.descent; }

    /// Paints with the baseline starting at `origin`; the terms whose id is `litTerm` are underlined.
    void paint(QPainter& painter, const QPointF& origin, const QString& litTerm = {}) const;

    /// The id of the term at `point` (relative to the baseline's left end); empty where there is none.
    [[nodiscard]] QString termAt(const QPointF& point) const;

    /// Where each term with an id stands.
    struct TermBox {
        QString term;
        QRectF rect;
    };
    [[nodiscard]] const std::vector<TermBox>& terms() const { return m_terms; }

private:
    struct Style {
        int px;
        QColor color;
        bool bold = false;
    };
    struct Box {
        double width = 0, ascent = 0, descent = 0;
    };
    struct Glyphs {
        QPointF at;
        QString text;
        QFont font;
        QColor color;
    };
    struct Rule {
        QPolygonF points;
        double width;
        QColor color;
    };

    Box place(const Formula& formula, QPointF at, Style style);
    Box placeText(const Formula& formula, QPointF at, const Style& style);
    Box placeFraction(const Formula& formula, QPointF at, const Style& style);
    Box placeScript(const Formula& formula, QPointF at, const Style& style);
    Box placeRoot(const Formula& formula, QPointF at, const Style& style);
    Box placeBigOperator(const Formula& formula, QPointF at, const Style& style);
    [[nodiscard]] Box measure(const Formula& formula, const Style& style) const;

    const Theme* m_theme;
    Box m_box;
    std::vector<Glyphs> m_glyphs;
    std::vector<Rule> m_rules;
    std::vector<TermBox> m_terms;
};

} // namespace convolarium
