// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_notice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace convolarium {

RaceNotice::RaceNotice(QWidget* parent)
    : QWidget(parent), m_theme(&theme(ThemeId::Light)), m_text(new QLabel), m_progress(new QProgressBar),
      m_button(new QPushButton), m_other(new QPushButton)
{
    constexpr int margin = 16;
    constexpr int barHeight = 6;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin * 3 / 4);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setTextFormat(Qt::PlainText);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(barHeight);
    m_progress->setRange(0, 1000);
    column->addWidget(m_text);
    column->addWidget(m_progress);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_button);
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_button->setDefault(true);
    connect(m_button, &QPushButton::clicked, this, &RaceNotice::pressed);
    connect(m_other, &QPushButton::clicked, this, &RaceNotice::otherPressed);
    style();
}

void RaceNotice::show(const Content& content)
{
    if (content == m_content)
        return;
    m_content = content;
    m_text->setText(content.text);
    m_progress->setVisible(content.progress.has_value());
    m_progress->setValue(static_cast<int>(content.progress.value_or(0) * m_progress->maximum()));
    m_progress->setAccessibleName(content.text);
    m_button->setVisible(!content.button.isEmpty());
    m_button->setText(content.button);
    m_other->setVisible(!content.other.isEmpty());
    m_other->setText(content.other);
    style();
    setVisible(!content.text.isEmpty());
}

void RaceNotice::setTheme(const Theme& theme)
{
    m_theme = &theme;
    style();
}

void RaceNotice::setPresentation(bool on)
{
    m_presentation = on;
    style();
}

void RaceNotice::style()
{
    const TypeScale& type = m_theme->typeScale(m_presentation);
    m_text->setFont(uiFont(type.stageLabel));
    for (QPushButton* button : {m_button, m_other})
        button->setFont(uiFont(type.body, QFont::DemiBold));
    QPalette colors = m_text->palette();
    colors.setColor(QPalette::WindowText, m_content.bad ? m_theme->role(Role::Bad).text : m_theme->surface.ink);
    m_text->setPalette(colors);
    update();
}

void RaceNotice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_content.bad ? m_theme->role(Role::Bad).tint : m_theme->surface.stage);
    painter.setPen(QPen(m_content.bad ? m_theme->role(Role::Bad).line : m_theme->surface.border, 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace convolarium
