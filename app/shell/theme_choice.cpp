// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/theme_choice.h"

namespace convolarium {

QString themeChoiceCode(ThemeChoice choice)
{
    return choice == ThemeChoice::System ? QStringLiteral("system") : themeName(chosenTheme(choice, ThemeId::Light));
}

std::optional<ThemeChoice> themeChoiceFromCode(const QString& code)
{
    for (const ThemeChoice choice :
         {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Projector})
        if (code == themeChoiceCode(choice))
            return choice;
    return std::nullopt;
}

ThemeId chosenTheme(ThemeChoice choice, ThemeId desktop)
{
    switch (choice) {
    case ThemeChoice::System:
        return desktop;
    case ThemeChoice::Light:
        return ThemeId::Light;
    case ThemeChoice::Dark:
        return ThemeId::Dark;
    case ThemeChoice::Projector:
        return ThemeId::Projector;
    }
    return ThemeId::Light;
}

} // namespace convolarium
