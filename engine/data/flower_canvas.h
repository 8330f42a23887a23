// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/flower_chance.h"
#include "engine/data/flower_color.h"
#include "engine/data/flower_geometry.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace convolarium::engine::flower {

/// The form of a petal or leaf along its length u = 0..1: the square of its half width, as a polynomial of u. Of the
/// square, because then every end is a polynomial: with a factor u the base is round, with u² it is pointed; 1-u and
/// (1-u)² do the same at the tip.
struct Outline {
    std::array<float, 5> powers{}; ///< coefficients of u^0..u^4
};

/// An outline between two others.
[[nodiscard]] Outline mix(const Outline& a, const Outline& b, float t);

namespace outline {
inline constexpr Outline ellipse{{0, 4, -4}};              // 4 u (1-u)
inline constexpr Outline drop{{0, 0, 6.75F, -6.75F}};      // u² (1-u): pointed base, round tip
inline constexpr Outline flame{{0, 6.75F, -13.5F, 6.75F}}; // u (1-u)²: round base, pointed tip
inline constexpr Outline lens{{0, 0, 16, -32, 16}};        // u² (1-u)²: both ends pointed
inline constexpr Outline strap{{0, 8, -24, 32, -16}};      // 1 - (2u-1)⁴: nearly even
inline constexpr Outline blade{{1, -1}};                   // 1-u: even, running out
inline constexpr Outline even{{1}};
} // namespace outline

/// A petal, a leaf, a disc, or what else has an outline: painted in one stroke, with smooth edges.
struct Patch {
    Vec2 base;   ///< u = 0
    Vec2 along;  ///< from there to u = 1
    Vec2 across; ///< the half width where the outline is 1
    Outline outline = outline::ellipse;
    float bend = 0; ///< how far u = 1 is moved aside, in half widths
    Tint tint;
    float from = 0;     ///< u where the colour of the base begins to turn into that of the tip
    float to = 1;       ///< and where it has
    float light = 1;    ///< factor of the colours
    float slope = 0;    ///< change of the light across: one side is turned to the sun
    float edge = 0;     ///< loss of light towards the edge
    float veins = 0;    ///< depth of fine stripes along the patch
    float stripes = 4;  ///< of them, in a half width
    float softness = 0; ///< width of the edge; what is out of focus has much
    float opacity = 1;
};

/// An upright ellipse.
[[nodiscard]] Patch spot(Vec2 centre, float width, float height, Rgb color);

/// A square picture in progress, in finer steps than the bytes that it becomes.
class Canvas {
public:
    /// Of size x size pixels. Small pictures are painted twice as fine.
    explicit Canvas(int size);

    /// Length of a cell, the smallest thing that can be painted.
    [[nodiscard]] float cell() const { return 2.0F / static_cast<float>(m_side); }

    /// Gives every cell the colour change(where it is, the colour that it has).
    template <typename Change>
    void cover(const Change& change)
    {
        std::size_t i = 0;
        for (int row = 0; row < m_side; ++row) {
            for (int column = 0; column < m_side; ++column, ++i) {
                const Rgb color = change(Vec2{middle(column), middle(row)}, Rgb{m_red[i], m_green[i], m_blue[i]});
                m_red[i] = color.r;
                m_green[i] = color.g;
                m_blue[i] = color.b;
            }
        }
    }

    void paint(const Patch& patch);

    /// The picture in bytes, channels last, with noise of that standard deviation (0..1) as of a camera.
    void develop(std::span<std::uint8_t> pixels, Chance& chance, float noise) const;

private:
    [[nodiscard]] float middle(int index) const { return (static_cast<float>(index) + 0.5F) * cell() - 1; }
    [[nodiscard]] std::size_t index(int row, int column) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_side) + static_cast<std::size_t>(column);
    }
    [[nodiscard]] Rgb pixel(int row, int column) const;

    int m_size;
    int m_fineness; ///< cells in a pixel, in each direction
    int m_side;     ///< cells
    std::vector<float> m_red;
    std::vector<float> m_green;
    std::vector<float> m_blue;
};

} // namespace convolarium::engine::flower
