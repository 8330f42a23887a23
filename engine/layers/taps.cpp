// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/taps.h"

#include <stdexcept>
#include <string>

namespace convolarium::engine {

namespace {

void requireCell(Cell cell, const Shape& shape, const char* which)
{
    if (cell.row < 0 || cell.row >= shape.h || cell.col < 0 || cell.col >= shape.w) {
        throw std::invalid_argument("conv2d: there is no " + std::string(which) + " cell (" + std::to_string(cell.row) +
                                    ", " + std::to_string(cell.col) + ") in " + shape.text());
    }
}

} // namespace

std::vector<Tap> taps(const Conv2dSpec& spec, const Shape& in, Cell output)
{
    const auto [rows, cols] = spec.window(in);
    requireCell(output, spec.outputShape(in), "output");
    std::vector<Tap> result;
    for (int kh = 0; kh < rows.kernel; ++kh) {
        for (int kw = 0; kw < cols.kernel; ++kw) {
            const Cell cell{rows.inputIndex(output.row, kh), cols.inputIndex(output.col, kw)};
            const bool inside = cell.row >= 0 && cell.row < in.h && cell.col >= 0 && cell.col < in.w;
            result.push_back({{kh, kw}, cell, inside});
        }
    }
    return result;
}

std::vector<Tap> reachedOutputs(const Conv2dSpec& spec, const Shape& in, Cell input)
{
    const auto [rows, cols] = spec.window(in);
    const Shape out = spec.outputShape(in);
    requireCell(input, in, "input");
    std::vector<Tap> result;
    for (int kh = 0; kh < rows.kernel; ++kh) {
        for (int kw = 0; kw < cols.kernel; ++kw) {
            const auto row = rows.outputReading(input.row, kh);
            const auto col = cols.outputReading(input.col, kw);
            if (row && *row < out.h && col && *col < out.w) {
                result.push_back({{kh, kw}, {*row, *col}});
            }
        }
    }
    return result;
}

} // namespace convolarium::engine
