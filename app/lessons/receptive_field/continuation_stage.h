// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/stage_model.h"

namespace convolarium {

/// A sound that breaks off, and how each of the two trained stacks goes on with it.
void paintContinuationStage(ScenePainter& scene, const ReceptiveFieldModel& model, double t);

/// Both errors in words; empty as long as they are not known.
[[nodiscard]] QString continuationSentence(const ReceptiveFieldModel& model);

} // namespace convolarium
