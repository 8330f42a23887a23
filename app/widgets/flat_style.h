// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QProxyStyle>

namespace convolarium {

/// The controls of the design over Qt's Fusion: flat fills, hairlines, corners of 4 px, a ring for the focus.
class FlatStyle : public QProxyStyle {
    Q_OBJECT

public:
    explicit FlatStyle(const Theme& theme);

    void setTheme(const Theme& theme) { m_theme = &theme; }
    [[nodiscard]] QPalette standardPalette() const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* data) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                         const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                       const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;

private:
    void drawField(QPainter& painter, const QStyleOption& option, bool focused) const;
    void drawButton(QPainter& painter, const QStyleOption& option, const QWidget* widget) const;
    void drawCheckBox(QPainter& painter, const QStyleOption& option) const;
    void drawRadioButton(QPainter& painter, const QStyleOption& option) const;
    void drawFocusRing(QPainter& painter, const QRect& rect) const;
    void drawComboBox(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const;
    void drawSpinBox(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const;
    void drawScrollBar(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const;
    void drawToolButton(QPainter& painter, const QStyleOptionComplex& option) const;
    [[nodiscard]] QColor border(const QStyleOption& option) const;

    const Theme* m_theme;
};

} // namespace convolarium
