// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/flower_kinds.h"
#include "engine/data/flower_leaves.h"

namespace convolarium::engine::flower {

// Daisy and sunflower are built alike: two rings of rays around a disc of florets.

namespace {

/// Two rings of like rays, the upper one in the gaps of the lower.
void paintRays(const Head& head, Whorl whorl, Petal ray, Chance& chance)
{
    ray.look.light = 0.87F;
    head.paint(whorl, ray, chance);
    whorl.first += 0.5F / static_cast<float>(whorl.count);
    ray.look.light = 1;
    ray.length *= 0.93F;
    ray.elevation += 0.018F;
    head.paint(whorl, ray, chance);
}

void paintShadow(const Head& head, float radius, Rgb color)
{
    Patch shadow;
    shadow.tint = {color, color};
    shadow.opacity = 0.55F;
    shadow.softness = head.scaled(0.12F);
    head.paintDome(radius, radius * 0.4F, shadow);
}

void paintDaisyStalk(const Plant& plant, Chance& chance)
{
    const Head& head = plant.head;
    const Stem stem{.top = head.seen(0, 0, -0.1F),
                    .down = plant.down,
                    .halfWidth = head.scaled(0.045F),
                    .green = someGreen(chance),
                    .bend = chance.around0(0.5F)};
    paintStem(head.canvas(), stem);
    const int leaves = chance.whole(2, 4);
    for (int i = 0; i < leaves; ++i) {
        const float distance = head.scaled(chance.between(1.9F, 2.3F));
        const Vec2 way{chance.between(-0.8F, 0.8F), chance.between(-0.9F, -0.4F)};
        Leaf leaf = stem.leaf(distance, way * head.pose().radius);
        leaf.halfWidth = head.scaled(0.15F);
        leaf.bend = chance.around0(0.6F);
        paintLeaf(head.canvas(), leaf);
    }
}

void paintSunflowerStalk(const Plant& plant, Chance& chance)
{
    const Head& head = plant.head;
    const Stem stem{.top = head.seen(0, 0, -0.1F),
                    .down = plant.down,
                    .halfWidth = head.scaled(0.085F),
                    .green = someGreen(chance),
                    .bend = chance.around0(0.5F)};
    paintStem(head.canvas(), stem);
    for (const float side : {1.0F, -1.0F}) {
        const float distance = head.scaled(chance.between(1.0F, 1.5F));
        const float length = head.scaled(chance.between(0.8F, 1.1F));
        Leaf leaf = stem.leaf(distance, {side * length, chance.between(-0.3F, 0.4F) * length});
        leaf.halfWidth = head.scaled(0.38F);
        leaf.bend = chance.around0(0.6F);
        leaf.outline = outline::flame;
        leaf.light = chance.between(0.85F, 1.1F);
        paintLeaf(head.canvas(), leaf);
    }
}

void paintDaisyDisc(const Head& head, Chance& chance)
{
    const float radius = chance.between(0.25F, 0.33F);
    const Rgb color = mix(Rgb{0.98F, 0.78F, 0.12F}, Rgb{0.86F, 0.52F, 0.08F}, chance.between(0, 1));
    paintShadow(head, radius * 1.12F, {0.34F, 0.30F, 0.26F});
    Patch dome;
    dome.tint = {color * 0.8F, color * 1.02F};
    dome.edge = 0.35F;
    head.paintDome(radius, radius * 0.55F, dome);
    head.paintFlorets(110, radius * 0.93F, radius * 0.4F, [&](float outwards) {
        Patch floret;
        floret.tint = {color * 0.72F, color * mix(1.15F, 1.0F, outwards)};
        floret.opacity = 0.9F;
        return floret;
    });
}

/// A dark disc with a ring of open florets around it and unripe ones in the middle.
void paintSunflowerDisc(const Head& head, float radius, Chance& chance)
{
    const Rgb dark{0.20F, 0.11F, 0.05F};
    const Rgb ring = mix(Rgb{0.45F, 0.24F, 0.06F}, Rgb{0.62F, 0.38F, 0.08F}, chance.between(0, 1));
    const Rgb heart = mix(Rgb{0.22F, 0.14F, 0.06F}, Rgb{0.38F, 0.40F, 0.14F}, chance.between(0, 1));
    paintShadow(head, radius * 1.06F, {0.28F, 0.16F, 0.04F});
    struct Zone {
        Rgb color;
        float share; ///< of the radius
        float softness;
    };
    for (const Zone& zone : {Zone{mix(dark, ring, 0.5F), 1, 0}, {dark, 0.72F, 0.1F}, {heart, 0.35F, 0.15F}}) {
        Patch disc;
        disc.tint = {zone.color, zone.color};
        disc.softness = head.scaled(zone.softness);
        head.paintDome(radius * zone.share, radius * 0.3F, disc);
    }
    head.paintFlorets(260, radius * 0.98F, radius * 0.2F, [&](float outwards) {
        const Rgb color = outwards > 0.68F ? ring : outwards > 0.34F ? dark * 1.3F : heart * 1.2F;
        Patch floret;
        floret.tint = {color * 0.6F, color * 1.35F};
        return floret;
    });
}

} // namespace

void paintDaisy(const Plant& plant, Chance& chance)
{
    static constexpr std::array<Tint, 6> varieties{{{{0.74F, 0.75F, 0.71F}, {1.0F, 1.0F, 1.0F}},
                                                    {{0.72F, 0.74F, 0.74F}, {0.98F, 0.98F, 1.0F}},
                                                    {{0.76F, 0.74F, 0.62F}, {1.0F, 0.97F, 0.88F}},
                                                    {{0.78F, 0.66F, 0.71F}, {0.93F, 0.55F, 0.72F}},
                                                    {{0.78F, 0.57F, 0.08F}, {1.0F, 0.85F, 0.20F}},
                                                    {{0.66F, 0.59F, 0.75F}, {0.70F, 0.58F, 0.88F}}}};
    paintDaisyStalk(plant, chance);
    const int count = chance.whole(13, 20);
    Petal ray;
    ray.start = 0.2F;
    ray.length = 0.80F;
    ray.halfWidth = 2.1F / static_cast<float>(count);
    ray.elevation = chance.between(-0.02F, 0.06F);
    ray.look.outline = mix(outline::drop, outline::strap, 0.45F);
    ray.look.tint = chance.pick(varieties);
    ray.look.to = 0.6F;
    ray.look.edge = 0.22F;
    ray.look.veins = 0.035F;
    ray.look.stripes = 2.5F;
    paintRays(plant.head, {.count = count}, ray, chance);
    paintDaisyDisc(plant.head, chance);
}

void paintSunflower(const Plant& plant, Chance& chance)
{
    static constexpr std::array<Tint, 4> varieties{{{{0.79F, 0.49F, 0.02F}, {1.0F, 0.80F, 0.08F}},
                                                    {{0.82F, 0.61F, 0.07F}, {1.0F, 0.90F, 0.30F}},
                                                    {{0.68F, 0.31F, 0.02F}, {0.98F, 0.62F, 0.06F}},
                                                    {{0.38F, 0.08F, 0.03F}, {0.88F, 0.48F, 0.10F}}}};
    paintSunflowerStalk(plant, chance);
    const int count = chance.whole(15, 21);
    const float disc = chance.between(0.42F, 0.52F);
    Petal ray;
    ray.start = disc * 0.8F;
    ray.length = 1.02F - ray.start;
    ray.halfWidth = 2.5F / static_cast<float>(count);
    ray.elevation = chance.between(-0.03F, 0.04F);
    ray.look.outline = mix(outline::flame, outline::lens, 0.4F);
    ray.look.tint = chance.pick(varieties);
    ray.look.to = 0.7F;
    ray.look.edge = 0.25F;
    ray.look.veins = 0.05F;
    ray.look.stripes = 2.5F;
    paintRays(plant.head, {.count = count, .vary = 0.14F, .rise = 0.05F}, ray, chance);
    paintSunflowerDisc(plant.head, disc, chance);
}

} // namespace convolarium::engine::flower
