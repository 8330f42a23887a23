// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/stage_model.h"

namespace convolarium {

/// "Which one is it?": dilated causal, depthwise separable, pointwise and transposed convolution side by side, each with
/// what it is for.
void paintFourStage(ScenePainter& scene, const ReceptiveFieldModel& model, double t, const Target& target);

[[nodiscard]] std::optional<Hit> fourHit(const QPointF& point, bool presentation);
[[nodiscard]] Target fourNeighbour(const Target& from, int dx, int dy);
/// The purpose of the convolution that is pointed at; empty for another target.
[[nodiscard]] QString fourSentence(const Target& target);

} // namespace convolarium
