// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/rail_button.h"

#include "app/widgets/icon.h"

#include <QPainter>

namespace convolarium {

namespace {

constexpr QSize roomy(84, 72), compact(64, 60);
constexpr int iconPx = 28, barWidth = 4, titlePx = 12, gap = 4, dotPx = 8;

} // namespace

RailButton::RailButton(const QString& id, QWidget* parent)
    : QAbstractButton(parent), m_id(id), m_theme(&theme(ThemeId::Light))
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QAbstractButton::toggled, this, &RailButton::tintIcon);
    tintIcon();
}

void RailButton::setCompact(bool on)
{
    m_compact = on;
    updateGeometry();
    update();
}

void RailButton::setDone(bool done)
{
    m_done = done;
    update();
}

void RailButton::setTheme(const Theme& colors)
{
    m_theme = &colors;
    tintIcon();
}

QSize RailButton::sizeHint() const { return m_compact ? compact : roomy; }

void RailButton::tintIcon()
{
    setIcon(tintedIcon(m_id, isChecked() ? m_theme->surface.accent : m_theme->surface.ink2, iconPx));
}

void RailButton::paintEvent(QPaintEvent*)
{
    const Surface& surface = m_theme->surface;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked())
        painter.fillRect(0, 0, barWidth, height(), surface.accent);
    else if (underMouse())
        painter.fillRect(rect(), surface.accentTint);

    painter.setFont(uiFont(titlePx, isChecked() ? QFont::DemiBold : QFont::Normal));
    const QRect room = rect().adjusted(gap, 0, -gap, 0);
    const QRect title = painter.fontMetrics().boundingRect(room, Qt::AlignHCenter | Qt::TextWordWrap, text());
    const int titleHeight = m_compact ? 0 : title.height() + gap;
    const int top = (height() - iconPx - titleHeight) / 2;
    icon().paint(&painter, (width() - iconPx) / 2, top, iconPx, iconPx);
    if (m_done) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme->role(Role::Good).line);
        painter.drawEllipse(QPointF((width() + iconPx) / 2.0 + dotPx * 0.75, top), dotPx / 2.0, dotPx / 2.0);
    }
    if (!m_compact) {
        painter.setPen(isChecked() ? surface.accent : surface.ink2);
        painter.drawText(QRect(room.left(), top + iconPx + gap, room.width(), title.height()),
                         Qt::AlignHCenter | Qt::TextWordWrap, text());
    }
    if (hasFocus()) {
        painter.setPen(QPen(surface.accent, m_theme->stroke.focusRing));
        painter.drawRoundedRect(QRectF(rect()).adjusted(barWidth + 2, 3, -3, -3), 4, 4);
    }
}

} // namespace convolarium
