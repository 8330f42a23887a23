// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/json_place.h"
#include "app/training/race_record.h"

namespace convolarium {

/// What the network says of the test samples is kept up to so many bytes a track, that of the last epochs.
inline constexpr std::size_t mostGuessBytes = std::size_t{6} << 20U;

/// "waiting", "running", "finished", "reached_goal", "time_over", "stopped", "diverged".
[[nodiscard]] JsonNames statusNames();

/// A track with its curves as lists, one for each quantity. Numbers that are not finite become null.
[[nodiscard]] Json trackJson(const Track& track);

/// The way back; null is NaN.
/// @throws Problem (Usage) that names the place and says what is wrong with it.
[[nodiscard]] Track trackFromJson(const JsonPlace& json);

} // namespace convolarium
