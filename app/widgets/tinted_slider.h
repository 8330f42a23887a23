// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QSlider>

namespace convolarium {

/// A horizontal slider in the colour of the quantity that it sets. A press anywhere moves the knob there.
class TintedSlider : public QSlider {
    Q_OBJECT

public:
    explicit TintedSlider(Role role, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setPresentation(bool on);
    [[nodiscard]] QSize sizeHint() const override { return {90, m_presentation ? 44 : 28}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {48, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] double knob() const { return m_presentation ? 28 : 16; }
    [[nodiscard]] int positionAt(double x) const;

    Role m_role;
    const Theme* m_theme;
    bool m_presentation = false;
};

} // namespace convolarium
