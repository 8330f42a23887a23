// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QToolButton>

namespace convolarium {

/// The round button in the accent colour.
class PlayButton : public QToolButton {
    Q_OBJECT

public:
    explicit PlayButton(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme* m_theme;
};

} // namespace convolarium
