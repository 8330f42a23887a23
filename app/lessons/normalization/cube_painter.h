// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/normalization/table_painter.h"

#include <functional>

namespace convolarium {

/// The three visible sides of a block of cells, each cell in the colour that `color` gives it.
void paintCube(ScenePainter& scene, const BatchCube& cube, const std::function<QColor(const BatchCell&)>& color);

/// The batch as one block with the names of its axes, the letters of groups and the selected cell.
void paintBatchCube(ScenePainter& scene, const StageFrame& frame);

/// The four kinds as small cubes: radio buttons.
void paintThumbnails(ScenePainter& scene, const StageFrame& frame);

} // namespace convolarium
