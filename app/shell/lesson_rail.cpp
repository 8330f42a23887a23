// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/lesson_rail.h"

#include "app/shell/rail_button.h"

#include <QPainter>
#include <QVBoxLayout>

namespace convolarium {

LessonRail::LessonRail(QWidget* parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_theme(&theme(ThemeId::Light))
{
    constexpr int topMargin = 8;
    m_layout->setContentsMargins(0, topMargin, 1, 0); // the right edge is the border's
    m_layout->setSpacing(0);
    m_layout->addStretch();
}

void LessonRail::setEntries(const std::vector<Entry>& entries)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i == m_buttons.size()) {
            auto* button = new RailButton(entries[i].id, this);
            button->setAutoExclusive(true);
            button->setTheme(*m_theme);
            connect(button, &QAbstractButton::clicked, this, [this, button] { Q_EMIT lessonChosen(button->id()); });
            m_layout->insertWidget(static_cast<int>(i), button);
            m_buttons.push_back(button);
        }
        m_buttons[i]->setText(entries[i].title);
        m_buttons[i]->setToolTip(entries[i].tooltip);
        m_buttons[i]->setDone(entries[i].done);
        m_buttons[i]->setAccessibleName(entries[i].tooltip);
    }
}

void LessonRail::setCurrent(const QString& id)
{
    for (RailButton* button : m_buttons)
        if (button->id() == id)
            button->setChecked(true);
}

void LessonRail::setCompact(bool compact)
{
    for (RailButton* button : m_buttons)
        button->setCompact(compact);
}

void LessonRail::setTheme(const Theme& colors)
{
    m_theme = &colors;
    for (RailButton* button : m_buttons)
        button->setTheme(colors);
    update();
}

void LessonRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface.rail);
    painter.fillRect(width() - 1, 0, 1, height(), m_theme->surface.border);
}

} // namespace convolarium
