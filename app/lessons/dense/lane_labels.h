// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/dense/stage_layout.h"
#include "app/lessons/dense/stage_motion.h"

namespace convolarium {

/// Titles, channel counts, names of ribbons and boxes, and what the transition does.
void paintDenseLabels(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout,
                      const DenseMotion& motion);

/// "x₂"
[[nodiscard]] QString ribbonName(int number);
/// "24 → 12", or with a bottleneck "24 → 48 → 12".
[[nodiscard]] QString layerChannels(const DenseModel& model, int number);

/// A marker with a lane's name, and its line below.
struct LaneTitle {
    double top;
    Role role;
    QString name;
    QString line;
    double maximumWidth;
};
void paintLaneTitle(ScenePainter& scene, const DenseLayout& layout, const LaneTitle& title);

} // namespace convolarium
