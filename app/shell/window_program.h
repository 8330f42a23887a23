// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/window_options.h"

class QApplication;

namespace convolarium {

/// Whether a window could be shown: a display, or a platform that the user has named.
/// To be asked before the application is made, because Qt ends a program that has no display.
[[nodiscard]] bool hasDisplay(int count, char** arguments);

/// Shows the window and runs until it is closed. Returns the exit status.
[[nodiscard]] int runWindow(QApplication& application, const WindowOptions& options);

} // namespace convolarium
