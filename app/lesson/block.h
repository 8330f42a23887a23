// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/scene_painter.h"

#include <optional>

namespace convolarium {

/// A tensor drawn in cabinet projection: front faces axis-aligned, channels going back and up.
///     P(column, row, slab) = origin + cell (column, row) + offset(slab)
/// `offset` is slab · spacing, plus a gap before each further packet of channels.
struct Block {
    QPointF origin;
    double cell = 18;
    int columns = 8, rows = 8, slabs = 8;
    QPointF spacing = {7, -5}; ///< per slab
    double thickness = 0.86;   ///< of a slab, as part of the spacing
    int packets = 1;           ///< groups of slabs with a gap between them
    double packetGap = 0.6;    ///< as part of the spacing

    [[nodiscard]] int packetOf(int slab) const { return slab * packets / slabs; }
    [[nodiscard]] QPointF offset(int slab) const { return spacing * (slab + packetGap * packetOf(slab)); }
    [[nodiscard]] QPointF corner(double column, double row, int slab = 0) const
    {
        return origin + QPointF(column * cell, row * cell) + offset(slab);
    }
    [[nodiscard]] QRectF face(int slab = 0) const { return {corner(0, 0, slab), QSizeF(columns * cell, rows * cell)}; }
    [[nodiscard]] QRectF cells(int column, int row, int width, int height, int slab = 0) const
    {
        return {corner(column, row, slab), QSizeF(width * cell, height * cell)};
    }
    /// Everything that the block covers.
    [[nodiscard]] QRectF bounds() const;
    /// The column of cells that goes back through all slabs, as a polygon around it.
    [[nodiscard]] QPolygonF silhouette() const;

    struct Cell {
        int row, column, slab;
    };
    /// Front faces first, then the slabs front to back.
    [[nodiscard]] std::optional<Cell> cellAt(const QPointF& point) const;
};

/// Spacing of closed and exploded blocks, for a cell of `cell` px.
struct BlockSpacing {
    QPointF step;
    double thickness;
};
[[nodiscard]] BlockSpacing closedSpacing(double cell);
[[nodiscard]] BlockSpacing explodedSpacing(double cell);
/// Between closed (0) and exploded (1).
[[nodiscard]] BlockSpacing spacingBetween(double cell, double exploded);

/// How a block looks at one moment.
struct BlockLook {
    Role role = Role::Input;
    double slabsShown = 1e9;      ///< slabs that have appeared, counted from the front; a fraction is a slab fading in
    double faceShown = 1;         ///< part of the front face's cells that is filled, row by row; the rest is empty
    const QImage* face = nullptr; ///< values on the front face in place of the flat fill; one pixel a cell
    bool cellLines = true;
};

void paintBlock(ScenePainter& scene, const Block& block, const BlockLook& look);

} // namespace convolarium
