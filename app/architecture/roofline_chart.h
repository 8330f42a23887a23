// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"
#include "engine/analysis/layer_times.h"
#include "engine/analysis/machine_limits.h"

namespace convolarium {

/// Every layer that multiplies as a point, its MACs per byte across and its MACs per second upward, under the roof that
/// memory and arithmetic of this machine make: both logarithmic. `limits` are those of as many threads as `times`.
/// Source: Williams, Waterman, Patterson, "Roofline", CACM 52(4), 2009.
[[nodiscard]] ChartSpec rooflineChart(const engine::NetworkTimes& times, const engine::MachineLimits& limits);

/// The slowest layers, eight at most: the share of the time of a pass beside the share of its MACs.
[[nodiscard]] ChartSpec timeChart(const engine::NetworkTimes& times);

} // namespace convolarium
