// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/tinted_slider.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {
constexpr double grooveHeight = 4;
}

TintedSlider::TintedSlider(Role role, QWidget* parent)
    : QSlider(Qt::Horizontal, parent), m_role(role), m_theme(&theme(ThemeId::Light))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSingleStep(1);
}

void TintedSlider::setTheme(const Theme& theme)
{
    m_theme = &theme;
    update();
}

void TintedSlider::setPresentation(bool on)
{
    m_presentation = on;
    updateGeometry();
    update();
}

int TintedSlider::positionAt(double x) const
{
    const double part = (x - knob() / 2) / std::max(1.0, width() - knob());
    return minimum() + static_cast<int>(std::lround(std::clamp(part, 0.0, 1.0) * (maximum() - minimum())));
}

void TintedSlider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Surface& surface = m_theme->surface;
    const QColor tint = m_role == Role::Plain ? surface.accent : m_theme->role(m_role).line;
    const QColor color = isEnabled() ? tint : surface.ghost;
    const int span = maximum() - minimum();
    const double part = span > 0 ? double(sliderPosition() - minimum()) / span : 0.0;
    const double y = height() / 2.0;
    const double left = knob() / 2;
    const double right = width() - knob() / 2;
    const double x = left + part * (right - left);
    painter.setPen(QPen(surface.ghost, grooveHeight, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    painter.setPen(QPen(color, grooveHeight, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(left, y), QPointF(x, y));
    const double radius = knob() / 2 - 1;
    painter.setPen(QPen(color, 2));
    painter.setBrush(isSliderDown() ? color : surface.stage);
    painter.drawEllipse(QPointF(x, y), radius, radius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(surface.accent, m_theme->strokeScale(m_presentation).focusRing));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void TintedSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    setSliderPosition(positionAt(event->position().x()));
    update();
}

void TintedSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        setSliderPosition(positionAt(event->position().x()));
}

void TintedSlider::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
    update();
}

void TintedSlider::wheelEvent(QWheelEvent* event)
{
    // The wheel scrolls the panel; it must not change a value that it happens to pass over.
    event->ignore();
}

} // namespace convolarium
