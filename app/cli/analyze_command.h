// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace convolarium {

/// analyze MODEL|FILE.json: a network layer by layer, as a table, as CSV or as JSON.
[[nodiscard]] Command analyzeCommand();

} // namespace convolarium
