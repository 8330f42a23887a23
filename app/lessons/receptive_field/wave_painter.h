// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/scene_painter.h"

#include <vector>

namespace convolarium {

/// Values −1…1 over a strip, up to `until` of the whole: an upright line a pixel column from the least to the largest value in
/// it, or straight lines from value to value where there are few.
void paintWave(ScenePainter& scene, const QRectF& strip, const std::vector<float>& values, const QColor& color,
               double until = 1);

/// A name at the left over a strip, what there is to say at the right.
struct StripTitle {
    QString text, detail;
    Role role;
};

/// The frame of a strip and its title.
void paintStrip(ScenePainter& scene, const QRectF& strip, const StripTitle& title);

} // namespace convolarium
