// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/lesson_rail.h"

#include "app/shell/rail_button.h"

#include <QVBoxLayout>

namespace convolarium {

LessonRail::LessonRail(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    constexpr int topMargin = 8;
    m_layout->setContentsMargins(0, topMargin, 1, 0); // the right edge is the border's
    m_layout->setSpacing(0);
    m_layout->addStretch();
    setAutoFillBackground(true);
    setTheme(theme(ThemeId::Light));
}

void LessonRail::setEntries(const std::vector<Entry>& entries)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i == m_buttons.size()) {
            auto* button = new RailButton(entries[i].id, this);
            button->setAutoExclusive(true);
            connect(button, &QAbstractButton::clicked, this, [this, button] { Q_EMIT lessonChosen(button->id()); });
            m_layout->insertWidget(static_cast<int>(i), button);
            m_buttons.push_back(button);
        }
        m_buttons[i]->setText(entries[i].title);
        m_buttons[i]->setToolTip(entries[i].tooltip);
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

void LessonRail::setTheme(const Theme& theme)
{
    QPalette colors = palette();
    colors.setColor(QPalette::Window, theme.surface.rail);
    setPalette(colors);
    for (RailButton* button : m_buttons)
        button->setTheme(theme);
}

} // namespace convolarium
