// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QString>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace convolarium {

class RailButton;

/// The lessons at the left edge: one button each, the present one marked by a bar and the accent colour.
class LessonRail : public QWidget {
    Q_OBJECT
public:
    /// A lesson as the rail shows it; its icon is :/icons/<id>.svg.
    struct Entry {
        QString id;
        QString title;
        QString tooltip;
        bool done = false; ///< a dot says so, and the tooltip
    };

    explicit LessonRail(QWidget* parent = nullptr);

    void setEntries(const std::vector<Entry>& entries);
    void setCurrent(const QString& id);
    /// Narrow: icons only, the title is in the tooltip.
    void setCompact(bool compact);
    void setTheme(const Theme& colors);

Q_SIGNALS:
    void lessonChosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_layout;
    const Theme* m_theme;
    std::vector<RailButton*> m_buttons;
};

} // namespace convolarium
