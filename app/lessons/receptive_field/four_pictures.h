// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/scene_painter.h"

namespace convolarium {

/// Small pictures of four convolutions inside `area` (330 × 330), `p` 0…1 through their movement.
void paintCausalPicture(ScenePainter& scene, const QRectF& area, double p);
void paintSeparablePicture(ScenePainter& scene, const QRectF& area, double p);
void paintPointwisePicture(ScenePainter& scene, const QRectF& area, double p);
void paintTransposedPicture(ScenePainter& scene, const QRectF& area, double p);

} // namespace convolarium
