// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/focus.h"
#include "app/lesson/scene_painter.h"
#include "app/lessons/dense/dense_model.h"

#include <QLatin1String>

#include <optional>
#include <vector>

namespace convolarium {

/// Parts of the scene that can be pointed at. `channel` of a target is the layer's number (from 1; 0 for the input), or
/// the block's index.
namespace densePart {
inline constexpr QLatin1String ribbon("ribbon");         ///< channels by the layer that they were born in
inline constexpr QLatin1String layer("layer");           ///< a box of the dense block
inline constexpr QLatin1String concatenation("concat");  ///< the line along which a layer reads
inline constexpr QLatin1String transition("transition"); ///< the gate
inline constexpr QLatin1String twinLayer("twin_layer");  ///< a box of the twin
inline constexpr QLatin1String plus("plus");             ///< a sum of the twin
inline constexpr QLatin1String block("block");           ///< a block of the chain
inline constexpr QLatin1String input("input");           ///< only in formulas: the first ribbon
} // namespace densePart

/// The columns and rows of one kind of screen.
struct DenseFrame {
    double left = 24;
    double stackTop = 104, stackRight = 1000;
    double pictureRight = 1204;
    double laneBorder = 400;
    double twinTop = 492, twinRoom = 221; ///< height that the thickest ribbon takes
    double columnLeft = 1240, columnRight = 1512;
    double chainLeft = 640, chainTop = 12, chainHeight = 40;
};

/// Where everything of the block on the stage stands, in design coordinates.
struct DenseLayout {
    DenseFrame frame;
    double thickness = 2.3; ///< px of a channel, of both lanes
    double step = 138;      ///< from box to box
    double boxWidth = 66;
    std::vector<QRectF> ribbons;   ///< of the input and of each layer
    std::vector<QRectF> boxes;     ///< of each layer
    QRectF gate, mixed, next;      ///< null where there is no transition
    QRectF twin;                   ///< the twin's ribbon
    std::vector<QRectF> twinBoxes; ///< of each layer
    std::vector<QPointF> pluses;
    double plusRadius = 13;
    std::vector<QRectF> chain;       ///< of each block, where there are several
    std::optional<QRectF> card = {}; ///< covers what lies below it

    [[nodiscard]] bool wideBoxes() const { return boxWidth >= 60; }
    [[nodiscard]] double stackBottom() const { return ribbons.back().bottom(); }
    /// x of the line along which layer `number` reads.
    [[nodiscard]] double readingLine(int number) const
    {
        return boxes[static_cast<std::size_t>(number - 1)].center().x();
    }
};

[[nodiscard]] DenseLayout denseLayout(const DenseModel& model, const Focus& focus, bool presentation);

/// Whether the target stands in the block on the stage.
[[nodiscard]] bool isShown(const DenseModel& model, const Target& target);

/// Draws a label unless the card covers it.
void write(ScenePainter& scene, const DenseLayout& layout, const Label& label);

} // namespace convolarium
