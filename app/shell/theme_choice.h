// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QString>

#include <optional>

namespace convolarium {

/// The colours that the user has chosen; System follows the desktop.
enum class ThemeChoice { System, Light, Dark, Projector };

/// "system", "light", "dark", "projector".
[[nodiscard]] QString themeChoiceCode(ThemeChoice choice);
/// The inverse of themeChoiceCode; nothing for other texts.
[[nodiscard]] std::optional<ThemeChoice> themeChoiceFromCode(const QString& code);

/// The theme of `choice` on a desktop whose own colours are those of `desktop`.
[[nodiscard]] ThemeId chosenTheme(ThemeChoice choice, ThemeId desktop);

} // namespace convolarium
