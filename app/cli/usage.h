// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace convolarium {

/// What `convolarium --help` prints.
[[nodiscard]] QString usageText(const std::vector<Command>& commands);

/// What `convolarium COMMAND --help` prints.
[[nodiscard]] QString usageText(const Command& command);

} // namespace convolarium
