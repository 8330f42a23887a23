// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/scene_painter.h"
#include "app/lessons/normalization/stage_layout.h"

namespace convolarium {

/// The picture of the lesson at time t.
void paintNormalizationStage(ScenePainter& scene, const NormalizationModel& model, double t, const Focus& focus);

/// How the picture abbreviates.
[[nodiscard]] QString normalizationNote(const NormalizationModel& model);

/// Why nothing is left when every mean is that of one value, and what to do; one line each.
[[nodiscard]] QStringList oneValueLines(const NormalizationSettings& settings);

} // namespace convolarium
