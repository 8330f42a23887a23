// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QDBusVariant>
#include <QObject>
#include <QString>

namespace convolarium {

/// Whether the desktop is light or dark, live. At first the palette that the program started with says so; after
/// listen() the desktop portal does, where there is one.
/// Source: XDG Desktop Portal, org.freedesktop.portal.Settings, org.freedesktop.appearance color-scheme.
class DesktopTheme : public QObject {
    Q_OBJECT
public:
    explicit DesktopTheme(QObject* parent = nullptr);

    [[nodiscard]] ThemeId theme() const { return m_theme; }
    /// Asks the portal without waiting for its answer; not before the first frame, because connecting takes time.
    void listen();

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    /// 1 is dark, 2 light, 0 no preference.
    void setColorScheme(uint scheme);

    ThemeId m_paletteTheme;
    ThemeId m_theme;
};

} // namespace convolarium
