// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QAccessible>
#include <QWidget>

namespace convolarium {

/// A widget that paints a picture in a theme and can say in words what the picture shows. Readers who do not see it get
/// `role`, the accessible name and spokenText(), which is asked for only when somebody listens.
class PictureWidget : public QWidget {
    Q_OBJECT

public:
    explicit PictureWidget(QAccessible::Role role, QWidget* parent = nullptr);

    [[nodiscard]] virtual QString spokenText() const = 0;
    [[nodiscard]] QAccessible::Role pictureRole() const { return m_role; }

    virtual void setTheme(const Theme& theme);
    virtual void setPresentation(bool on);

protected:
    [[nodiscard]] const Theme& theme() const { return *m_theme; }
    [[nodiscard]] bool presentation() const { return m_presentation; }
    /// Tells listeners that spokenText() has changed.
    void announce();
    void paintFocusRing(QPainter& painter) const;

    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QAccessible::Role m_role;
    const Theme* m_theme;
    bool m_presentation = false;
    bool m_ring = false;
};

} // namespace convolarium
