// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/convolution/stage_layout.h"

namespace convolarium {

/// What the picture abbreviates, in words; empty where it is to scale.
[[nodiscard]] QString stageNote(const ConvolutionModel& model);

/// The note at the bottom of the stage.
void paintStageNote(ScenePainter& scene, const ConvolutionModel& model);

} // namespace convolarium
