// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace convolarium {

/// train --model M … --data D: trains networks one after the other, with a log while it runs, charts and weights.
[[nodiscard]] Command trainCommand();

} // namespace convolarium
