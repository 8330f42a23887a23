// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace convolarium {

/// convolarium export LESSON -o OUT: a picture, a chart's data or the figures of a lesson as a file.
[[nodiscard]] Command exportCommand();

} // namespace convolarium
