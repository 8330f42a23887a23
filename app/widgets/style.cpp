// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/style.h"

#include "app/widgets/flat_style.h"

#include <QApplication>
#include <QToolTip>

#include <memory>

namespace convolarium {

void applyTheme(QApplication& application, const Theme& theme)
{
    auto* style = dynamic_cast<FlatStyle*>(QApplication::style());
    if (style) {
        style->setTheme(theme);
    } else {
        style = std::make_unique<FlatStyle>(theme).release(); // the application owns its style
        QApplication::setStyle(style);
        QApplication::setFont(uiFont(theme.type.body));
    }
    application.setPalette(style->standardPalette());
    QToolTip::setPalette(style->standardPalette());
}

} // namespace convolarium
