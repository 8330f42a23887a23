// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/dense/stage_layout.h"
#include "app/lessons/dense/stage_motion.h"

namespace convolarium {

/// All blocks of the network in one line, thick as their channels grow, with the block on the stage filled; nothing for a
/// network of one block.
void paintBlockChain(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout,
                     const DenseMotion& motion);

} // namespace convolarium
