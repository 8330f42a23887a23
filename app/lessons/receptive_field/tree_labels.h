// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/tree_layout.h"

namespace convolarium {

struct TreeMoment {
    double count = 1; ///< of the inputs of the dilated stack
    double twin = 1;  ///< of the ordinary stack
    Target target = {};
};

/// Titles, dilations, brackets, numbers and the column at the right.
void paintTreeLabels(ScenePainter& scene, const ReceptiveFieldModel& model, const TreeLayout& layout,
                     const TreeMoment& moment);

} // namespace convolarium
