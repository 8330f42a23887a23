// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/stage_model.h"

namespace convolarium {

/// How the picture abbreviates, as sentences; empty where it does not.
[[nodiscard]] QString stageNote(const ReceptiveFieldModel& model);

/// The same at the bottom left.
void paintStageNote(ScenePainter& scene, const ReceptiveFieldModel& model);

} // namespace convolarium
