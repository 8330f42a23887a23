// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/flat_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace convolarium {

namespace {

constexpr double radius = 4;
constexpr int fieldHeight = 28;
constexpr int buttonHeight = 30;
constexpr int arrowColumn = 18;
constexpr int checkBox = 18;

void drawArrow(QPainter& painter, const QPointF& centre, bool up, const QColor& color)
{
    const double h = up ? -2.5 : 2.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({centre + QPointF(-4, -h), centre + QPointF(4, -h), centre + QPointF(0, h)}));
}

bool isSegment(const QWidget* widget) { return widget && widget->property("segment").isValid(); }

/// A segment that shares its right edge with the next one.
bool isInnerSegment(const QWidget* widget)
{
    return isSegment(widget) && widget->property("segment") == QStringLiteral("inner");
}

bool hasKeyboardFocus(const QStyleOption& option) { return option.state & QStyle::State_HasFocus; }

/// A button that is pressed down, or that is the one to press.
bool isFilled(const QStyleOption& option)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    const bool enabled = option.state & QStyle::State_Enabled;
    return option.state & QStyle::State_On ||
           (enabled && button && button->features.testFlag(QStyleOptionButton::DefaultButton));
}

} // namespace

FlatStyle::FlatStyle(const Theme& theme) : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_theme(&theme)
{}

QPalette FlatStyle::standardPalette() const
{
    const Surface& s = m_theme->surface;
    QPalette palette(s.ink, s.window, s.stage, s.border, s.ghost, s.ink, s.stage, s.stage, s.window);
    palette.setColor(QPalette::Button, s.panel);
    palette.setColor(QPalette::AlternateBase, s.panel);
    palette.setColor(QPalette::Highlight, s.accent);
    palette.setColor(QPalette::HighlightedText, s.onAccent);
    palette.setColor(QPalette::Link, s.accent);
    palette.setColor(QPalette::ToolTipBase, s.panel);
    palette.setColor(QPalette::ToolTipText, s.ink);
    palette.setColor(QPalette::PlaceholderText, s.ink3);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, s.ink3);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, s.ghost);
    return palette;
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return checkBox;
    case PM_ScrollBarExtent:
        return 10;
    case PM_SplitterWidth:
        return 5;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_CheckBoxLabelSpacing:
        return 10;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* data) const
{
    if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    if (hint == SH_ComboBox_Popup)
        return 0; // a list below the box, as in the design; Fusion pops a menu over it
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                  const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    // Large type (presentation) grows the controls with it.
    const int line = option ? option->fontMetrics.height() : 0;
    if (type == CT_ComboBox || type == CT_SpinBox || type == CT_LineEdit)
        size.setHeight(std::max(fieldHeight, line + 10));
    if (type == CT_PushButton)
        size.setHeight(std::max(buttonHeight, line + 12));
    return size;
}

QRect FlatStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                const QWidget* widget) const
{
    const QRect r = option->rect;
    if (control == CC_SpinBox) {
        const int half = r.height() / 2;
        switch (part) {
        case SC_SpinBoxUp:
            return {r.right() - arrowColumn, r.top() + 1, arrowColumn, half - 1};
        case SC_SpinBoxDown:
            return {r.right() - arrowColumn, r.top() + half, arrowColumn, half - 1};
        case SC_SpinBoxEditField:
            return r.adjusted(4, 2, -arrowColumn - 2, -2);
        default:
            return r;
        }
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return r.adjusted(8, 2, -arrowColumn - 4, -2);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QColor FlatStyle::border(const QStyleOption& option) const
{
    const Surface& s = m_theme->surface;
    if (!(option.state & State_Enabled))
        return s.ghost;
    return option.state & State_MouseOver ? s.ink3 : s.controlBorder;
}

void FlatStyle::drawFocusRing(QPainter& painter, const QRect& rect) const
{
    const double width = m_theme->stroke.focusRing;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme->surface.accent, width));
    painter.drawRoundedRect(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
}

void FlatStyle::drawField(QPainter& painter, const QStyleOption& option, bool focused) const
{
    const bool projector = m_theme->id == ThemeId::Projector;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border(option), projector ? 2 : 1));
    painter.setBrush(option.state & State_Enabled ? m_theme->surface.stage : m_theme->surface.panel);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (focused)
        drawFocusRing(painter, option.rect);
}

void FlatStyle::drawButton(QPainter& painter, const QStyleOption& option, const QWidget* widget) const
{
    const Surface& s = m_theme->surface;
    const bool on = isFilled(option);
    const bool pressed = option.state & State_Sunken;
    const bool enabled = option.state & State_Enabled;
    QColor fill = on ? s.accent : s.stage;
    if (pressed || (!on && enabled && option.state & State_MouseOver))
        fill = on ? s.accent : s.accentTint;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on ? s.accent : border(option), 1));
    painter.setBrush(fill);
    const double corner = isSegment(widget) ? 0 : radius;
    const QRectF edge = QRectF(option.rect).adjusted(0.5, 0.5, isInnerSegment(widget) ? 0.5 : -0.5, -0.5);
    painter.drawRoundedRect(edge, corner, corner);
}

void FlatStyle::drawCheckBox(QPainter& painter, const QStyleOption& option) const
{
    const Surface& s = m_theme->surface;
    const bool on = option.state & State_On;
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on ? s.accent : border(option), 1));
    painter.setBrush(on ? s.accent : s.stage);
    painter.drawRoundedRect(box, 3, 3);
    if (!on)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(s.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = box.center();
    painter.drawPolyline(QPolygonF({c + QPointF(-4, 0), c + QPointF(-1, 3), c + QPointF(4, -3.5)}));
}

void FlatStyle::drawRadioButton(QPainter& painter, const QStyleOption& option) const
{
    const Surface& s = m_theme->surface;
    const bool on = option.state & State_On;
    const QRectF disc = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on ? s.accent : border(option), 1));
    painter.setBrush(on ? s.accent : s.stage);
    painter.drawEllipse(disc);
    if (!on)
        return;
    constexpr double dot = 3;
    painter.setPen(Qt::NoPen);
    painter.setBrush(s.onAccent);
    painter.drawEllipse(disc.center(), dot, dot);
}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    painter->save();
    switch (element) {
    case PE_PanelLineEdit:
        if (static_cast<const QStyleOptionFrame*>(option)->lineWidth > 0) // inside spin boxes there is no frame
            drawField(*painter, *option, hasKeyboardFocus(*option));
        break;
    case PE_PanelButtonCommand:
        drawButton(*painter, *option, widget);
        break;
    case PE_IndicatorCheckBox:
        drawCheckBox(*painter, *option);
        break;
    case PE_IndicatorRadioButton:
        drawRadioButton(*painter, *option);
        break;
    case PE_FrameFocusRect:
        painter->setRenderHint(QPainter::Antialiasing);
        drawFocusRing(*painter, option->rect.adjusted(-2, -2, 2, 2));
        break;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
        painter->setRenderHint(QPainter::Antialiasing);
        drawArrow(*painter, QRectF(option->rect).center(), element == PE_IndicatorArrowUp, m_theme->surface.ink2);
        break;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
    painter->restore();
}

void FlatStyle::drawComboBox(QPainter& painter, const QStyleOptionComplex& option, const QWidget*) const
{
    drawField(painter, option, hasKeyboardFocus(option));
    const QRectF r = option.rect;
    const bool enabled = option.state & State_Enabled;
    drawArrow(painter, {r.right() - 12, r.center().y()}, false,
              enabled ? m_theme->surface.ink2 : m_theme->surface.ghost);
}

void FlatStyle::drawSpinBox(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const
{
    drawField(painter, option, hasKeyboardFocus(option));
    const auto& spin = static_cast<const QStyleOptionSpinBox&>(option);
    for (const bool up : {true, false}) {
        const QRect part = subControlRect(CC_SpinBox, &option, up ? SC_SpinBoxUp : SC_SpinBoxDown, widget);
        const bool possible =
            spin.stepEnabled & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
        const bool active = possible && option.state & State_Enabled;
        const double shift = up ? 2 : -2;
        drawArrow(painter, QRectF(part).center() + QPointF(0, shift), up,
                  active ? m_theme->surface.ink2 : m_theme->surface.ghost);
    }
}

void FlatStyle::drawScrollBar(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const
{
    painter.fillRect(option.rect, m_theme->surface.panel);
    const QRect slider = subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const bool held = option.activeSubControls & SC_ScrollBarSlider;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(held ? m_theme->surface.ink3 : m_theme->surface.controlBorder);
    painter.drawRoundedRect(QRectF(slider).adjusted(2, 2, -2, -2), 3, 3);
}

void FlatStyle::drawToolButton(QPainter& painter, const QStyleOptionComplex& option) const
{
    const Surface& s = m_theme->surface;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF r = option.rect;
    if (option.state & (State_On | State_Sunken))
        painter.setBrush(s.accentTint);
    else if (option.state & State_MouseOver && option.state & State_Enabled)
        painter.setBrush(s.grid);
    else
        painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(r, radius, radius);
    QStyleOptionToolButton label = static_cast<const QStyleOptionToolButton&>(option);
    painter.setRenderHint(QPainter::Antialiasing, false);
    label.state &= ~(State_Sunken | State_MouseOver);
    drawControl(CE_ToolButtonLabel, &label, &painter, nullptr);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasKeyboardFocus(option))
        drawFocusRing(painter, option.rect);
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const
{
    if (element == CE_PushButtonLabel && isFilled(*option)) {
        QStyleOptionButton label = *static_cast<const QStyleOptionButton*>(option);
        label.palette.setColor(QPalette::ButtonText, m_theme->surface.onAccent);
        QProxyStyle::drawControl(element, &label, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (control) {
    case CC_ComboBox:
        drawComboBox(*painter, *option, widget);
        break;
    case CC_SpinBox:
        drawSpinBox(*painter, *option, widget);
        break;
    case CC_ScrollBar:
        drawScrollBar(*painter, *option, widget);
        break;
    case CC_ToolButton:
        drawToolButton(*painter, *option);
        break;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
    painter->restore();
}

} // namespace convolarium
