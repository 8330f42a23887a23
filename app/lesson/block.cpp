// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/block.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

constexpr double edgeWidth = 0.8;

struct Faces {
    QPolygonF side, top;
};

/// The two receding faces of one slab.
Faces recedingFaces(const Block& block, int slab)
{
    const QRectF front = block.face(slab);
    const QPointF back = block.spacing * block.thickness;
    return {.side =
                QPolygonF({front.topRight(), front.topRight() + back, front.bottomRight() + back, front.bottomRight()}),
            .top = QPolygonF({front.topLeft(), front.topLeft() + back, front.topRight() + back, front.topRight()})};
}

void paintCellLines(ScenePainter& scene, const Block& block, const QColor& color)
{
    if (block.cell * scene.scale() < 4)
        return;
    const QRectF front = block.face();
    QVector<QLineF> lines;
    for (int column = 1; column < block.columns; ++column) {
        const double x = front.left() + column * block.cell;
        lines.append({x, front.top(), x, front.bottom()});
    }
    for (int row = 1; row < block.rows; ++row) {
        const double y = front.top() + row * block.cell;
        lines.append({front.left(), y, front.right(), y});
    }
    scene.lines(lines, color, 1);
}

/// The filled part of a face that fills up row by row: whole rows and the begun one.
void paintPartialFace(ScenePainter& scene, const Block& block, const QColor& fill, double shown)
{
    const int cells = static_cast<int>(std::floor(shown * block.columns * block.rows + 1e-9));
    const int rows = cells / block.columns;
    if (rows > 0)
        scene.fill(block.cells(0, 0, block.columns, rows), fill);
    if (cells % block.columns > 0)
        scene.fill(block.cells(0, rows, cells % block.columns, 1), fill);
}

void paintFront(ScenePainter& scene, const Block& block, const BlockLook& look, const RoleColors& colors)
{
    const QColor empty = scene.theme().surface.stage;
    if (look.faceShown < 1)
        scene.fill(block.face(), empty);
    if (look.face) {
        const int cells = static_cast<int>(std::floor(look.faceShown * block.columns * block.rows + 1e-9));
        if (cells >= block.columns * block.rows) {
            scene.image(block.face(), *look.face);
        } else {
            const int rows = cells / block.columns;
            const auto part = [&](int row, int width, int height) {
                if (width > 0 && height > 0)
                    scene.image(block.cells(0, row, width, height), look.face->copy(0, row, width, height));
            };
            part(0, block.columns, rows);
            part(rows, cells % block.columns, 1);
        }
    } else {
        paintPartialFace(scene, block, colors.fill, look.faceShown);
    }
    if (look.cellLines)
        paintCellLines(scene, block, colors.side);
    scene.frame(block.face(), look.faceShown < 1 || look.face ? colors.side : empty,
                look.faceShown < 1 || look.face ? 1 : edgeWidth);
}

} // namespace

QRectF Block::bounds() const
{
    const QRectF front = face();
    const QRectF last = face(slabs - 1).translated(spacing * thickness);
    return front.united(last);
}

QPolygonF Block::silhouette() const
{
    const QRectF front = face();
    const QRectF last = face(slabs - 1).translated(spacing * thickness);
    return QPolygonF({front.topLeft(), last.topLeft(), last.topRight(), last.bottomRight(), front.bottomRight(),
                      front.bottomLeft()});
}

std::optional<Block::Cell> Block::cellAt(const QPointF& point) const
{
    for (int slab = 0; slab < slabs; ++slab) {
        const QRectF front = face(slab);
        if (front.contains(point)) {
            const QPointF inside = (point - front.topLeft()) / cell;
            return Cell{std::min(static_cast<int>(inside.y()), rows - 1),
                        std::min(static_cast<int>(inside.x()), columns - 1), slab};
        }
        const Faces faces = recedingFaces(*this, slab);
        if (faces.side.containsPoint(point, Qt::OddEvenFill))
            return Cell{std::clamp(static_cast<int>((point.y() - front.top()) / cell), 0, rows - 1), columns - 1, slab};
        if (faces.top.containsPoint(point, Qt::OddEvenFill))
            return Cell{0, std::clamp(static_cast<int>((point.x() - front.left()) / cell), 0, columns - 1), slab};
    }
    return std::nullopt;
}

BlockSpacing closedSpacing(double cell) { return {QPointF(0.39 * cell, -0.28 * cell), 0.86}; }

BlockSpacing explodedSpacing(double cell) { return {QPointF(0.67 * cell, -0.44 * cell), 0.42}; }

BlockSpacing spacingBetween(double cell, double exploded)
{
    const BlockSpacing closed = closedSpacing(cell);
    const BlockSpacing open = explodedSpacing(cell);
    return {closed.step + exploded * (open.step - closed.step),
            closed.thickness + exploded * (open.thickness - closed.thickness)};
}

void paintBlock(ScenePainter& scene, const Block& block, const BlockLook& look)
{
    const RoleColors& colors = scene.theme().role(look.role);
    const QColor edge = scene.theme().surface.stage;
    const int shown = std::min(block.slabs, static_cast<int>(std::ceil(look.slabsShown)));
    for (int slab = shown - 1; slab >= 0; --slab) {
        const double fade = std::clamp(slab + 1 - look.slabsShown, 0.0, 1.0);
        const auto toned = [&](const QColor& color) { return fade > 0 ? scene.theme().faded(color, fade) : color; };
        const Faces faces = recedingFaces(block, slab);
        scene.shape(faces.side, toned(colors.side), edge, edgeWidth);
        scene.shape(faces.top, toned(colors.top), edge, edgeWidth);
        if (slab == 0)
            paintFront(scene, block, look, colors);
        else
            scene.shape(QPolygonF(block.face(slab)), toned(colors.fill), edge, edgeWidth);
    }
}

} // namespace convolarium
