// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/flower_canvas.h"

namespace convolarium::engine::flower {

/// A green of plants, darker at the base.
[[nodiscard]] Tint someGreen(Chance& chance);

struct Leaf {
    Vec2 base;
    Vec2 along;
    float halfWidth = 0.1F;
    float bend = 0; ///< in half widths
    Outline outline = outline::lens;
    Tint green;
    float light = 1;
    float softness = 0;
};

/// With its rib.
void paintLeaf(Canvas& canvas, const Leaf& leaf);

/// Blades of grass from below the picture, to about `height`.
void paintGrass(Canvas& canvas, int blades, float height, Chance& chance);

/// A stem from a blossom to beyond the picture, slightly bent.
struct Stem {
    Vec2 top;
    Vec2 down; ///< of length 1
    float halfWidth = 0.03F;
    Tint green;
    float bend = 0; ///< of the far end

    static constexpr float length = 2.4F;
    /// The point at that distance from the top.
    [[nodiscard]] Vec2 at(float distance) const;
    /// A leaf at that point, that grows so far to the side and so far down.
    [[nodiscard]] Leaf leaf(float distance, Vec2 sideAndDown) const;
};

void paintStem(Canvas& canvas, const Stem& stem);

} // namespace convolarium::engine::flower
