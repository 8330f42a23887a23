// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace convolarium {

/// convolarium list lessons | parameters LESSON: what there is, as text or JSON.
[[nodiscard]] Command listCommand();

} // namespace convolarium
