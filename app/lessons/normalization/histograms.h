// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"
#include "app/lessons/normalization/normalization_figures.h"

#include <vector>

namespace convolarium {

/// The values of each group before and after, in equal bins; of at most eight groups,
/// those that are drawn and differ in hue.
[[nodiscard]] std::vector<ChartSpec> histograms(const NormalizationModel& model);

} // namespace convolarium
