// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace convolarium {

/// A small bar over the lower part of a window that proposes the projector's colours; it does not stop the work.
class SuggestionBar : public QWidget {
    Q_OBJECT
public:
    explicit SuggestionBar(QWidget* window);

    void setTheme(const Theme& theme);
    /// Above the middle of the window's lower edge.
    void place();

Q_SIGNALS:
    void accepted();
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    const Theme* m_theme;
    QLabel* m_text;
    QPushButton* m_accept;
    QPushButton* m_dismiss;
};

} // namespace convolarium
