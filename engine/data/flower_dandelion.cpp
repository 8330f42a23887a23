// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/flower_kinds.h"
#include "engine/data/flower_leaves.h"

#include <algorithm>

namespace convolarium::engine::flower {

namespace {

void paintStalk(const Plant& plant, Chance& chance)
{
    const Head& head = plant.head;
    const Stem stem{.top = head.seen(0, 0, -0.1F),
                    .down = plant.down,
                    .halfWidth = head.scaled(0.05F),
                    .green = someGreen(chance),
                    .bend = chance.around0(0.5F)};
    paintStem(head.canvas(), stem);
    const int leaves = chance.whole(2, 4);
    for (int i = 0; i < leaves; ++i) {
        const float distance = head.scaled(chance.between(1.9F, 2.3F));
        const Vec2 way{chance.between(-0.9F, 0.9F), chance.between(-0.8F, -0.3F)};
        Leaf leaf = stem.leaf(distance, way * head.scaled(1.2F));
        leaf.halfWidth = head.scaled(0.14F);
        leaf.bend = chance.around0(1);
        paintLeaf(head.canvas(), leaf);
    }
}

/// Yellow: narrow rays in rings, the inner ones shorter and more upright.
void paintFlower(const Head& head, Chance& chance)
{
    static constexpr std::array<Tint, 3> varieties{{{{0.57F, 0.37F, 0.01F}, {1.0F, 0.84F, 0.10F}},
                                                    {{0.58F, 0.45F, 0.03F}, {1.0F, 0.93F, 0.25F}},
                                                    {{0.55F, 0.30F, 0.01F}, {0.99F, 0.72F, 0.05F}}}};
    struct Ring {
        int count;
        float length;
        float elevation;
    };
    static constexpr std::array<Ring, 6> rings{{{36, 0.98F, 0.0F},
                                                {36, 0.90F, 0.03F},
                                                {34, 0.80F, 0.065F},
                                                {30, 0.68F, 0.10F},
                                                {24, 0.55F, 0.145F},
                                                {16, 0.42F, 0.19F}}};
    const Tint tint = chance.pick(varieties);
    const float open = chance.between(-0.01F, 0.03F);
    const bool coarse = !head.shows(0.04F);
    for (std::size_t i = 0; i < rings.size(); ++i) {
        const float inwards = static_cast<float>(i) / static_cast<float>(rings.size() - 1);
        Petal ray;
        ray.length = rings[i].length;
        ray.halfWidth = mix(0.055F, 0.04F, inwards) * (coarse ? 1.6F : 1.0F);
        ray.elevation = open + rings[i].elevation;
        ray.leastWidth = 0.8F;
        ray.look.outline = mix(outline::drop, outline::strap, 0.5F);
        ray.look.tint = {tint.base, mix(tint.tip, tint.base, 0.2F * inwards)};
        ray.look.from = 0.1F;
        ray.look.to = 0.8F;
        ray.look.edge = 0.3F;
        const int count = coarse ? rings[i].count / 2 : rings[i].count;
        const Whorl whorl{
            .count = count, .first = chance.between(0, 1), .irregular = 0.9F, .vary = 0.14F, .rise = 0.03F};
        head.paint(whorl, ray, chance);
    }
}

/// A straight stroke, thin as a hair.
Patch hair(Vec2 base, Vec2 along, float halfWidth)
{
    Patch patch;
    patch.base = base;
    patch.along = along;
    patch.across = along.crosswise() * (halfWidth / std::max(along.length(), 1e-3F));
    patch.outline = outline::strap;
    return patch;
}

/// A seed on its thread with a star of hairs. `way` is where it is on the ball, whose radius is 1.
void paintParachute(const Head& head, Vec3 way, bool detailed, Chance& chance)
{
    const Vec2 centre = head.pose().centre;
    const float fine = head.scaled(detailed ? 0.006F : 0.014F);
    const float nearness = 0.55F + 0.45F * way.z;
    const Vec2 tuft = centre + way.seen() * head.scaled(0.86F);
    const Vec2 seed = centre + way.seen() * head.scaled(0.10F);
    Patch thread = hair(seed, tuft - seed, fine);
    thread.tint = {{0.72F, 0.68F, 0.58F}, {0.95F, 0.95F, 0.95F}};
    thread.opacity = 0.45F + 0.3F * nearness;
    head.canvas().paint(thread);

    // The hairs spread in the plane across the thread, which is seen at a slant.
    const Vec2 outwards = way.seen() * (1 / std::max(way.seen().length(), 0.05F));
    const float slant = std::max(std::abs(way.z), 0.25F);
    const int hairs = detailed ? 11 : 5;
    const float first = chance.between(0, 1);
    for (int i = 0; i < hairs; ++i) {
        const Vec2 flat = direction(first + static_cast<float>(i) / static_cast<float>(hairs));
        const Vec2 spread = outwards.crosswise() * flat.x + outwards * (flat.y * slant);
        Patch ray = hair(tuft, spread * head.scaled(0.15F) + way.seen() * head.scaled(0.06F), fine);
        const Rgb white = Rgb{1, 1, 1} * (0.85F + 0.15F * nearness);
        ray.tint = {white, white};
        ray.opacity = 0.25F + 0.45F * nearness;
        head.canvas().paint(ray);
    }
}

/// Gone to seed: a ball of parachutes.
void paintClock(const Head& head, Chance& chance)
{
    const Vec2 centre = head.pose().centre;
    Patch haze = spot(centre, head.scaled(0.92F), head.scaled(0.92F), {0.93F, 0.94F, 0.93F});
    haze.opacity = 0.3F;
    haze.edge = -0.25F;
    haze.softness = head.scaled(0.3F);
    head.canvas().paint(haze);
    const bool detailed = head.shows(0.025F);
    const int count = detailed ? 170 : 90;
    for (int i = 0; i < count; ++i) {
        if (i == count / 2) {
            Patch core = spot(centre, head.scaled(0.13F), head.scaled(0.13F), {0.50F, 0.42F, 0.28F});
            core.softness = head.scaled(0.05F);
            head.canvas().paint(core);
        }
        // Even over the ball, from the far side to the near one.
        const float z = 2 * (static_cast<float>(i) + 0.5F) / static_cast<float>(count) - 1;
        const Vec2 way = direction(static_cast<float>(i) * goldenAngle + chance.around0(0.06F)) * std::sqrt(1 - z * z);
        paintParachute(head, {way.x, way.y, z}, detailed, chance);
    }
}

} // namespace

void paintDandelion(const Plant& plant, Chance& chance)
{
    paintStalk(plant, chance);
    if (chance.happens(0.3F)) {
        paintClock(plant.head, chance);
    } else {
        paintFlower(plant.head, chance);
    }
}

} // namespace convolarium::engine::flower
