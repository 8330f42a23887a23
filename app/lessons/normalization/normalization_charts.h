// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"
#include "app/lessons/normalization/normalization_figures.h"

#include <vector>

namespace convolarium {

/// Histograms before and after, the batch-size microscope (means), the table of means and variances, robustness, the
/// microscope of variances.
[[nodiscard]] std::vector<ChartSpec> normalizationCharts(const NormalizationModel& model);

} // namespace convolarium
