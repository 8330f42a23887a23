// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/pooling_patches.h"

namespace convolarium::engine {

namespace {

/// The inputs that each output of an axis reads; padding is left out.
std::vector<IndexRange> inputsOf(const PlacedWindow& axis, int size)
{
    std::vector<IndexRange> inputs;
    for (int output = 0; output < axis.outputs; ++output) {
        const IndexRange taps = axis.window.tapsInside(output, size);
        inputs.push_back({axis.window.inputIndex(output, taps.begin), axis.window.inputIndex(output, taps.end)});
    }
    return inputs;
}

/// Whether the ranges follow each other from 0 to `size`.
bool tiles(const std::vector<IndexRange>& ranges, int size)
{
    int next = 0;
    for (const IndexRange& range : ranges) {
        if (range.begin != next) {
            return false;
        }
        next = range.end;
    }
    return next == size;
}

} // namespace

Patches::Patches(const PlacedWindows& placed, const Shape& in)
    : m_rows(inputsOf(placed.h, in.h)), m_columns(inputsOf(placed.w, in.w)), m_height(in.h), m_width(in.w)
{}

bool Patches::tile() const { return tiles(m_rows, m_height) && tiles(m_columns, m_width); }

} // namespace convolarium::engine
