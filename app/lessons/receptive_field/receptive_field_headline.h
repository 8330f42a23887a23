// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/sentence.h"
#include "app/lessons/receptive_field/stage_model.h"

namespace convolarium {

/// What the present stack sees beside the ordinary one, in one sentence.
[[nodiscard]] Sentence receptiveFieldHeadline(const ReceptiveFieldModel& model);

} // namespace convolarium
