// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace convolarium {

/// A card on the stage: what there is to do or to know now, with a button for it.
class RaceNotice : public QWidget {
    Q_OBJECT

public:
    explicit RaceNotice(QWidget* parent = nullptr);

    struct Content {
        QString text;
        QString button;                 ///< empty: there is none
        QString other = {};             ///< a second button, likewise
        std::optional<double> progress; ///< 0..1
        bool bad = false;               ///< something went wrong

        friend bool operator==(const Content&, const Content&) = default;
    };
    void show(const Content& content);
    void setTheme(const Theme& theme);
    void setPresentation(bool on);

Q_SIGNALS:
    void pressed();
    void otherPressed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void style();

    Content m_content;
    const Theme* m_theme;
    bool m_presentation = false;
    QLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_button;
    QPushButton* m_other;
};

} // namespace convolarium
