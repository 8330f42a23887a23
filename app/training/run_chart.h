// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"
#include "app/training/race_axis.h"
#include "app/training/race_record.h"
#include "app/training/race_view.h"

#include <optional>
#include <vector>

namespace convolarium {

/// How the curves of a race, or of several kept ones, are drawn.
struct RaceChartStyle {
    RaceAxis axis = RaceAxis::Epochs;
    bool training = true;            ///< the curves of the training batches too
    double goal = 0;                 ///< accuracy, 0..1, whose first reaching is flagged; 0: none
    double guessing = 0;             ///< accuracy of pure chance, 1 / classes; 0: no line for it
    std::optional<double> upTo = {}; ///< a past moment, in epochs: only what had happened by then
};

/// Accuracy in percent, one series for each track's test ("test-0") and one for its training ("train-0"), smoothed over a
/// quarter of an epoch. Marked: reaching the goal, other learning rates, divergence. The table has a row an epoch.
[[nodiscard]] ChartSpec accuracyChart(const std::vector<const Track*>& tracks, const RaceChartStyle& style);

/// The same of the loss, over a logarithmic axis from 0.0001 to 1,000 at most.
[[nodiscard]] ChartSpec lossChart(const std::vector<const Track*>& tracks, const RaceChartStyle& style);

} // namespace convolarium
