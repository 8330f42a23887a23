// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/stage_model.h"

namespace convolarium {

/// The stack over an image: its paths level by level, how much each pixel counts, and the ordinary twin to the same scale.
void paintGridStage(ScenePainter& scene, const ReceptiveFieldModel& model, double t, const Target& target);

[[nodiscard]] std::optional<Hit> gridHit(const ReceptiveFieldModel& model, const QPointF& point, bool presentation);
[[nodiscard]] Target gridNeighbour(const ReceptiveFieldModel& model, const Target& from, int dx, int dy);
/// What is said of a pixel; empty for another target.
[[nodiscard]] QString gridSentence(const ReceptiveFieldModel& model, const Target& target);

} // namespace convolarium
