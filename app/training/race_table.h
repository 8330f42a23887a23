// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_view.h"

#include <optional>

namespace convolarium {

/// The table of the stage at the moment: a column a network, what matters most first.
[[nodiscard]] ChartSpec raceTable(const RaceView& view);

/// What a race takes on this computer, by the pace of its first steps.
struct RaceEstimate {
    double seconds = 0;      ///< of all epochs of all contestants, tests included
    double epochSeconds = 0; ///< of one epoch of all of them
    std::int64_t memory = 0; ///< bytes, of those that train at the same time
};

/// Nothing before each contestant that trains at the same time has made a few steps.
[[nodiscard]] std::optional<RaceEstimate> estimated(const RaceView& view);

/// Seconds of training that are left by the pace so far; nothing before the first step and for who trains no more.
[[nodiscard]] std::optional<double> secondsLeft(const RacePlan& plan, const Track& track);

} // namespace convolarium
