// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/convolution/stage_layout.h"

namespace convolarium {

/// The column of totals beside a lane: the count of the whole layer, its bar, and what it is made of.
void paintLaneTotal(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane, const StageLayout& layout,
                    const StageMotion& motion);

/// The factor between the lanes, the largest thing on the stage in presentation mode.
void paintPresentedFactor(ScenePainter& scene, const ConvolutionModel& model, const StageLayout& layout);

/// "multiply–adds (MACs)": what the chosen convention counts.
[[nodiscard]] QString countedUnit(const ConvolutionSettings& settings);

} // namespace convolarium
