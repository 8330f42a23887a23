// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/language.h"
#include "app/shell/theme_choice.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <array>
#include <map>
#include <optional>

namespace convolarium {

/// Speeds of playing; 1 is that of the phases.
inline constexpr std::array playSpeeds{0.25, 0.5, 1.0, 2.0, 4.0};

inline constexpr int mostRecentFiles = 8;

/// How a lesson was left.
struct LessonState {
    std::map<QString, QString> values = {}; ///< by the parameter's name, as the command line writes them
    double time = 1;                        ///< 0…1; first seen with its result
    QByteArray layout = {};                 ///< of the page's splitters
    int guidePage = 0;                      ///< of the text beside it, from 0
    friend bool operator==(const LessonState&, const LessonState&) = default;
};

/// What the window remembers from one start to the next; a value.
struct Settings {
    QByteArray geometry = {};
    ThemeChoice theme = ThemeChoice::System;
    std::optional<Language> language = {}; ///< empty until the user has chosen one
    QString lesson = {};                   ///< the one on screen
    std::map<QString, LessonState> lessons = {};
    double speed = 1;
    bool loop = false;
    bool reducedMotion = false;
    bool panelVisible = true;
    bool bottomVisible = true;
    bool guideVisible = false;
    QStringList finished = {};       ///< lessons whose text has been read to its end
    QStringList recent = {};         ///< files, the last one first
    bool projectorSuggested = false; ///< presentation mode has proposed the projector theme
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// Never fails: what is missing, of a wrong type or out of its range keeps its standard value, each for itself.
[[nodiscard]] Settings readSettings(QSettings& store);
void writeSettings(QSettings& store, const Settings& settings);

} // namespace convolarium
