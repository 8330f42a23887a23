// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/flower_kinds.h"
#include "engine/data/flower_leaves.h"

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
    const int leaves = chance.whole(3, 5);
    for (int i = 0; i < leaves; ++i) {
        const float distance = head.scaled(chance.between(0.2F, 1.3F));
        const float length = head.scaled(chance.between(0.9F, 1.3F));
        const float side = i % 2 == 0 ? length : -length;
        Leaf leaf = stem.leaf(distance, {side, chance.between(-0.5F, 0.4F) * length});
        leaf.halfWidth = head.scaled(0.3F);
        leaf.bend = chance.around0(0.6F);
        leaf.outline = mix(outline::lens, outline::ellipse, 0.35F);
        leaf.light = chance.between(0.8F, 1.1F);
        paintLeaf(head.canvas(), leaf);
    }
    paintStem(head.canvas(), stem);
}

/// The open petals: broad, in rings, dark where the next ring stands on them.
void paintOpenPetals(const Head& head, const Tint& tint, Chance& chance)
{
    struct Ring {
        int count;
        float elevation;
        float length;
        float halfWidth;
    };
    static constexpr std::array<Ring, 4> rings{
        {{5, 0.01F, 1.0F, 0.62F}, {5, 0.06F, 0.92F, 0.58F}, {5, 0.105F, 0.83F, 0.50F}, {4, 0.14F, 0.74F, 0.44F}}};
    float first = chance.between(0, 1);
    for (std::size_t i = 0; i < rings.size(); ++i) {
        const float inwards = static_cast<float>(i) / static_cast<float>(rings.size() - 1);
        Petal petal;
        petal.elevation = rings[i].elevation;
        petal.length = rings[i].length;
        petal.halfWidth = rings[i].halfWidth;
        petal.leastWidth = 0.6F;
        petal.look.outline = mix(outline::drop, outline::ellipse, 0.55F);
        petal.look.tint = {tint.base * mix(0.60F, 0.45F, inwards), mix(tint.tip, tint.base, 0.15F * inwards)};
        petal.look.from = 0.4F;
        petal.look.to = 0.96F;
        petal.look.edge = 0.15F;
        petal.look.veins = 0.012F;
        first += 0.31F / static_cast<float>(rings[i].count) + 0.13F;
        head.paint({.count = rings[i].count, .first = first, .vary = 0.1F, .rise = 0.012F}, petal, chance);
    }
}

/// The heart: petals rolled into each other, each but for a crescent hidden by the next.
void paintHeart(const Head& head, const Tint& tint, Chance& chance)
{
    constexpr int rolled = 10;
    const float first = chance.between(0, 1);
    for (int i = 0; i < rolled; ++i) {
        const float inwards = static_cast<float>(i) / static_cast<float>(rolled - 1);
        const float size = mix(0.38F, 0.06F, inwards);
        Petal petal;
        petal.azimuth = first + static_cast<float>(i) * goldenAngle + chance.around0(0.04F);
        petal.start = mix(0.10F, 0.015F, inwards) - size;
        petal.length = 2 * size;
        petal.halfWidth = size * chance.between(0.92F, 1.05F);
        petal.height = mix(0.30F, 0.42F, inwards);
        petal.look.tint = {tint.base * mix(0.55F, 0.40F, inwards), mix(tint.tip, tint.base, mix(0.1F, 0.5F, inwards))};
        petal.look.from = 0.55F;
        head.paint(petal);
    }
}

} // namespace

void paintRose(const Plant& plant, Chance& chance)
{
    static constexpr std::array<Tint, 7> varieties{{{{0.50F, 0.02F, 0.06F}, {0.86F, 0.10F, 0.14F}},
                                                    {{0.36F, 0.00F, 0.05F}, {0.70F, 0.04F, 0.10F}},
                                                    {{0.78F, 0.25F, 0.42F}, {0.97F, 0.62F, 0.72F}},
                                                    {{0.80F, 0.76F, 0.62F}, {0.99F, 0.97F, 0.92F}},
                                                    {{0.88F, 0.58F, 0.05F}, {1.0F, 0.87F, 0.28F}},
                                                    {{0.86F, 0.36F, 0.14F}, {1.0F, 0.68F, 0.42F}},
                                                    {{0.62F, 0.08F, 0.30F}, {0.90F, 0.25F, 0.50F}}}};
    paintStalk(plant, chance);
    const Tint tint = chance.pick(varieties);
    paintOpenPetals(plant.head, tint, chance);
    paintHeart(plant.head, tint, chance);
}

} // namespace convolarium::engine::flower
