// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/flower_leaves.h"

#include <algorithm>

namespace convolarium::engine::flower {

Tint someGreen(Chance& chance)
{
    static constexpr std::array<Tint, 5> greens{{{{0.10F, 0.26F, 0.08F}, {0.32F, 0.52F, 0.18F}},
                                                 {{0.16F, 0.32F, 0.10F}, {0.46F, 0.62F, 0.24F}},
                                                 {{0.08F, 0.24F, 0.14F}, {0.24F, 0.46F, 0.28F}},
                                                 {{0.22F, 0.30F, 0.08F}, {0.52F, 0.58F, 0.20F}},
                                                 {{0.14F, 0.28F, 0.18F}, {0.40F, 0.56F, 0.38F}}}};
    const Tint& one = chance.pick(greens);
    const Tint& other = chance.pick(greens);
    return {mix(one.base, other.base, 0.5F), mix(one.tip, other.tip, 0.5F)};
}

void paintLeaf(Canvas& canvas, const Leaf& leaf)
{
    Patch patch;
    patch.base = leaf.base;
    patch.along = leaf.along;
    patch.across = leaf.along.crosswise() * (leaf.halfWidth / std::max(leaf.along.length(), 1e-3F));
    patch.outline = leaf.outline;
    patch.bend = leaf.bend;
    patch.tint = leaf.green;
    patch.light = leaf.light;
    patch.slope = 0.16F;
    patch.edge = 0.12F;
    patch.veins = 0.04F;
    patch.softness = leaf.softness;
    canvas.paint(patch);

    constexpr float ribWidth = 0.07F;
    Patch rib;
    rib.base = patch.base;
    rib.along = patch.along;
    rib.across = patch.across * ribWidth;
    rib.outline = outline::blade;
    rib.bend = leaf.bend / ribWidth;
    rib.tint = {leaf.green.tip * 1.15F, leaf.green.tip * 1.15F};
    rib.light = leaf.light;
    rib.softness = leaf.softness;
    rib.opacity = 0.6F;
    canvas.paint(rib);
}

void paintGrass(Canvas& canvas, int blades, float height, Chance& chance)
{
    for (int i = 0; i < blades; ++i) {
        Leaf grass;
        grass.base = {chance.between(-1.1F, 1.1F), chance.between(1.0F, 1.2F)};
        grass.along = {chance.around0(0.6F), -height * chance.between(0.5F, 1.0F)};
        grass.halfWidth = chance.between(0.02F, 0.05F);
        grass.bend = chance.around0(8);
        grass.outline = outline::blade;
        grass.green = someGreen(chance);
        grass.light = chance.between(0.65F, 1.05F);
        grass.softness = 0.02F;
        paintLeaf(canvas, grass);
    }
}

Vec2 Stem::at(float distance) const
{
    const float u = distance / length;
    return top + down * distance + down.crosswise() * (bend * u * u);
}

Leaf Stem::leaf(float distance, Vec2 sideAndDown) const
{
    Leaf leaf;
    leaf.base = at(distance);
    leaf.along = down.crosswise() * sideAndDown.x + down * sideAndDown.y;
    leaf.green = green;
    return leaf;
}

void paintStem(Canvas& canvas, const Stem& stalk)
{
    Patch patch;
    patch.base = stalk.top;
    patch.along = stalk.down * Stem::length;
    patch.across = stalk.down.crosswise() * stalk.halfWidth;
    patch.outline = outline::even;
    patch.bend = stalk.bend / stalk.halfWidth;
    patch.tint = {stalk.green.tip * 0.9F, stalk.green.base};
    patch.slope = 0.3F;
    canvas.paint(patch);
}

} // namespace convolarium::engine::flower
