// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/convolution/stage_layout.h"

namespace convolarium {

/// What one output cell is made of: the window of inputs over the weights, tile by tile, and their sum.
/// Drawn over the kernel of a lane that has a card.
void paintValueCard(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane);

} // namespace convolarium
