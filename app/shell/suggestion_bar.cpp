// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/suggestion_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace convolarium {

SuggestionBar::SuggestionBar(QWidget* window)
    : QFrame(window), m_text(new QLabel(this)), m_accept(new QPushButton(this)), m_dismiss(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_text);
    row->addWidget(m_accept);
    row->addWidget(m_dismiss);
    connect(m_accept, &QPushButton::clicked, this, &SuggestionBar::accepted);
    connect(m_dismiss, &QPushButton::clicked, this, &SuggestionBar::dismissed);
    retranslate();
}

void SuggestionBar::place()
{
    constexpr int distance = 96; // below the sentence of the page
    adjustSize();
    move((parentWidget()->width() - width()) / 2, distance);
    raise();
}

void SuggestionBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
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
