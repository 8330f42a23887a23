// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/presentation.h"

#include <QEvent>
#include <QMenuBar>
#include <QPalette>

namespace convolarium {

Presentation::Presentation(QMainWindow& window, QWidget& rail) : QObject(&window), m_window(window), m_rail(rail)
{
    m_window.installEventFilter(this);
}

Presentation::~Presentation() = default;

void Presentation::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    m_window.menuBar()->setVisible(!on);
    m_rail.setVisible(!on);
    if (on) {
        m_before = m_window.windowState();
        m_window.setWindowState(m_before | Qt::WindowFullScreen);
    } else {
        setBlack(false);
        m_window.setWindowState(m_before & ~Qt::WindowFullScreen);
    }
    Q_EMIT changed(on);
}

void Presentation::setBlack(bool black)
{
    if (black == isBlack() || (black && !m_on))
        return;
    if (!black) {
        m_black.reset();
        return;
    }
    m_black = std::make_unique<QWidget>(&m_window);
    m_black->setAccessibleName(tr("Black screen"));
    m_black->setPalette(QPalette(Qt::black));
    m_black->setAutoFillBackground(true);
    m_black->setCursor(Qt::BlankCursor);
    m_black->setGeometry(m_window.rect());
    m_black->installEventFilter(this);
    m_black->show();
    m_black->raise();
}

bool Presentation::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Resize && m_black)
        m_black->setGeometry(m_window.rect());
    if (watched == m_black.get() && event->type() == QEvent::MouseButtonPress) {
        QMetaObject::invokeMethod(
            this, [this] { setBlack(false); }, Qt::QueuedConnection);
        return true;
    }
    return false;
}

} // namespace convolarium
