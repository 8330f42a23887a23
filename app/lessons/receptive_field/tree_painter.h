// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/stage_motion.h"
#include "app/lessons/receptive_field/tree_layout.h"

namespace convolarium {

/// How far a lane has come.
struct LaneProgress {
    double output = 1;
    std::function<double(int)> layer; ///< 0…1 of the layer that is so many layers below the output
};

/// The grid of units, the lit cone and what is pointed at.
void paintTreeLane(ScenePainter& scene, const TreeLane& lane, const LaneProgress& progress, const Target& target);

} // namespace convolarium
