// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_view.h"

namespace convolarium {

/// What each network has computed until it reached the goal, or so far: MACs of the forward passes.
[[nodiscard]] ChartSpec workChart(const RaceView& view);

} // namespace convolarium
