// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/dense/stage_layout.h"

namespace convolarium {

/// What the pointed part of the dense block is and what belongs to it, in a free corner.
void paintHoverCard(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const Target& target);

/// The pinned sum or concatenation, number by number, on small maps.
void paintValueCard(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const Target& pinned);

} // namespace convolarium
