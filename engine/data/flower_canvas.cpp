// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/flower_canvas.h"

#include <algorithm>

namespace convolarium::engine::flower {

namespace {

constexpr int fineBelow = 96; // pixels

/// A number that changes by the same amount from cell to cell.
struct Linear {
    float origin; ///< at column 0 of row 0
    float right;
    float down;

    [[nodiscard]] float at(float column, float row) const { return origin + right * column + down * row; }
    [[nodiscard]] float steepness() const { return std::sqrt(right * right + down * down); }
};

/// Cells from `begin` to before `end`.
struct Run {
    int begin;
    int end;
};

/// A whole number near x, which may be far out of the picture.
int cellNear(float x) { return static_cast<int>(std::clamp(x, -1.0F, 1e5F)); }

/// Leaves of the run what can have a value in low..high.
void narrow(Run& run, const Linear& value, float row, std::array<float, 2> range)
{
    const float start = value.at(0, row);
    const float step = std::abs(value.right) < 1e-9F ? 1e-9F : value.right;
    const float one = (range[0] - start) / step;
    const float other = (range[1] - start) / step;
    run.begin = std::max(run.begin, cellNear(std::min(one, other)));
    run.end = std::min(run.end, cellNear(std::max(one, other)) + 2);
}

/// A patch as cells see it: u along it, v across it, and how both change from cell to cell.
struct Stroke {
    Stroke(const Patch& patch, float scale);

    /// That the patch may touch.
    [[nodiscard]] Run rows(int side) const;
    [[nodiscard]] Run columns(float row, int side) const;
    void paint(float row, Run columns, std::array<float*, 3> planes) const;

    Patch patch;
    Vec2 base; ///< in cells, like all below
    Vec2 along;
    Vec2 across;
    Linear u;
    Linear v;
    float area; ///< of a unit of u by a unit of v
    float length;
    float edge; ///< width of the edge
    float opacity;
    float veins;
    float marginU; ///< of the edge, beyond the ends
    float lowV;
    float highV;
};

Stroke::Stroke(const Patch& p, float scale)
    : patch(p), base{(p.base.x + 1) * scale - 0.5F, (p.base.y + 1) * scale - 0.5F}, along(p.along * scale),
      across(p.across * scale)
{
    area = along.x * across.y - along.y * across.x;
    const float inverse = 1 / area;
    u = {0, across.y * inverse, -across.x * inverse};
    v = {0, -along.y * inverse, along.x * inverse};
    u.origin = -u.at(base.x, base.y);
    v.origin = -v.at(base.x, base.y);
    length = 1 / u.steepness();
    edge = std::max(1.0F, p.softness * scale);
    opacity = p.opacity * std::min(1.0F, 2 / v.steepness());         // narrower than a cell: it covers a part of it
    veins = p.veins * clamped(1.5F - 3 * p.stripes * v.steepness()); // finer than the cells: no stripes
    marginU = edge * 0.5F / length;
    const float marginV = 0.3F + edge * 0.5F * v.steepness(); // 0.3: some outlines rise above 1
    lowV = std::min(0.0F, p.bend) - 1 - marginV;
    highV = std::max(0.0F, p.bend) + 1 + marginV;
}

Run Stroke::rows(int side) const
{
    if (std::abs(area) < 1e-4F) {
        return {0, 0}; // too thin to be seen, and nothing to divide by
    }
    float top = 1e5F;
    float bottom = -1e5F;
    for (const float end : {-marginU, 1 + marginU}) {
        for (const float flank : {lowV, highV}) {
            const float row = base.y + along.y * end + across.y * flank;
            top = std::min(top, row);
            bottom = std::max(bottom, row);
        }
    }
    return {std::max(0, cellNear(top)), std::min(side, cellNear(bottom) + 2)};
}

Run Stroke::columns(float row, int side) const
{
    Run run{0, side};
    narrow(run, u, row, {-marginU, 1 + marginU});
    narrow(run, v, row, {lowV, highV});
    return run;
}

void Stroke::paint(float row, Run columns, std::array<float*, 3> planes) const
{
    // Copies, which the compiler knows that painting does not change: the loop is done in vectors.
    const Patch p = patch;
    const auto w = p.outline.powers;
    const Linear alongU = u;
    const Linear acrossV = v;
    const float cells = length;
    const float sharpness = 1 / edge;
    const float cover = opacity;
    const float depth = veins;
    const float turn = 1 / std::max(p.to - p.from, 1e-3F);
    float* const red = planes[0];
    float* const green = planes[1];
    float* const blue = planes[2];
    for (int column = columns.begin; column < columns.end; ++column) {
        const auto x = static_cast<float>(column);
        const float s = alongU.at(x, row);
        const float t = acrossV.at(x, row) - p.bend * s * s;
        // The outline is where inside(s, t) = w(s) - t² is 0; by its gradient it becomes a distance in cells.
        const float width = w[0] + s * (w[1] + s * (w[2] + s * (w[3] + s * w[4])));
        const float inside = width - t * t;
        const float byS = w[1] + s * (2 * w[2] + s * (3 * w[3] + s * 4 * w[4])) + 4 * p.bend * s * t;
        const float gx = byS * alongU.right - 2 * t * acrossV.right;
        const float gy = byS * alongU.down - 2 * t * acrossV.down;
        const float fromFlank = inside / std::sqrt(gx * gx + gy * gy + 1e-12F);
        const float fromEnd = std::min(s, 1 - s) * cells;
        const float share = clamped(std::min(fromFlank, fromEnd) * sharpness + 0.5F);
        const float alpha = share * share * (3 - 2 * share) * cover;

        const float rim = clamped(t * t / std::max(width, 1e-4F));
        const float phase = t * p.stripes + 64;
        const float stripe = std::abs(phase - static_cast<float>(static_cast<int>(phase)) - 0.5F) * 4 - 1;
        const float light = p.light + p.slope * t - p.edge * rim * rim + depth * stripe;
        const float tip = clamped((s - p.from) * turn);
        red[column] += (mix(p.tint.base.r, p.tint.tip.r, tip) * light - red[column]) * alpha;
        green[column] += (mix(p.tint.base.g, p.tint.tip.g, tip) * light - green[column]) * alpha;
        blue[column] += (mix(p.tint.base.b, p.tint.tip.b, tip) * light - blue[column]) * alpha;
    }
}

} // namespace

Outline mix(const Outline& a, const Outline& b, float t)
{
    Outline result;
    for (std::size_t i = 0; i < result.powers.size(); ++i) {
        result.powers[i] = mix(a.powers[i], b.powers[i], t);
    }
    return result;
}

Patch spot(Vec2 centre, float width, float height, Rgb color)
{
    Patch patch;
    patch.base = centre - Vec2{0, height};
    patch.along = {0, 2 * height};
    patch.across = {width, 0};
    patch.tint = {color, color};
    return patch;
}

Canvas::Canvas(int size) : m_size(size), m_fineness(size < fineBelow ? 2 : 1), m_side(size * m_fineness)
{
    const auto cells = static_cast<std::size_t>(m_side) * static_cast<std::size_t>(m_side);
    m_red.resize(cells);
    m_green.resize(cells);
    m_blue.resize(cells);
}

void Canvas::paint(const Patch& patch)
{
    const Stroke stroke(patch, 1 / cell());
    const Run rows = stroke.rows(m_side);
    for (int row = rows.begin; row < rows.end; ++row) {
        const auto y = static_cast<float>(row);
        const std::size_t start = index(row, 0);
        stroke.paint(y, stroke.columns(y, m_side), {&m_red[start], &m_green[start], &m_blue[start]});
    }
}

Rgb Canvas::pixel(int row, int column) const
{
    Rgb sum;
    for (int y = 0; y < m_fineness; ++y) {
        for (int x = 0; x < m_fineness; ++x) {
            const std::size_t i = index(row * m_fineness + y, column * m_fineness + x);
            sum = sum + Rgb{m_red[i], m_green[i], m_blue[i]};
        }
    }
    return sum * (1 / static_cast<float>(m_fineness * m_fineness));
}

void Canvas::develop(std::span<std::uint8_t> pixels, Chance& chance, float noise) const
{
    const float most = noise * 2.449F; // of the sum of two even choices, whose variance is most² / 6
    std::size_t next = 0;
    for (int row = 0; row < m_size; ++row) {
        for (int column = 0; column < m_size; ++column) {
            const Rgb color = pixel(row, column);
            for (const float value : {color.r, color.g, color.b}) {
                pixels[next++] = static_cast<std::uint8_t>(clamped(value + chance.around0(most)) * 255 + 0.5F);
            }
        }
    }
}

} // namespace convolarium::engine::flower
