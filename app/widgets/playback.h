// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/phase.h"

#include <vector>

namespace convolarium {

/// Arithmetic of the transport: where steps, jumps and playing lead on a timeline 0…1. Pure functions.

enum class Direction { Back = -1, Forward = 1 };

/// A step is a tenth of a phase.
inline constexpr int stepsPerPhase = 10;

/// The step before or after `t`.
[[nodiscard]] double steppedTime(const std::vector<Phase>& phases, double t, Direction direction);

/// The start of the present phase or the one before it; the start of the next one, or the end.
[[nodiscard]] double jumpedTime(const std::vector<Phase>& phases, double t, Direction direction);

struct Played {
    double t = 0;
    bool ended = false;
};
/// After `seconds` at speed 1 from `t`, starting over as often as needed when `loop` is on.
[[nodiscard]] Played playedTime(const std::vector<Phase>& phases, double t, double seconds, bool loop);

/// The still picture that stands for the phase in which `t` lies: its last moment, when everything has arrived.
[[nodiscard]] double restingTime(const std::vector<Phase>& phases, double t);

/// Duration of all phases at speed 1.
[[nodiscard]] double totalSeconds(const std::vector<Phase>& phases);

} // namespace convolarium
