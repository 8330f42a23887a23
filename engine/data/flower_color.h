// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace convolarium::engine::flower {

/// Red, green and blue as a screen shows them: 0..1, more where light is added.
struct Rgb {
    float r = 0;
    float g = 0;
    float b = 0;

    friend Rgb operator+(Rgb x, Rgb y) { return {x.r + y.r, x.g + y.g, x.b + y.b}; }
    friend Rgb operator*(Rgb x, Rgb y) { return {x.r * y.r, x.g * y.g, x.b * y.b}; }
    friend Rgb operator*(Rgb x, float k) { return {x.r * k, x.g * k, x.b * k}; }
};

[[nodiscard]] inline Rgb mix(Rgb a, Rgb b, float t) { return a * (1 - t) + b * t; }

/// A colour that changes from one end of a thing to the other.
struct Tint {
    Rgb base;
    Rgb tip;
};

} // namespace convolarium::engine::flower
