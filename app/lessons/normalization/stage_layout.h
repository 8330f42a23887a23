// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/focus.h"
#include "app/lessons/normalization/normalization_figures.h"

#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <QVector>

#include <optional>

namespace convolarium {

/// The cells that are drawn: at most four samples and channels, and of a map that is larger the middle 3 x 3.
[[nodiscard]] engine::CellBox drawnPart(const NormalizationSettings& settings);

/// The batch as a block: channels to the right, pixels down, samples back and up.
struct BatchCube {
    QPointF origin;
    QSizeF cell{50, 38};
    QPointF depth{38, -26}; ///< of one sample
    engine::CellBox part;

    [[nodiscard]] int channels() const { return part.c.size(); }
    [[nodiscard]] int samples() const { return part.n.size(); }
    [[nodiscard]] int pixels() const { return part.h.size() * part.w.size(); }
    [[nodiscard]] QPointF corner(int channel, int pixel, int sample) const
    {
        return origin + QPointF(channel * cell.width(), pixel * cell.height()) + sample * depth;
    }
    /// The three faces that are seen, by drawn indices.
    [[nodiscard]] QRectF front(int channel, int pixel) const { return {corner(channel, pixel, 0), cell}; }
    [[nodiscard]] QPolygonF top(int channel, int sample) const;
    [[nodiscard]] QPolygonF side(int sample, int pixel) const;
    /// The lines between the cells of the three faces, and around them.
    [[nodiscard]] QVector<QLineF> edges() const;
    [[nodiscard]] QRectF bounds() const;
    /// The cell of the batch at drawn indices.
    [[nodiscard]] BatchCell at(int channel, int pixel, int sample) const;
    [[nodiscard]] std::optional<BatchCell> cellAt(const QPointF& point) const;
};

/// The same cells as maps: samples down, channels to the right.
struct MapTable {
    QPointF origin{620, 106};
    QSizeF cell{62, 38};
    QSizeF gap{30, 34};
    engine::CellBox part;

    [[nodiscard]] QSizeF mapSize() const { return {part.w.size() * cell.width(), part.h.size() * cell.height()}; }
    [[nodiscard]] QRectF map(int sample, int channel) const; ///< indices of the batch
    [[nodiscard]] QRectF rect(const BatchCell& cell) const;
    /// Around the drawn maps of a box, empty where it has none.
    [[nodiscard]] QRectF maps(const engine::CellBox& box) const;
    [[nodiscard]] std::optional<BatchCell> cellAt(const QPointF& point) const;
    [[nodiscard]] QRectF bounds() const;
};

/// Where everything stands.
struct NormalizationLayout {
    BatchCube cube;
    MapTable table;
    std::array<QRectF, normalizationKinds.size()> thumbnails;
    bool headingsOverColumns = true;        ///< batch norm; else they stand over each map
    double keyLeft = 1496, keyRight = 1784; ///< presentation mode: the key number
};
[[nodiscard]] NormalizationLayout stageLayout(const NormalizationModel& model);

/// The cell whose numbers are written out: the pointed one, else the middle of the first sample.
struct Selection {
    BatchCell cell;
    int group = 0;
    engine::CellBox box; ///< all cells of its group
    bool chosen = false; ///< pointed at by the user
};
[[nodiscard]] Selection selectionOf(const NormalizationModel& model, const Focus& focus);

[[nodiscard]] Target targetOf(const NormalizationModel& model, const BatchCell& cell);
/// Nothing where the target is no cell of this batch.
[[nodiscard]] std::optional<BatchCell> cellOf(const NormalizationModel& model, const Target& target);

/// The drawn cells of a box, in the order n, h, w, c.
[[nodiscard]] engine::CellBox intersection(const engine::CellBox& a, const engine::CellBox& b);

/// Where the heading of a group stands: over its first drawn map. Groups that cut through maps have none of their own;
/// theirs stands over the first map of their row when they are selected.
[[nodiscard]] QRectF headingBox(const NormalizationLayout& layout, const engine::CellBox& group);

/// The groups that have a heading, each with all of its cells.
struct HeadedGroup {
    int group;
    engine::CellBox box;
};
[[nodiscard]] std::vector<HeadedGroup> headedGroups(const NormalizationModel& model, const Selection& selection);

/// Groups consist of whole maps, so that a frame can be drawn around them.
[[nodiscard]] bool hasWholeMaps(const NormalizationModel& model);

} // namespace convolarium
