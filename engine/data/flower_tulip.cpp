// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/flower_kinds.h"
#include "engine/data/flower_leaves.h"

namespace convolarium::engine::flower {

namespace {

void paintStalk(const Plant& plant, Chance& chance)
{
    const Head& head = plant.head;
    const Stem stem{.top = head.seen(0, 0, -0.72F),
                    .down = plant.down,
                    .halfWidth = head.scaled(0.09F),
                    .green = someGreen(chance),
                    .bend = chance.around0(0.5F)};
    paintStem(head.canvas(), stem);
    for (const float side : {1.0F, -1.0F}) {
        const float distance = head.scaled(chance.between(1.8F, 2.4F));
        const float length = head.scaled(chance.between(1.6F, 2.6F));
        Leaf leaf = stem.leaf(distance, {side * chance.between(0.1F, 0.4F) * length, -length});
        leaf.halfWidth = head.scaled(0.2F);
        leaf.bend = side * chance.between(0, 1.2F);
        leaf.outline = mix(outline::flame, outline::lens, 0.5F);
        leaf.light = chance.between(0.85F, 1.1F);
        paintLeaf(head.canvas(), leaf);
    }
}

} // namespace

void paintTulip(const Plant& plant, Chance& chance)
{
    static constexpr std::array<Tint, 7> varieties{{{{0.70F, 0.04F, 0.06F}, {0.92F, 0.16F, 0.12F}},
                                                    {{0.95F, 0.66F, 0.05F}, {1.0F, 0.86F, 0.20F}},
                                                    {{0.93F, 0.60F, 0.72F}, {0.92F, 0.35F, 0.55F}},
                                                    {{0.42F, 0.08F, 0.40F}, {0.62F, 0.20F, 0.58F}},
                                                    {{0.86F, 0.88F, 0.78F}, {0.99F, 0.98F, 0.95F}},
                                                    {{0.96F, 0.55F, 0.06F}, {0.95F, 0.30F, 0.08F}},
                                                    {{0.96F, 0.85F, 0.50F}, {0.88F, 0.14F, 0.20F}}}};
    paintStalk(plant, chance);
    Petal petal;
    petal.start = 0.12F;
    petal.height = -0.75F;
    petal.length = 1.5F;
    petal.halfWidth = 0.52F;
    petal.elevation = chance.between(0.185F, 0.235F);
    petal.leastWidth = 0.62F;
    petal.look.outline = mix(outline::flame, outline::ellipse, 0.55F);
    petal.look.tint = chance.pick(varieties);
    petal.look.edge = 0.25F;
    petal.look.veins = 0.018F;
    plant.head.paint({.count = 6, .first = chance.between(0, 1), .irregular = 0.25F, .rise = 0.015F}, petal, chance);
}

} // namespace convolarium::engine::flower
