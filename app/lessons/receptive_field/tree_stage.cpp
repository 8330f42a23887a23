// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/tree_stage.h"

#include "app/lessons/receptive_field/tree_labels.h"
#include "app/lessons/receptive_field/tree_painter.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldStage)
};

/// The layers of the shorter twin take the time of its phase together.
LaneProgress twinProgress(const TreeMotion& motion, int layers)
{
    return {.output = part(motion.twin, 0, 0.1), .layer = [motion, layers](int fromTop) {
                const double begin = 0.1 + 0.7 * fromTop / std::max(1, layers);
                return part(motion.twin, begin, begin + 0.7 / std::max(1, layers));
            }};
}

std::optional<Target> hitLane(const TreeLane& lane, const QPointF& point)
{
    const int level = static_cast<int>(std::lround((lane.inputLine - point.y()) / lane.levelHeight));
    if (level < 0 || level > lane.tree->layers() || !lane.axis.units)
        return std::nullopt;
    const double reach = std::max(9.0, lane.radius + 2);
    std::optional<Target> nearest;
    double distance = reach;
    for (const std::int64_t index : lane.tree->indicesWithin(level, lane.axis.window())) {
        const double away = QLineF(lane.at({level, index}), point).length();
        if (away < distance) {
            distance = away;
            nearest = targetOf(lane, {level, index});
        }
    }
    return nearest;
}

/// A time as a sample says it: "now", "5 samples ago".
QString when(double position)
{
    if (std::abs(position) < 0.25)
        return Words::tr("now");
    const QString digits = QString::number(std::abs(position));
    return position < 0 ? Words::tr("%1 before").arg(digits) : Words::tr("%1 after").arg(digits);
}

QString unitSentence(const TreeLane& lane, const TreeUnit& unit)
{
    const FieldTree& tree = *lane.tree;
    const double position = tree.position(unit);
    const bool twin = lane.role == Role::Ordinary;
    if (unit.level > 0) {
        const auto size = static_cast<int>(tree.field(unit.level).size);
        return (twin ? Words::tr("Ordinary stack, layer %1, %2: sees %Ln input sample(s).", nullptr, size)
                     : Words::tr("Dilated stack, layer %1, %2: sees %Ln input sample(s).", nullptr, size))
            .arg(unit.level)
            .arg(when(position));
    }
    const Cone cone = futureCone(tree, unit, lane.axis.window());
    const auto reached = static_cast<int>(cone.levels.back().units.size());
    const QString sample =
        twin ? Words::tr("Ordinary stack, input sample %1: reaches %Ln drawn output(s).", nullptr, reached)
             : Words::tr("Dilated stack, input sample %1: reaches %Ln drawn output(s).", nullptr, reached);
    return sample.arg(when(position)) + (tree.causal() ? u' ' + Words::tr("Its past stays dark.") : QString());
}

} // namespace

void paintTreeStage(ScenePainter& scene, const ReceptiveFieldModel& model, double t, const Target& target)
{
    const TreeLayout layout = treeLayout(model, scene.presentation());
    const TreeMotion motion = TreeMotion::at(t, model.tree.layers());
    const LaneProgress dilated{.output = part(motion.output, 0, 0.6),
                               .layer = [motion](int fromTop) { return motion.layer(fromTop); }};
    paintTreeLane(scene, layout.dilated, dilated, target);
    paintTreeLane(scene, layout.ordinary, twinProgress(motion, model.ordinaryTree.layers()), target);
    paintTreeLabels(scene, model, layout, {motion.count, motion.twin, target});
}

std::optional<Hit> treeHit(const ReceptiveFieldModel& model, const QPointF& point, bool presentation)
{
    const TreeLayout layout = treeLayout(model, presentation);
    for (const TreeLane* lane : {&layout.dilated, &layout.ordinary})
        if (const auto target = hitLane(*lane, point))
            return Hit{*target, treeSentence(model, *target)};
    return std::nullopt;
}

Target treeNeighbour(const ReceptiveFieldModel& model, const Target& from, int dx, int dy)
{
    const TreeLayout layout = treeLayout(model, false);
    const TreeLane& lane = from.part == QLatin1String("ordinary") ? layout.ordinary : layout.dilated;
    const auto unit = unitOf(lane, from);
    if (!unit)
        return targetOf(lane, lane.outputUnit());
    const int level = std::clamp(unit->level - dy, 0, lane.tree->layers());
    // Down from the inputs lies the twin, up from its outputs the first stack.
    if (unit->level - dy < 0 && lane.role == Role::Variant)
        return targetOf(layout.ordinary, layout.ordinary.outputUnit());
    if (unit->level - dy > lane.tree->layers() && lane.role == Role::Ordinary)
        return targetOf(layout.dilated, {0, layout.dilated.tree->read({1, 0}, 0)});
    const std::vector<std::int64_t> indices = lane.tree->indicesWithin(level, lane.axis.window());
    if (indices.empty())
        return from;
    if (level == unit->level)
        return targetOf(lane, {level, std::clamp(unit->index + dx, indices.front(), indices.back())});
    const double position = lane.tree->position(*unit);
    const auto nearest = std::ranges::min_element(indices, {}, [&](std::int64_t index) {
        return std::abs(lane.tree->position({level, index}) - position);
    });
    return targetOf(lane, {level, *nearest});
}

QString treeSentence(const ReceptiveFieldModel& model, const Target& target)
{
    const TreeLayout layout = treeLayout(model, false);
    for (const TreeLane* lane : {&layout.dilated, &layout.ordinary})
        if (const auto unit = unitOf(*lane, target))
            return unitSentence(*lane, *unit);
    return {};
}

} // namespace convolarium
