// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace convolarium {

/// analyze MODEL|FILE.json: a network layer by layer, as a table (aligned, CSV, JSON, Markdown, LaTeX), or as a program for
/// PyTorch or Keras.
[[nodiscard]] Command analyzeCommand();

} // namespace convolarium
