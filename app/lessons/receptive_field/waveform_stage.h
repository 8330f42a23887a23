// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/stage_model.h"

namespace convolarium {

/// A sound, the inputs of one output to scale, and what both stacks make of it.
void paintWaveformStage(ScenePainter& scene, const ReceptiveFieldModel& model, double t, const Target& target);

[[nodiscard]] std::optional<Hit> waveformHit(const ReceptiveFieldModel& model, const QPointF& point, bool presentation);
[[nodiscard]] Target waveformNeighbour(const ReceptiveFieldModel& model, const Target& from, int dx);
/// What is said of a sample; empty for another target.
[[nodiscard]] QString waveformSentence(const ReceptiveFieldModel& model, const Target& target);

} // namespace convolarium
