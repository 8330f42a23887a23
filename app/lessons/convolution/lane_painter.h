// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/convolution/stage_layout.h"

namespace convolarium {

/// Blocks, links, footprint and current cells of one lane.
void paintLane(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane, const StageMotion& motion);

/// Outlines around what is pointed at: a part as a whole, or a cell and the cells that it is connected with.
void paintLaneFocus(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane, const Target& target);

} // namespace convolarium
