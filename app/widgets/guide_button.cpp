// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/guide_button.h"

#include "app/widgets/icon.h"

#include <QFontMetrics>
#include <QPainter>

namespace convolarium {

namespace {

constexpr int textPx = 15;
constexpr int iconPx = 20;
constexpr int padding = 14;
constexpr int gap = 8;
constexpr int margin = 20; // to the edge of the window's centre
constexpr int buttonHeight = 34;
constexpr double radius = 4;

QFont buttonFont() { return uiFont(textPx, QFont::DemiBold); }

} // namespace

GuideButton::GuideButton(QWidget* parent) : QAbstractButton(parent), m_theme(&theme(ThemeId::Light))
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    retranslate();
}

void GuideButton::retranslate()
{
    setText(tr("Guide"));
    setToolTip(tr("Read the lesson's text beside the stage (Ctrl+G)"));
    updateGeometry();
}

void GuideButton::setTheme(const Theme& theme)
{
    m_theme = &theme;
    update();
}

QSize GuideButton::sizeHint() const
{
    const int words = QFontMetrics(buttonFont()).horizontalAdvance(text());
    return {padding * 2 + iconPx + gap + words + margin, buttonHeight};
}

void GuideButton::paintEvent(QPaintEvent*)
{
    const Surface& surface = m_theme->surface;
    QPainter painter(this);
    painter.fillRect(rect(), surface.stage);
    painter.fillRect(QRectF(0, height() - 1, width(), 1), surface.border);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body(0, (height() - buttonHeight) / 2.0, width() - margin, buttonHeight);
    painter.setBrush(isChecked() || underMouse() ? surface.accentTint : surface.stage);
    painter.setPen(QPen(surface.accent, hasFocus() ? m_theme->stroke.focusRing : 1.0));
    painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), radius, radius);
    const QRect icon(padding, (height() - iconPx) / 2, iconPx, iconPx);
    tintedIcon(QStringLiteral("guide"), surface.accent, iconPx).paint(&painter, icon);
    painter.setFont(buttonFont());
    painter.setPen(surface.accent);
    painter.drawText(body.adjusted(padding + iconPx + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace convolarium
