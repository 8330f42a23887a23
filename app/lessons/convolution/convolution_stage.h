// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/convolution/stage_layout.h"

namespace convolarium {

/// The stage: both lanes, their totals and what is pointed at; a function of the model, t and the focus.
void paintConvolutionStage(ScenePainter& scene, const ConvolutionModel& model, double t, const Focus& focus);

} // namespace convolarium
