// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/flower_head.h"

#include <algorithm>

namespace convolarium::engine::flower {

Head::Head(Canvas& canvas, const Pose& pose, Vec3 light) : m_canvas(canvas), m_pose(pose), m_light(light)
{
    const Vec2 lean = direction(pose.towards);
    m_axis = {lean.x * sine(pose.tilt), lean.y * sine(pose.tilt), cosine(pose.tilt)};
    m_level = {-lean.y, lean.x, 0};
    m_depth = cross(m_axis, m_level);
}

Vec3 Head::outwards(float azimuth) const
{
    const Vec2 way = direction(azimuth + m_pose.turn);
    return m_level * way.x + m_depth * way.y;
}

Vec2 Head::seen(float azimuth, float outwards, float upwards) const
{
    return m_pose.centre + (this->outwards(azimuth) * outwards + m_axis * upwards).seen() * m_pose.radius;
}

void Head::paint(const Petal& petal) const
{
    const float flat = cosine(petal.elevation);
    const float upright = sine(petal.elevation);
    const Vec3 out = outwards(petal.azimuth);
    const Vec3 side = cross(m_axis, out);
    const Vec3 normal = m_axis * flat - out * upright;
    Patch patch = petal.look;
    patch.base = m_pose.centre + (out * petal.start + m_axis * petal.height).seen() * m_pose.radius;
    patch.along = (out * flat + m_axis * upright).seen() * scaled(petal.length);
    // Seen from its edge a petal still shows its curve: some width is left, across the way it points.
    const float halfWidth = scaled(petal.halfWidth);
    const Vec2 crosswise = patch.along.crosswise() * (1 / std::max(patch.along.length(), 1e-4F));
    const float shown = dot(side.seen(), crosswise) * halfWidth;
    const float least = petal.leastWidth * halfWidth;
    const float missing = std::abs(shown) < least ? (shown < 0 ? -least : least) - shown : 0;
    patch.across = side.seen() * halfWidth + crosswise * missing;
    patch.light *= 0.70F + 0.42F * std::abs(dot(normal, m_light)); // petals let light through: both sides are lit
    patch.slope += 0.25F * dot(side, m_light);
    m_canvas.paint(patch);
}

void Head::paint(const Whorl& whorl, const Petal& model, Chance& chance) const
{
    struct Placed {
        float nearness; ///< of the tip to the viewer
        Petal petal;
    };
    std::array<Placed, mostPetals> places;
    std::array<const Placed*, mostPetals> order{};
    const auto count = static_cast<std::size_t>(whorl.count);
    for (std::size_t i = 0; i < count; ++i) {
        Petal petal = model;
        const float place = static_cast<float>(i) + chance.around0(whorl.irregular);
        petal.azimuth = whorl.first + place / static_cast<float>(count);
        petal.elevation += chance.around0(whorl.rise);
        petal.length *= 1 + chance.around0(whorl.vary);
        petal.halfWidth *= 1 + chance.around0(whorl.vary);
        petal.look.light *= 1 + chance.around0(whorl.vary);
        petal.look.bend += chance.around0(2 * whorl.vary);
        const float nearness = outwards(petal.azimuth).z * cosine(petal.elevation) + m_axis.z * sine(petal.elevation);
        places[i] = {nearness, petal};
        order[i] = &places[i];
    }
    const auto used = std::span(order).first(count);
    std::ranges::sort(used, {}, [](const Placed* placed) { return placed->nearness; });
    for (const Placed* placed : used) {
        paint(placed->petal);
    }
}

void Head::paintDome(float radius, float height, const Patch& look) const
{
    // The outline of a flattened ball: an ellipse, from whichever side it is seen.
    const float low = cosine(m_pose.tilt) * radius;
    const float high = sine(m_pose.tilt) * height;
    const Vec2 half = direction(m_pose.towards) * scaled(std::sqrt(low * low + high * high));
    Patch patch = look;
    patch.base = m_pose.centre - half;
    patch.along = half * 2;
    patch.across = m_level.seen() * scaled(radius);
    patch.slope += 0.2F * dot(m_level, m_light);
    m_canvas.paint(patch);
}

} // namespace convolarium::engine::flower
