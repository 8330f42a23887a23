// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/dense/stage_layout.h"
#include "app/lessons/dense/stage_motion.h"

namespace convolarium {

/// The column of totals: weights of the block and of its twin, each with its bar; in presentation mode the factor too.
void paintLaneTotals(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout,
                     const DenseMotion& motion);

} // namespace convolarium
