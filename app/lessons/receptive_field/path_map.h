// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/field_tree.h"

#include <QString>

#include <optional>
#include <stop_token>
#include <vector>

namespace convolarium {

/// The number of paths from the cells of a level to the output, which factors into rows and columns.
struct PathMap {
    std::vector<double> rows, columns;    ///< counts along each axis
    double rowJump = 1, columnJump = 1;   ///< input pixels from cell to cell
    double firstRow = 0, firstColumn = 0; ///< middle of cell (0, 0), in pixels relative to the output's middle
    bool scaled = false;                  ///< too many paths to count: the numbers are only in proportion
    double largest = 1;                   ///< of all products

    [[nodiscard]] double at(std::size_t row, std::size_t column) const { return rows[row] * columns[column]; }
};

/// Fields wider than this are told in numbers, not as a map.
inline constexpr std::int64_t mostMapPixels = 1024;

/// The maps of a two-dimensional stack: of each level from the input on, and of the ordinary stack's input. Without levels
/// for a field of more than mostMapPixels along an axis.
struct ImageMaps {
    std::vector<PathMap> levels; ///< [0] is the input, the last one the output alone
    PathMap ordinary;
};

[[nodiscard]] ImageMaps imageMaps(const ReceptiveFieldFigures& figures);

/// The paths from the input to one output through square kernels of `kernel` with these dilations.
[[nodiscard]] PathMap squareMap(int kernel, const std::vector<int>& dilations);

/// In which of four steps `count` lies, 1…4; 0 where there is no path.
[[nodiscard]] int pathStep(double count, double largest);

/// How much each pixel moves the output: 0…1, row by row.
struct HeatMap {
    int rows = 0, columns = 0;
    std::vector<float> values;
};

/// The part of the whole effect (squares of the values) that lies in the middle half of both axes.
[[nodiscard]] double centralShare(const HeatMap& map);

/// Whether all values of the random stacks find room: every layer's output is kept for the way back.
[[nodiscard]] bool heatMapFits(const StackFigures& stack);

/// Roughly how long the heat map takes, in milliseconds.
[[nodiscard]] double heatMapCost(const StackFigures& stack);

/// By the engine, through random stacks; nothing if it is too large or `stop` was requested.
[[nodiscard]] std::optional<HeatMap> heatMap(const StackFigures& stack, int seed, const std::stop_token& stop = {});

} // namespace convolarium
