// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/language.h"
#include "app/shell/theme_choice.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace convolarium {

/// What the command line asks of the window; empty = as the window was left.
struct WindowOptions {
    QString lesson = {};
    std::optional<Language> language = {};
    std::optional<ThemeChoice> theme = {};
    bool present = false;
    QString file = {}; ///< a lesson file or a network
};

/// Reads the arguments after the program's name.
/// @throws Problem (Usage) for anything else than [FILE.convo|FILE.json] [--lesson ID] [--lang en|ja] [--theme T]
/// [--present].
[[nodiscard]] WindowOptions windowOptions(const QStringList& arguments);

} // namespace convolarium
