// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/formula_layout.h"
#include "app/widgets/picture_widget.h"

#include <optional>

class QPainter;

namespace convolarium {

/// How formulas are set: a card has caption, symbolic line and numbers under each other; a line has all in one row.
enum class FormulaShape { Card, Line };

struct FormulaLook {
    const Theme& theme;
    FormulaShape shape = FormulaShape::Card;
    bool presentation = false;
};

/// The two lines of a formula pair laid out in `rect`, as large as the design says or as fits.
class FormulaCardLayout {
public:
    FormulaCardLayout(const FormulaPair& formula, const QRectF& rect, const FormulaLook& look);

    void paint(QPainter& painter, const QString& litTerm) const;
    [[nodiscard]] QString termAt(const QPointF& point) const;
    /// Size that the lines need, with their caption and without margins.
    [[nodiscard]] QSizeF used() const { return m_used; }

private:
    struct Line {
        FormulaLayout layout;
        QPointF at;
    };
    [[nodiscard]] bool arrange(const FormulaPair& formula, double shrink);

    FormulaLook m_look;
    QRectF m_rect;
    QString m_caption;
    std::vector<Line> m_lines;
    QSizeF m_used;
};

/// A lesson's formula with symbols and with numbers. Its terms light up with the parts of the scene that they stand for.
class FormulaCard : public PictureWidget {
    Q_OBJECT

public:
    explicit FormulaCard(FormulaShape shape, QWidget* parent = nullptr);

    void setFormula(const FormulaPair& formula);
    void setLitTerm(const QString& term);
    [[nodiscard]] QString spokenText() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 60}; }

Q_SIGNALS:
    /// The mouse is on a term that stands for a part of the scene, or on none.
    void hoveredTerm(const QString& term);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] FormulaCardLayout layoutNow() const;
    void hover(const QString& term);

    FormulaShape m_shape;
    FormulaPair m_formula;
    QString m_lit;
    QString m_hovered;
};

} // namespace convolarium
