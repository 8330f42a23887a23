// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_record.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace convolarium {

/// What the curves of a race are drawn over.
enum class RaceAxis {
    Epochs,
    Seconds, ///< of training: neither pauses nor tests count
    Images,  ///< trained
    Macs     ///< multiply-accumulates of the forward passes of these images
};

inline constexpr RaceAxis raceAxes[] = {RaceAxis::Epochs, RaceAxis::Seconds, RaceAxis::Images, RaceAxis::Macs};

/// "epochs", "seconds", "images", "macs": for commands, files and settings.
[[nodiscard]] QString axisId(RaceAxis axis);

/// The axis's name on screen: "training time".
[[nodiscard]] QString xTitle(RaceAxis axis);

/// Where a moment of a contestant's training lies on the axis, in epochs, seconds, images or MACs.
[[nodiscard]] double xAt(RaceAxis axis, const TrackFacts& facts, std::int64_t step, double seconds);

/// A value with its unit: "3.2 s", "4 min 10 s", "2.5 epochs", "1.2 million images".
[[nodiscard]] QString xText(RaceAxis axis, double value);

/// Time is drawn in seconds, minutes or hours, as fits the longest.
struct AxisUnit {
    double divisor = 1;
    QString title; ///< of the axis: "training time, min"
};

[[nodiscard]] AxisUnit axisUnit(RaceAxis axis, double longest);

/// The nearest of … 0.5, 1, 2, 5, 10, 20 … that is at least, or at most, `value`, which is above 0.
[[nodiscard]] double roundAbove(double value);
[[nodiscard]] double roundBelow(double value);

/// How far the axis goes: to the end of the longest curve where nobody trains any more; before that to a round number
/// that lies beyond it, so that the axis does not move all the time, and not beyond what is planned.
[[nodiscard]] double axisEnd(RaceAxis axis, const std::vector<const Track*>& tracks);

} // namespace convolarium
