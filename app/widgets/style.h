// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

class QApplication;

namespace convolarium {

/// Gives the whole program a theme: the flat style of its controls and the colours of everything else. May be called
/// again at any time; the change is seen at once.
void applyTheme(QApplication& application, const Theme& theme);

} // namespace convolarium
