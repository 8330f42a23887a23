// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/play_button.h"

#include <QPainter>

namespace convolarium {

PlayButton::PlayButton(QWidget* parent) : QToolButton(parent), m_theme(&theme(ThemeId::Light))
{
    setFocusPolicy(Qt::TabFocus);
}

void PlayButton::setTheme(const Theme& theme)
{
    m_theme = &theme;
    update();
}

void PlayButton::paintEvent(QPaintEvent*)
{
    const Surface& surface = m_theme->surface;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isDown()       ? mixed(surface.accent, surface.ink, 0.2)
                     : underMouse() ? mixed(surface.accent, surface.window, 0.12)
                                    : surface.accent);
    const QRectF circle = QRectF(rect()).adjusted(3, 3, -3, -3);
    painter.drawEllipse(circle);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(surface.accent, 1.5));
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    const int inset = static_cast<int>(circle.width() * 0.22);
    icon().paint(&painter, circle.toRect().adjusted(inset, inset, -inset, -inset));
}

} // namespace convolarium
