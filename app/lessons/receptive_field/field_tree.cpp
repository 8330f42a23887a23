// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/field_tree.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

constexpr double halfSample = 0.25; ///< slack for positions between two samples

void sortUnique(std::vector<std::int64_t>& indices)
{
    std::ranges::sort(indices);
    indices.erase(std::ranges::unique(indices).begin(), indices.end());
}

} // namespace

FieldTree::FieldTree(const StackFigures& stack, std::size_t axis, bool causal)
    : m_windows(stack.windows(axis)), m_causal(causal)
{
    const std::vector<engine::ReceptiveField>& fields = axis == 0 ? stack.rows : stack.columns;
    m_fields.insert(m_fields.end(), fields.begin(), fields.end());
}

double FieldTree::anchor(int level) const
{
    const engine::ReceptiveField& of = field(level);
    return m_causal ? static_cast<double>(of.start + of.size - 1) : of.center();
}

double FieldTree::position(const TreeUnit& unit) const
{
    return anchor(unit.level) + static_cast<double>(unit.index * field(unit.level).jump) - anchor(layers());
}

FieldTree::Reach FieldTree::reach(const TreeUnit& unit) const
{
    const engine::ReceptiveField& of = field(unit.level);
    const double first = static_cast<double>(of.start + unit.index * of.jump) - anchor(layers());
    return {first, first + static_cast<double>(of.size - 1)};
}

std::vector<std::int64_t> FieldTree::indicesWithin(int level, const Reach& reach) const
{
    const auto jump = static_cast<double>(field(level).jump);
    const double origin = position({level, 0});
    std::vector<std::int64_t> indices;
    const auto last = static_cast<std::int64_t>(std::floor((reach.last + halfSample - origin) / jump));
    for (auto index = static_cast<std::int64_t>(std::ceil((reach.first - halfSample - origin) / jump)); index <= last;
         ++index)
        indices.push_back(index);
    return indices;
}

std::int64_t FieldTree::read(const TreeUnit& unit, int tap) const
{
    const engine::Window& of = window(unit.level);
    return unit.index * of.stride + std::int64_t{tap} * of.dilation - of.paddingBefore;
}

bool Cone::Level::contains(std::int64_t index) const
{
    return units.empty() ? index >= first && index <= last : std::ranges::binary_search(units, index);
}

Cone pastCone(const FieldTree& tree, const TreeUnit& unit, const ConeLimits& limits)
{
    Cone cone;
    cone.levels.resize(static_cast<std::size_t>(tree.layers()) + 1);
    cone.levels[static_cast<std::size_t>(unit.level)] = {{unit.index}, unit.index, unit.index};
    std::size_t links = 0;
    for (int level = unit.level; level > 0; --level) {
        const Cone::Level& above = cone.levels[static_cast<std::size_t>(level)];
        Cone::Level& below = cone.levels[static_cast<std::size_t>(level) - 1];
        const int kernel = tree.window(level).kernel;
        below.first = tree.read({level, above.first}, 0);
        below.last = tree.read({level, above.last}, kernel - 1);
        links += above.units.size() * static_cast<std::size_t>(kernel);
        if (above.isRange() || links > limits.links)
            continue;
        for (const std::int64_t index : above.units)
            for (int tap = 0; tap < kernel; ++tap)
                below.units.push_back(tree.read({level, index}, tap));
        sortUnique(below.units);
        const auto jump = static_cast<double>(tree.field(level - 1).jump);
        const auto tooNear = [&](std::int64_t a, std::int64_t b) {
            return static_cast<double>(b - a) * jump < limits.nearest;
        };
        if (std::ranges::adjacent_find(below.units, tooNear) != below.units.end())
            below.units.clear();
    }
    return cone;
}

Cone futureCone(const FieldTree& tree, const TreeUnit& unit, const FieldTree::Reach& window)
{
    Cone cone;
    cone.levels.resize(static_cast<std::size_t>(tree.layers()) + 1);
    cone.levels[static_cast<std::size_t>(unit.level)] = {{unit.index}, unit.index, unit.index};
    for (int level = unit.level + 1; level <= tree.layers(); ++level) {
        const Cone::Level& below = cone.levels[static_cast<std::size_t>(level) - 1];
        Cone::Level& above = cone.levels[static_cast<std::size_t>(level)];
        if (below.units.empty())
            break;
        for (const std::int64_t index : tree.indicesWithin(level, window))
            for (int tap = 0; tap < tree.window(level).kernel; ++tap)
                if (below.contains(tree.read({level, index}, tap))) {
                    above.units.push_back(index);
                    break;
                }
        if (!above.units.empty())
            above.first = above.units.front(), above.last = above.units.back();
    }
    return cone;
}

} // namespace convolarium
