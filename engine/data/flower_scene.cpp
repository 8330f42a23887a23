// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/flower_scene.h"

#include "engine/data/flower_leaves.h"

namespace convolarium::engine::flower {

namespace {

int times(float low, float high, float amount) { return static_cast<int>(mix(low, high, amount) + 0.5F); }

void fill(Canvas& canvas, Rgb top, Rgb bottom)
{
    canvas.cover([&](Vec2 at, Rgb) { return mix(top, bottom, (at.y + 1) / 2); });
}

/// The discs that a lens makes of bright things far away, coloured like flowers where `variety` is 1.
void paintBokeh(Canvas& canvas, int count, Rgb color, float variety, Chance& chance)
{
    static constexpr std::array<Rgb, 8> colors{{{0.95F, 0.85F, 0.35F},
                                                {0.95F, 0.95F, 0.90F},
                                                {0.85F, 0.25F, 0.25F},
                                                {0.90F, 0.55F, 0.70F},
                                                {0.60F, 0.45F, 0.80F},
                                                {0.95F, 0.60F, 0.15F},
                                                {0.60F, 0.80F, 0.45F},
                                                {0.45F, 0.65F, 0.85F}}};
    for (int i = 0; i < count; ++i) {
        const Vec2 at{chance.between(-1.1F, 1.1F), chance.between(-1.1F, 1.1F)};
        const float size = chance.between(0.08F, 0.26F);
        const Rgb bright = chance.pick(colors);
        Patch disc = spot(at, size, size, mix(color, bright, variety * chance.between(0.4F, 1)));
        disc.opacity = chance.between(0.25F, 0.7F);
        disc.softness = size * chance.between(0.2F, 0.9F);
        disc.edge = -0.12F;
        canvas.paint(disc);
    }
}

void paintMeadow(Canvas& canvas, float clutter, Chance& chance)
{
    const Tint green = someGreen(chance);
    fill(canvas, mix(green.tip, Rgb{0.75F, 0.85F, 0.65F}, chance.between(0, 0.6F)), green.base);
    paintBokeh(canvas, times(0, 11, clutter), green.tip, clutter, chance);
    paintGrass(canvas, times(0, 30, clutter), 1.2F, chance);
}

void paintSky(Canvas& canvas, float clutter, Chance& chance)
{
    const Rgb zenith = mix(Rgb{0.25F, 0.50F, 0.82F}, Rgb{0.55F, 0.66F, 0.78F}, chance.between(0, 1));
    fill(canvas, zenith, mix(zenith, Rgb{0.93F, 0.95F, 0.97F}, 0.7F));
    const int clouds = chance.whole(0, times(0, 4, clutter));
    for (int i = 0; i < clouds; ++i) {
        const Vec2 middle{chance.between(-1, 1), chance.between(-1, 0.4F)};
        for (int part = 0; part < 3; ++part) {
            const float size = chance.between(0.15F, 0.4F);
            const Vec2 at = middle + Vec2{chance.around0(0.6F), chance.around0(0.15F)};
            Patch cloud = spot(at, size, size * 0.5F, {});
            cloud.tint = {{1, 1, 1}, {0.84F, 0.87F, 0.92F}};
            cloud.opacity = 0.7F;
            cloud.softness = size * 0.7F;
            canvas.paint(cloud);
        }
    }
    const Tint green = someGreen(chance);
    const Vec2 below{chance.between(-1, 1), chance.between(1.2F, 1.6F)};
    Patch hill = spot(below, 2.2F, chance.between(0.5F, 0.9F), {});
    hill.tint = {mix(green.tip, zenith, 0.4F), green.base};
    hill.to = 0.4F;
    hill.softness = 0.06F;
    canvas.paint(hill);
    paintGrass(canvas, times(0, 16, clutter), 0.7F, chance);
}

void paintLeaves(Canvas& canvas, float clutter, Chance& chance)
{
    const Tint green = someGreen(chance);
    fill(canvas, green.base * 0.75F, green.base * 0.5F);
    const int leaves = times(0, 30, clutter);
    for (int i = 0; i < leaves; ++i) {
        const float nearness = static_cast<float>(i) / static_cast<float>(leaves);
        Leaf leaf;
        leaf.base = {chance.between(-1.2F, 1.2F), chance.between(-1.2F, 1.2F)};
        const float turn = chance.between(0, 1);
        leaf.along = direction(turn) * chance.between(0.4F, 0.8F);
        leaf.halfWidth = chance.between(0.12F, 0.22F);
        leaf.bend = chance.around0(0.5F);
        leaf.green = someGreen(chance);
        leaf.light = mix(0.4F, 0.85F, nearness) * chance.between(0.85F, 1.1F);
        leaf.softness = mix(0.14F, 0.03F, nearness * chance.between(0.4F, 1));
        paintLeaf(canvas, leaf);
    }
    paintBokeh(canvas, times(0, 6, clutter), green.tip, 0.9F, chance);
}

void paintOutOfFocus(Canvas& canvas, float clutter, Chance& chance)
{
    static constexpr std::array<Rgb, 6> colors{{{0.30F, 0.42F, 0.24F},
                                                {0.46F, 0.40F, 0.26F},
                                                {0.24F, 0.34F, 0.40F},
                                                {0.58F, 0.50F, 0.44F},
                                                {0.36F, 0.28F, 0.40F},
                                                {0.62F, 0.66F, 0.50F}}};
    const Rgb color = chance.pick(colors);
    const float top = chance.between(0.9F, 1.3F);
    fill(canvas, color * top, color * chance.between(0.5F, 0.9F));
    paintBokeh(canvas, times(0, 24, clutter), color, 0.2F + 0.7F * clutter, chance);
}

void paintEarth(Canvas& canvas, float clutter, Chance& chance)
{
    const Rgb earth = mix(Rgb{0.36F, 0.26F, 0.18F}, Rgb{0.52F, 0.47F, 0.42F}, chance.between(0, 1));
    const Tint green = someGreen(chance);
    fill(canvas, mix(earth, green.tip, chance.between(0.2F, 0.8F)) * 1.15F, earth * 0.75F);
    const int clods = times(0, 60, clutter);
    for (int i = 0; i < clods; ++i) {
        const Vec2 at{chance.between(-1.1F, 1.1F), chance.between(-0.3F, 1.1F)}; // the ground, not what is far behind
        const float size = chance.between(0.03F, 0.06F) * (1 + at.y);
        const float light = chance.between(0.85F, 1.2F);
        Patch clod = spot(at, size, size * chance.between(0.6F, 0.9F), {});
        clod.tint = {earth * (light * 1.2F), earth * (light * 0.6F)};
        clod.softness = size * 0.5F;
        clod.opacity = 0.8F;
        canvas.paint(clod);
    }
    paintGrass(canvas, times(0, 10, clutter), 0.6F, chance);
}

} // namespace

void paintBackground(Canvas& canvas, float clutter, Chance& chance)
{
    static constexpr std::array<void (*)(Canvas&, float, Chance&), 5> kinds{paintMeadow, paintSky, paintLeaves,
                                                                            paintOutOfFocus, paintEarth};
    chance.pick(kinds)(canvas, clutter, chance);
}

void paintOccluders(Canvas& canvas, const Pose& pose, float amount, Chance& chance)
{
    const int count = chance.whole(0, times(0, 4, amount));
    for (int i = 0; i < count; ++i) {
        const Vec2 from = direction(0.25F + chance.around0(0.9F)); // mostly from below
        const float reach = chance.between(-0.3F, 0.9F);
        const Vec2 tip =
            pose.centre + from * (pose.radius * reach) + from.crosswise() * (pose.radius * chance.around0(1.6F));
        Leaf leaf;
        leaf.base = pose.centre + from * 1.9F + from.crosswise() * chance.around0(1.2F);
        leaf.along = tip - leaf.base;
        leaf.halfWidth = chance.between(0.05F, 0.10F + 0.16F * amount);
        leaf.bend = chance.around0(1.5F);
        leaf.outline = mix(outline::lens, outline::flame, 0.5F);
        leaf.green = someGreen(chance);
        leaf.light = chance.between(0.7F, 1.15F);
        leaf.softness = chance.between(0, 0.1F);
        paintLeaf(canvas, leaf);
    }
}

void applyLight(Canvas& canvas, float amount, Chance& chance)
{
    const int shadows = chance.whole(0, times(0, 4, amount));
    for (int i = 0; i < shadows; ++i) {
        const Vec2 at{chance.between(-1, 1), chance.between(-1, 1)};
        const float size = chance.between(0.4F, 0.9F);
        Patch shadow = spot(at, size, size * chance.between(0.4F, 1), {0.02F, 0.03F, 0.08F});
        shadow.opacity = chance.between(0.15F, 0.45F);
        shadow.softness = size;
        canvas.paint(shadow);
    }
    const float exposure = 1 + amount * chance.between(-0.3F, 0.35F);
    const float warmth = amount * chance.between(-0.18F, 0.24F);
    const float haze = amount * chance.between(0, 0.2F);
    const Vec2 sunny = direction(chance.between(0, 1)) * (amount * 0.3F);
    const Rgb gain = Rgb{1 + warmth, 1, 1 - warmth} * exposure;
    const Rgb fog = Rgb{0.80F, 0.82F, 0.84F} * exposure;
    canvas.cover([&](Vec2 at, Rgb color) { return mix(color * gain * (1 + dot(sunny, at)), fog, haze); });
}

} // namespace convolarium::engine::flower
