// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/scene_painter.h"
#include "app/lessons/receptive_field/path_map.h"

namespace convolarium {

/// How a map stands on the stage: so many px a pixel, its middle at `centre`.
struct MapFrame {
    QPointF centre;
    double pixel = 19;

    /// The cell of a map in this frame.
    [[nodiscard]] QRectF cell(const PathMap& map, std::size_t row, std::size_t column) const;
    /// All cells of a map.
    [[nodiscard]] QRectF bounds(const PathMap& map) const;
};

/// Paths in four tones, × in cells without any, a green frame at the middle.
void paintPathMap(ScenePainter& scene, const PathMap& map, const MapFrame& frame);

/// 0…1 as tones; the part `shown` of the rows, from the top.
void paintHeatMap(ScenePainter& scene, const HeatMap& map, const QRectF& area, double shown = 1);

/// The four tones with their names, downward from `at`.
void paintPathLegend(ScenePainter& scene, const QPointF& at);

/// Three layers of 3 × 3 with d = 2, 2, 2 over those with d = 1, 2, 3: the same field with and without holes.
void paintGriddingColumn(ScenePainter& scene, double left);

/// The tone of step 1…4.
[[nodiscard]] QColor pathColor(const Theme& theme, int step);

} // namespace convolarium
