// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/json_place.h"
#include "app/training/race_plan.h"

namespace convolarium {

/// The plan with all its values; a network of the user's own as the text of its network file.
[[nodiscard]] Json planJson(const RacePlan& plan);

/// The way back; what is left out has its standard value, unknown keys are ignored.
/// @throws Problem (Usage) that names the place and says what is wrong with it.
[[nodiscard]] RacePlan planFromJson(const JsonPlace& json);

} // namespace convolarium
