// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/tree_layout.h"

#include <algorithm>

namespace convolarium {

namespace {

constexpr int mostSteps = 66;
constexpr double axisWidth = 1030;
constexpr std::size_t mostLinks = 450;

TimeAxis timeAxis(const ReceptiveFieldModel& model)
{
    const FieldTree& tree = model.tree;
    const std::int64_t size = model.figures.stack.w().size;
    TimeAxis axis;
    axis.steps = static_cast<int>(std::max<std::int64_t>(size + 2, 12));
    axis.units = axis.steps <= mostSteps;
    axis.step = axisWidth / (axis.steps - 1);
    const FieldTree::Reach field = tree.reach({tree.layers(), 0});
    const double spare = axis.steps - static_cast<double>(size);
    axis.first = field.first - (model.figures.causal ? spare : std::floor(spare / 2));
    return axis;
}

TreeLane lane(const FieldTree& tree, const StackFigures& stack, const TimeAxis& axis)
{
    TreeLane result;
    result.tree = &tree;
    result.stack = &stack;
    result.axis = axis;
    return result;
}

void setHeight(TreeLane& lane, double height, double most)
{
    lane.levelHeight = std::min(most, height / std::max(1, lane.tree->layers()));
    lane.radius = std::clamp(std::min(0.3 * lane.axis.step, 0.3 * lane.levelHeight), 1.0, 7.0);
}

} // namespace

QString TreeLane::part() const
{
    return role == Role::Variant ? QStringLiteral("dilated") : QStringLiteral("ordinary");
}

TreeLayout treeLayout(const ReceptiveFieldModel& model, bool presentation)
{
    const TimeAxis axis = timeAxis(model);
    TreeLayout layout{.dilated = lane(model.tree, model.figures.stack, axis),
                      .ordinary = lane(model.ordinaryTree, model.figures.ordinary, axis)};
    layout.dilated.inputLine = presentation ? 340 : 356;
    setHeight(layout.dilated, presentation ? 244 : 260, 86);
    layout.ordinary.role = Role::Ordinary;
    layout.ordinary.top = presentation ? 408 : 424;
    layout.ordinary.inputLine = presentation ? 686 : 699;
    setHeight(layout.ordinary, presentation ? 196 : 185, 62);
    if (presentation)
        layout.columnLeft = 1270;
    return layout;
}

std::optional<TreeUnit> unitOf(const TreeLane& lane, const Target& target)
{
    if (target.part != lane.part() || target.row < 0 || target.row > lane.tree->layers())
        return std::nullopt;
    return TreeUnit{target.row, target.column};
}

Target targetOf(const TreeLane& lane, const TreeUnit& unit)
{
    return {.part = lane.part(), .row = unit.level, .column = static_cast<int>(unit.index)};
}

Cone litCone(const TreeLane& lane, const Target& target)
{
    // Links that are nearer than two pixels would be one area.
    const ConeLimits limits{.links = mostLinks, .nearest = 2 / lane.axis.step};
    const auto unit = unitOf(lane, target);
    // Where samples are thinner than a pointer nothing is poked.
    if (!unit || (unit->level == 0 && !lane.axis.units))
        return pastCone(*lane.tree, lane.outputUnit(), limits);
    return unit->level == 0 ? futureCone(*lane.tree, *unit, lane.axis.window()) : pastCone(*lane.tree, *unit, limits);
}

} // namespace convolarium
