// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/four_pictures.h"

#include "app/lesson/block.h"
#include "app/lesson/phase.h"
#include "app/lessons/receptive_field/stage_motion.h"
#include "app/lessons/receptive_field/tree_painter.h"
#include "engine/layers/window.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

Block smallBlock(const QPointF& origin, double cell, int side, int slabs)
{
    const BlockSpacing spacing = closedSpacing(cell);
    return {.origin = origin,
            .cell = cell,
            .columns = side,
            .rows = side,
            .slabs = slabs,
            .spacing = spacing.step,
            .thickness = spacing.thickness};
}

/// Two lines from the right edge of one face to the left edge of another.
void paintLink(ScenePainter& scene, const QRectF& from, const QRectF& to, Role role)
{
    const QColor& color = scene.theme().role(role).line;
    scene.lines({{from.topRight(), to.topLeft()}, {from.bottomRight(), to.bottomLeft()}}, color, 2);
}

/// Cell `index` of a face, row by row.
QRectF faceCell(const Block& block, int index)
{
    return block.cells(index % block.columns, index / block.columns, 1, 1);
}

void paintCells(ScenePainter& scene, const QRectF& grid, int side, const QColor& color)
{
    QVector<QLineF> lines;
    for (int i = 0; i <= side; ++i) {
        const double offset = grid.width() * i / side;
        lines << QLineF(grid.left() + offset, grid.top(), grid.left() + offset, grid.bottom())
              << QLineF(grid.left(), grid.top() + offset, grid.right(), grid.top() + offset);
    }
    scene.lines(lines, color, scene.stroke().hairline);
}

} // namespace

void paintCausalPicture(ScenePainter& scene, const QRectF& area, double p)
{
    // The lesson's own tree, small: kernel 2, dilations 1, 2, 4.
    const ReceptiveFieldSettings settings{.kernel = 2, .dilations = {1, 2, 4}};
    const StackFigures stack = stackFigures(settings.layers(), 1);
    const FieldTree tree(stack, 1, true);
    TreeLane lane;
    lane.tree = &tree;
    lane.stack = &stack;
    lane.inputLine = area.bottom() - 34;
    lane.levelHeight = 84;
    lane.radius = 7;
    lane.axis = {.left = area.left() + 12, .step = (area.width() - 34) / 9, .first = -9, .steps = 10};
    paintTreeLane(scene, lane,
                  {.output = part(p, 0, 0.1),
                   .layer = [p](int fromTop) { return part(p, 0.1 + 0.3 * fromTop, 0.4 + 0.3 * fromTop); }},
                  {});
}

void paintSeparablePicture(ScenePainter& scene, const QRectF& area, double p)
{
    constexpr int slabs = 3;
    constexpr int side = 4;
    const QColor& kernelLine = scene.theme().role(Role::Kernel).line;
    const double left = area.left() + 4;
    // Each channel keeps its own row: that is the point of depthwise.
    Block output = smallBlock({left + 254, area.top() + 130}, 15, side, slabs);
    const double mixed = part(p, 0.6, 1);
    for (int slab = 0; slab < slabs; ++slab) {
        const double y = area.top() + 22 + 106 * slab;
        const Block input = smallBlock({left, y + 6}, 15, side, 1);
        const Block kernel = smallBlock({left + 86, y + 14}, 14, 3, 1);
        const Block between = smallBlock({left + 152, y + 6}, 15, side, 1);
        paintBlock(scene, input, {.role = Role::Input});
        paintBlock(scene, kernel, {.role = Role::Kernel});
        const double written = part(p, 0, 0.55);
        scene.frame(between.face(), scene.theme().surface.ghost, 1);
        if (written > 0)
            paintBlock(scene, between, {.role = Role::Middle, .faceShown = written});
        scene.line({input.face().right() + 7, y + 36}, {kernel.face().left(), y + 36}, kernelLine, 2);
        scene.line({kernel.face().right() + 7, y + 36}, {between.face().left(), y + 36},
                   scene.theme().role(Role::Middle).line, 2);
        if (mixed > 0)
            scene.line({between.face().right() + 7, y + 36}, {output.face().left(), output.face().center().y()},
                       kernelLine, 2);
    }
    scene.outline(output.silhouette(), scene.theme().surface.ghost, 1);
    if (mixed > 0)
        paintBlock(
            scene, output,
            {.role = Role::Output, .slabsShown = 1 + mixed * (slabs - 1), .faceShown = std::min(1.0, 2 * mixed)});
}

void paintPointwisePicture(ScenePainter& scene, const QRectF& area, double p)
{
    constexpr int side = 5;
    constexpr int cells = side * side;
    const Block input = smallBlock({area.left() + 6, area.top() + 130}, 20, side, 6);
    const Block output = smallBlock({area.left() + 214, area.top() + 130}, 20, side, 1);
    paintBlock(scene, input, {.role = Role::Input});
    scene.outline(output.silhouette(), scene.theme().surface.ghost, 1);
    const int done = std::clamp(static_cast<int>(std::ceil(p * cells)), 0, cells);
    if (done > 0)
        paintBlock(scene, output, {.role = Role::Output, .faceShown = static_cast<double>(done) / cells});
    // One pixel through all channels, and the value that it becomes.
    const int at = std::max(0, done - 1);
    const QRectF front = faceCell(input, at);
    const RoleColors& kernel = scene.theme().role(Role::Kernel);
    scene.fill(front, kernel.fill);
    scene.frame(front, kernel.line, 3);
    Block needle = smallBlock({area.left() + 160, area.top() + 170}, 20, 1, 6);
    paintBlock(scene, needle, {.role = Role::Kernel});
    paintLink(scene, front, needle.face(), Role::Kernel);
    if (done > 0)
        paintLink(scene, needle.face(), faceCell(output, at), Role::Output);
}

void paintTransposedPicture(ScenePainter& scene, const QRectF& area, double p)
{
    constexpr int in = 3;
    constexpr int cells = in * in;
    constexpr int kernel = 3;
    constexpr int out = (in - 1) * 2 + kernel; // stride 2
    const RoleColors& input = scene.theme().role(Role::Input);
    const RoleColors& output = scene.theme().role(Role::Output);
    const QRectF small(area.left() + 6, area.center().y() - 42, 84, 84);
    const QRectF large(area.left() + 140, area.center().y() - 91, 182, 182);
    const double cell = large.width() / out;
    scene.fill(small, input.fill);
    paintCells(scene, small, in, input.line);
    const int done = std::clamp(static_cast<int>(std::ceil(p * cells)), 0, cells);
    const auto stamp = [&](int index) {
        return QRectF(large.left() + index % in * 2 * cell, large.top() + index / in * 2 * cell, kernel * cell,
                      kernel * cell);
    };
    for (int index = 0; index < done; ++index)
        scene.fill(stamp(index), output.fill);
    // Where stamps overlap their values add up.
    for (int index = 0; index < done; ++index)
        for (const int other : {index - 1, index - in})
            if (other >= 0 && (other / in == index / in || other == index - in))
                scene.fill(stamp(index).intersected(stamp(other)), output.side);
    paintCells(scene, large, out, output.line);
    if (done == 0)
        return;
    const QRectF from(small.left() + (done - 1) % in * 28.0, small.top() + (done - 1) / in * 28.0, 28, 28);
    const RoleColors& colors = scene.theme().role(Role::Kernel);
    scene.fill(from, colors.fill);
    scene.frame(from, colors.line, 3);
    scene.frame(stamp(done - 1), colors.line, 3);
    paintLink(scene, from, stamp(done - 1), Role::Kernel);
}

} // namespace convolarium
