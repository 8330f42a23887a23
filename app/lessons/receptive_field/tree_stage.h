// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/stage_model.h"

namespace convolarium {

/// The tree of a signal over its ordinary twin, the maps beside them; a function of the model, t and the target.
void paintTreeStage(ScenePainter& scene, const ReceptiveFieldModel& model, double t, const Target& target);

[[nodiscard]] std::optional<Hit> treeHit(const ReceptiveFieldModel& model, const QPointF& point, bool presentation);
[[nodiscard]] Target treeNeighbour(const ReceptiveFieldModel& model, const Target& from, int dx, int dy);
/// What is said of a unit; empty for another target.
[[nodiscard]] QString treeSentence(const ReceptiveFieldModel& model, const Target& target);

} // namespace convolarium
