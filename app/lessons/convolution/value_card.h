// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/convolution/stage_layout.h"

namespace convolarium {

/// What one output cell is made of: the window of inputs over the weights, tile by tile, and their sum.
/// Drawn over the stage beside the cell that is pointed at; kernels up to 5 x 5 are shown tile by tile.
void paintValueCard(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane);

} // namespace convolarium
