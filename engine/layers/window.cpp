// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/window.h"

#include <algorithm>

namespace convolarium::engine {

std::optional<int> Window::outputReading(int input, int tap) const
{
    const int offset = input - inputIndex(0, tap);
    if (offset < 0 || offset % stride != 0) {
        return std::nullopt;
    }
    return offset / stride;
}

IndexRange Window::tapsInside(int output, int size) const
{
    const int first = inputIndex(output, 0);
    const int before = first < 0 ? (-first - 1) / dilation + 1 : 0;         // taps on padding before the axis
    const int until = first < size ? (size - 1 - first) / dilation + 1 : 0; // taps before the end of the axis
    const int begin = std::min(before, kernel);
    return {begin, std::clamp(until, begin, std::max(begin, kernel))};
}

} // namespace convolarium::engine
