// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/flower_canvas.h"

namespace convolarium::engine::flower {

/// Where a blossom is, how large, and which way it looks. Angles are in turns.
struct Pose {
    Vec2 centre;
    float radius = 0.6F;
    float tilt = 0;        ///< of its axis: 0 looks at the viewer, 1/4 is seen from the side
    float towards = 0.75F; ///< where the axis leans in the picture: 3/4 is up
    float turn = 0;        ///< about its axis
};

/// A petal before it is put on a blossom. Lengths are in radii of the blossom, angles in turns.
struct Petal {
    float azimuth = 0;   ///< about the axis
    float elevation = 0; ///< above the plane of the blossom: 1/4 stands upright
    float start = 0;     ///< of its base, from the axis
    float height = 0;    ///< of its base, along the axis
    float length = 1;
    float halfWidth = 0.15F;
    float leastWidth = 0.35F; ///< share of its width that is seen from the side: a petal is no flat sheet
    Patch look;               ///< all but base, along and across
};

/// A ring of petals.
struct Whorl {
    int count = 5;          ///< at most mostPetals
    float first = 0;        ///< azimuth of the first
    float irregular = 0.3F; ///< how far a petal may be from its place, in distances between petals
    float vary = 0.08F;     ///< of length, width, brightness
    float rise = 0.01F;     ///< of elevation
};

/// A blossom in space, seen from the front and lit from one side: puts its parts onto the canvas.
class Head {
public:
    static constexpr int mostPetals = 48;

    /// `light` is the direction to it, of length 1.
    Head(Canvas& canvas, const Pose& pose, Vec3 light);

    [[nodiscard]] Canvas& canvas() const { return m_canvas; }
    [[nodiscard]] const Pose& pose() const { return m_pose; }
    /// Lengths of the picture for lengths in radii.
    [[nodiscard]] float scaled(float radii) const { return radii * m_pose.radius; }
    /// The point of the picture at that azimuth, so far from the axis and so high along it.
    [[nodiscard]] Vec2 seen(float azimuth, float outwards, float upwards) const;
    /// Whether a detail of that size (in radii) is large enough to be painted.
    [[nodiscard]] bool shows(float detail) const { return scaled(detail) > m_canvas.cell(); }

    void paint(const Petal& petal) const;
    /// Petals like `model`, the far ones first.
    void paint(const Whorl& whorl, const Petal& model, Chance& chance) const;
    /// A flat dome over the middle.
    void paintDome(float radius, float height, const Patch& look) const;
    /// Florets of that size on such a dome, from the outside to the middle; look(share of the radius) colours them.
    /// Source of their order: Vogel, "A better way to construct the sunflower head", 1979.
    template <typename Look>
    void paintFlorets(int count, float radius, float height, const Look& look) const
    {
        const float size = 0.9F * radius / std::sqrt(static_cast<float>(count));
        for (int i = count - 1; i >= 0 && shows(size); --i) {
            const float share = (static_cast<float>(i) + 0.5F) / static_cast<float>(count);
            const float distance = std::sqrt(share);
            Petal floret;
            floret.azimuth = static_cast<float>(i) * goldenAngle;
            floret.start = radius * distance - size;
            floret.height = height * (1 - share);
            floret.length = 2 * size;
            floret.halfWidth = 0.8F * size;
            floret.look = look(distance);
            paint(floret);
        }
    }

private:
    [[nodiscard]] Vec3 outwards(float azimuth) const;

    Canvas& m_canvas;
    Pose m_pose;
    Vec3 m_light;
    Vec3 m_axis;
    Vec3 m_level; ///< in the plane of the blossom, and in that of the picture
    Vec3 m_depth; ///< in the plane of the blossom, across
};

} // namespace convolarium::engine::flower
