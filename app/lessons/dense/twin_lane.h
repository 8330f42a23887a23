// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/dense/stage_layout.h"
#include "app/lessons/dense/stage_motion.h"

namespace convolarium {

/// A sum: a disc with a plus, in `color`.
void paintPlus(ScenePainter& scene, const QPointF& centre, double radius, const QColor& color);

/// The ResNet twin: one ribbon to which each layer adds. Its colour goes from the input's to the grey of a mixture.
void paintTwinLane(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const DenseMotion& motion);

} // namespace convolarium
