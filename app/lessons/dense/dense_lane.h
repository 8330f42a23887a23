// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/dense/stage_layout.h"
#include "app/lessons/dense/stage_motion.h"

namespace convolarium {

/// The colours of the channels that were born in layer `number`, of `depth`.
[[nodiscard]] Swatch birthSwatch(const Theme& theme, int number, int depth);

/// Ribbons, boxes, reading lines and the transition.
void paintDenseLane(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const DenseMotion& motion);

/// The outlines around what is pointed at, and around what belongs to it.
void paintDenseFocus(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const Target& target);

} // namespace convolarium
