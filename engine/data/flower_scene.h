// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/flower_head.h"

namespace convolarium::engine::flower {

// What surrounds a flower. It tells nothing of its kind. Amounts are 0..1.

/// What is behind it: a meadow, the sky, leaves, earth, or something out of focus.
void paintBackground(Canvas& canvas, float clutter, Chance& chance);

/// Leaves that reach into the picture in front of the blossom and hide part of it.
void paintOccluders(Canvas& canvas, const Pose& pose, float amount, Chance& chance);

/// The hour, the weather and the camera: exposure, warm or cold light, light from one side, shadows, haze.
void applyLight(Canvas& canvas, float amount, Chance& chance);

} // namespace convolarium::engine::flower
