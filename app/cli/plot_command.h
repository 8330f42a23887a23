// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace convolarium {

/// plot LOG.csv … -o OUT: the curves of logs as a picture.
[[nodiscard]] Command plotCommand();

} // namespace convolarium
