// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/tree_painter.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

constexpr int mostGhosts = 500; ///< units of a grid; beyond them there is only the cone
constexpr int mostGhostLinks = 450;
constexpr int mostHulls = 24;     ///< levels of bands that are drawn one by one
constexpr double linkPart = 0.65; ///< of a layer's time: first its links grow, then its units appear

/// px between the nearest two units of a level of a cone.
double gapOf(const TreeLane& lane, const Cone& cone, int level)
{
    const std::vector<std::int64_t>& units = cone.levels[static_cast<std::size_t>(level)].units;
    std::int64_t nearest = units.size() < 2 ? 1000 : units.back() - units.front();
    for (std::size_t i = 1; i < units.size(); ++i)
        nearest = std::min(nearest, units[i] - units[i - 1]);
    return static_cast<double>(nearest * lane.tree->field(level).jump) * lane.axis.step;
}

/// A unit is as large as its neighbours and the lane's height allow; the output is larger.
double radiusIn(const TreeLane& lane, const Cone& cone, int level)
{
    const double radius = std::clamp(0.3 * std::min(gapOf(lane, cone, level), lane.levelHeight), 1.0, 7.0);
    return level == lane.tree->layers() ? std::max(10 * radius / 7, 4.5) : radius;
}

Role roleOf(const TreeLane& lane, int level)
{
    if (level == 0)
        return Role::Input;
    return level == lane.tree->layers() ? Role::Output : Role::Middle;
}

/// All units that stand over the shown samples, and what they read.
void paintGrid(ScenePainter& scene, const TreeLane& lane)
{
    if (!lane.axis.units)
        return;
    const FieldTree& tree = *lane.tree;
    const FieldTree::Reach window = lane.axis.window();
    std::vector<std::vector<std::int64_t>> indices;
    int units = 0;
    int links = 0;
    for (int level = 0; level <= tree.layers(); ++level) {
        indices.push_back(tree.indicesWithin(level, window));
        units += static_cast<int>(indices.back().size());
        links += level > 0 ? static_cast<int>(indices.back().size()) * tree.window(level).kernel : 0;
    }
    if (units > mostGhosts)
        return;
    QVector<QLineF> lines;
    for (int level = 1; level <= tree.layers() && links <= mostGhostLinks; ++level)
        for (const std::int64_t index : indices[static_cast<std::size_t>(level)])
            for (int tap = 0; tap < tree.window(level).kernel; ++tap) {
                const TreeUnit below{level - 1, tree.read({level, index}, tap)};
                const double position = tree.position(below);
                if (position >= window.first - 0.5 && position <= window.last + 0.5)
                    lines << QLineF(lane.at(below), lane.at({level, index}));
            }
    const Surface& surface = scene.theme().surface;
    scene.lines(lines, surface.grid, scene.stroke().hairline);
    QVector<QPointF> centres;
    for (int level = 0; level <= tree.layers(); ++level)
        for (const std::int64_t index : indices[static_cast<std::size_t>(level)])
            centres << lane.at({level, index});
    scene.discs(centres, std::min(4.0, lane.radius), surface.stage, surface.ghost);
}

/// Of bands that are thinner than a pixel every so many is drawn.
int hullStep(const TreeLane& lane) { return std::max(1, (lane.tree->layers() + mostHulls - 1) / mostHulls); }

/// A cone of too many links: its hull from a level down to the next one that is drawn.
void paintHull(ScenePainter& scene, const TreeLane& lane, const Cone& cone, int level, double grown)
{
    const int step = hullStep(lane);
    const int beside = (lane.tree->layers() - level) % step;
    const Cone::Level& above = cone.levels[static_cast<std::size_t>(level)];
    if (above.isRange() && beside != 0)
        return;
    const int bottom = std::max(0, level - step + beside);
    const Cone::Level& below = cone.levels[static_cast<std::size_t>(bottom)];
    const QPointF topLeft = lane.at({level, above.first});
    const QPointF topRight = lane.at({level, above.last});
    const QPointF left = topLeft + (lane.at({bottom, below.first}) - topLeft) * grown;
    const QPointF right = topRight + (lane.at({bottom, below.last}) - topRight) * grown;
    const RoleColors& colors = scene.theme().role(lane.role);
    scene.fill(QPolygonF({topLeft, topRight, right, left}), colors.tint);
    scene.line(topLeft, left, colors.line, scene.stroke().active);
    scene.line(topRight, right, colors.line, scene.stroke().active);
}

/// The links of a layer, growing from `from` to `to`; downward for a past, upward for a future.
struct Growth {
    double part = 1;
    bool upward = false;
};

void paintLinks(ScenePainter& scene, const TreeLane& lane, const Cone& cone, int level, const Growth& growth)
{
    const Cone::Level& above = cone.levels[static_cast<std::size_t>(level)];
    const Cone::Level& below = cone.levels[static_cast<std::size_t>(level) - 1];
    if (growth.part <= 0 || above.last < above.first || below.last < below.first)
        return;
    if (below.isRange()) {
        paintHull(scene, lane, cone, level, growth.part);
        return;
    }
    QVector<QLineF> lines;
    for (const std::int64_t index : above.units)
        for (int tap = 0; tap < lane.tree->window(level).kernel; ++tap) {
            const std::int64_t read = lane.tree->read({level, index}, tap);
            if (!below.contains(read))
                continue;
            QLineF line(lane.at({level, index}), lane.at({level - 1, read}));
            if (growth.upward)
                line = QLineF(line.p2(), line.p1());
            line.setLength(line.length() * growth.part);
            lines << line;
        }
    const double width = std::clamp(gapOf(lane, cone, level - 1) * 0.25, 1.0, scene.stroke().active);
    scene.lines(lines, scene.theme().role(lane.role).line, width);
}

void paintUnits(ScenePainter& scene, const TreeLane& lane, const Cone& cone, int level, double shown)
{
    const Cone::Level& units = cone.levels[static_cast<std::size_t>(level)];
    if (shown <= 0 || units.last < units.first)
        return;
    const RoleColors& colors = scene.theme().role(roleOf(lane, level));
    const double radius = radiusIn(lane, cone, level) * shown;
    if (units.isRange()) {
        if (level > 0 && (lane.tree->layers() - level) % hullStep(lane) != 0)
            return;
        const QPointF first = lane.at({level, units.first});
        const QPointF last = lane.at({level, units.last});
        const double height = std::clamp(lane.levelHeight * 0.35, 1.0, 7.0) * shown;
        scene.fill(QRectF(first.x() - 1, first.y() - height / 2, last.x() - first.x() + 2, height), colors.fill);
        return;
    }
    QVector<QPointF> centres;
    QVector<QLineF> ticks; // where there is no room for discs
    for (const std::int64_t index : units.units) {
        centres << lane.at({level, index});
        ticks << QLineF(centres.back() - QPointF(0, 3 * shown), centres.back() + QPointF(0, 3 * shown));
    }
    if (radius >= 2.2)
        scene.discs(centres, radius, colors.fill, colors.line);
    else
        scene.lines(ticks, colors.fill, 1);
}

void paintPast(ScenePainter& scene, const TreeLane& lane, const Cone& cone, const LaneProgress& progress)
{
    const int top = lane.tree->layers();
    for (int level = top; level > 0; --level)
        paintLinks(scene, lane, cone, level, {easeOut(part(progress.layer(top - level), 0, linkPart))});
    for (int level = 0; level <= top; ++level) {
        const double shown = level == top ? progress.output : part(progress.layer(top - level - 1), linkPart, 1);
        paintUnits(scene, lane, cone, level, easeOut(shown));
    }
}

void paintFuture(ScenePainter& scene, const TreeLane& lane, const Cone& cone)
{
    for (int level = 1; level <= lane.tree->layers(); ++level)
        paintLinks(scene, lane, cone, level, {.part = 1, .upward = true});
    for (int level = 0; level <= lane.tree->layers(); ++level)
        paintUnits(scene, lane, cone, level, 1);
}

} // namespace

void paintTreeLane(ScenePainter& scene, const TreeLane& lane, const LaneProgress& progress, const Target& target)
{
    paintGrid(scene, lane);
    const Cone cone = litCone(lane, target);
    const auto pointed = unitOf(lane, target);
    if (!pointed) {
        paintPast(scene, lane, cone, progress);
        return;
    }
    paintFuture(scene, lane, cone); // what is pointed at is complete at every moment
    const QPointF at = lane.at(*pointed);
    const double radius = std::max(radiusIn(lane, cone, pointed->level), 3.0);
    const Surface& surface = scene.theme().surface;
    scene.discs({at}, radius + 5.5, surface.ink, surface.ink);
    scene.discs({at}, radius + 3, surface.stage, surface.stage);
    const RoleColors& colors = scene.theme().role(roleOf(lane, pointed->level));
    scene.discs({at}, radius, colors.fill, colors.line);
}

} // namespace convolarium
