// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QAbstractButton>

namespace convolarium {

/// Opens and closes the text of a lesson; it stands at the end of the headline and goes on with its line.
class GuideButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit GuideButton(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Sets its words anew in the present language.
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme* m_theme;
};

} // namespace convolarium
