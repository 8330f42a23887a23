// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/conv2d.h"

#include <vector>

namespace convolarium::engine {

/// A position in one channel of a tensor.
struct Cell {
    int row = 0;
    int col = 0;

    friend bool operator==(const Cell&, const Cell&) = default;
};

/// One product of a convolution: the kernel's cell and the cell at the other end of it.
struct Tap {
    Cell kernel;        ///< which weight
    Cell cell;          ///< which input cell (taps) or output cell (reachedOutputs)
    bool inside = true; ///< false where the input cell is padding and reads as zero

    friend bool operator==(const Tap&, const Tap&) = default;
};

/// What output cell `output` reads: one tap for each cell of the kernel, row by row.
/// @throws std::invalid_argument if the layer does not fit `in` or there is no such output cell.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<Tap> taps(const Conv2dSpec& spec, const Shape& in, Cell output);

/// Which output cells input cell `input` reaches, and through which cell of the kernel: the reverse of taps(), in the
/// order of the kernel's cells. Every such output cell appears once.
/// @throws std::invalid_argument if the layer does not fit `in` or there is no such input cell.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<Tap> reachedOutputs(const Conv2dSpec& spec, const Shape& in,
                                                                        Cell input);

} // namespace convolarium::engine
