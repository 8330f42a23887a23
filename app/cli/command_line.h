// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace convolarium {

/// Runs `words`, the arguments after the program's name, in an application that exists. Throws nothing.
/// --lang says the language of pictures and messages; without it they are English, so that the same command gives the
/// same bytes everywhere.
[[nodiscard]] CommandResult commandResult(const QStringList& words, const std::vector<LessonEntry>& lessons,
                                          const Console& console = {});

/// Runs the subcommand (or --help, --version) that the arguments of the program ask for, without a display.
/// Returns its exit status; nothing when they ask for the window.
[[nodiscard]] std::optional<int> runCommandLine(int& count, char** arguments);

} // namespace convolarium
