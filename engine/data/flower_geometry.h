// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace convolarium::engine::flower {

// Vectors and angles of the painted flowers. Only sums, products, quotients and square roots, which every machine rounds
// alike (the build keeps the compiler from fusing them): the same seed gives the same bytes everywhere.

/// In a picture that reaches from -1 to 1: x to the right, y down.
struct Vec2 {
    float x = 0;
    float y = 0;

    friend Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
    friend Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
    friend Vec2 operator*(Vec2 a, float k) { return {a.x * k, a.y * k}; }
    [[nodiscard]] float length() const { return std::sqrt(x * x + y * y); }
    /// As long, turned by a quarter.
    [[nodiscard]] Vec2 crosswise() const { return {-y, x}; }
};

[[nodiscard]] inline float dot(Vec2 a, Vec2 b) { return a.x * b.x + a.y * b.y; }

/// The same with z towards the viewer.
struct Vec3 {
    float x = 0;
    float y = 0;
    float z = 0;

    friend Vec3 operator+(Vec3 a, Vec3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
    friend Vec3 operator-(Vec3 a, Vec3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
    friend Vec3 operator*(Vec3 a, float k) { return {a.x * k, a.y * k, a.z * k}; }
    /// Where it is in the picture.
    [[nodiscard]] Vec2 seen() const { return {x, y}; }
};

[[nodiscard]] inline float dot(Vec3 a, Vec3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

[[nodiscard]] inline Vec3 cross(Vec3 a, Vec3 b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

[[nodiscard]] inline Vec3 normalized(Vec3 a) { return a * (1 / std::sqrt(dot(a, a))); }

[[nodiscard]] inline float mix(float a, float b, float t) { return a + (b - a) * t; }

/// x where it is in 0..1, else the nearer end.
[[nodiscard]] inline float clamped(float x) { return x < 0 ? 0.0F : x > 1 ? 1.0F : x; }

/// Sine of an angle in turns, to 4e-6.
[[nodiscard]] inline float sine(float turns)
{
    const float nearest = turns - std::floor(turns + 0.5F); // -1/2..1/2
    const float folded = nearest > 0.25F ? 0.5F - nearest : nearest < -0.25F ? -0.5F - nearest : nearest;
    const float x = folded * 6.28318531F;
    const float x2 = x * x;
    return x * (1 + x2 * (-1.0F / 6 + x2 * (1.0F / 120 + x2 * (-1.0F / 5040 + x2 / 362880))));
}

[[nodiscard]] inline float cosine(float turns) { return sine(turns + 0.25F); }

/// Of length 1; 0 turns is to the right, 1/4 down, 3/4 up.
[[nodiscard]] inline Vec2 direction(float turns) { return {cosine(turns), sine(turns)}; }

/// The angle from one floret of a spiral to the next, in turns.
inline constexpr float goldenAngle = 0.381966011F;

} // namespace convolarium::engine::flower
