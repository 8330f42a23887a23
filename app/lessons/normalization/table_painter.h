// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/scene_painter.h"
#include "app/lessons/normalization/stage_layout.h"
#include "app/lessons/normalization/stage_motion.h"

namespace convolarium {

/// What the painters of one frame share.
struct StageFrame {
    const NormalizationModel& model;
    NormalizationLayout layout;
    NormalizationMotion motion;
    Selection selection;
    Target hovered;
};

/// The value that a cell shows at this moment: x, on its way to x̂, on its way to γ x̂ + β.
[[nodiscard]] double shownValue(const NormalizationModel& model, const NormalizationMotion& motion,
                                const BatchCell& cell);

/// Grey, the hue of its group, or its value as a colour.
[[nodiscard]] QColor cellColor(const Theme& theme, const StageFrame& frame, const BatchCell& cell);

/// How far the hue of a group has come: the drawn groups follow each other.
[[nodiscard]] double colourProgress(const StageFrame& frame, const BatchCell& cell);

/// The maps with their numbers, the frames of groups, and the headings with mean and deviation.
void paintTable(ScenePainter& scene, const StageFrame& frame);

} // namespace convolarium
