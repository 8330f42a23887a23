// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/focus.h"
#include "app/lesson/scene_painter.h"
#include "app/lessons/dense/dense_model.h"

namespace convolarium {

/// The dense block above, its ResNet twin below, what they weigh at the right.
void paintDenseStage(ScenePainter& scene, const DenseModel& model, double t, const Focus& focus);

} // namespace convolarium
