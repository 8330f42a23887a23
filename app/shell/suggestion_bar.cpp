// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/suggestion_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace convolarium {

SuggestionBar::SuggestionBar(QWidget* window)
    : QWidget(window), m_theme(&theme(ThemeId::Light)), m_text(new QLabel(this)), m_accept(new QPushButton(this)),
      m_dismiss(new QPushButton(this))
{
    constexpr int margin = 16;
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(margin, margin, margin, margin);
    row->setSpacing(margin);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_text, m_accept, m_dismiss}) {
        widget->setFont(uiFont(m_theme->presentationType.body));
        row->addWidget(widget);
    }
    connect(m_accept, &QPushButton::clicked, this, &SuggestionBar::accepted);
    connect(m_dismiss, &QPushButton::clicked, this, &SuggestionBar::dismissed);
    retranslate();
}

void SuggestionBar::setTheme(const Theme& colors)
{
    m_theme = &colors;
    update();
}

void SuggestionBar::place()
{
    constexpr int distance = 128; // above the transport
    adjustSize();
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - distance);
    raise();
}

void SuggestionBar::paintEvent(QPaintEvent*)
{
    const Surface& surface = m_theme->surface;
    QPainter painter(this);
    painter.setPen(QPen(surface.accent, m_theme->presentationStroke.hairline));
    painter.setBrush(surface.panel);
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void SuggestionBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SuggestionBar::retranslate()
{
    m_text->setText(tr("Does the projector look pale?"));
    m_accept->setText(tr("Use projector colours"));
    m_dismiss->setText(tr("Keep these colours"));
}

} // namespace convolarium
