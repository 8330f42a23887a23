// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/convolution/stage_layout.h"

namespace convolarium {

/// Title of a lane, shapes and names under its blocks, the row of filters and the cost of one output value.
void paintLaneLabels(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane, const StageMotion& motion);

} // namespace convolarium
