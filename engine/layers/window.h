// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"

#include <optional>

namespace convolarium::engine {

/// Indices begin, begin + 1, ... end - 1; empty where begin == end.
struct IndexRange {
    int begin = 0;
    int end = 0;

    friend bool operator==(const IndexRange&, const IndexRange&) = default;
};

/// What one output unit reads along one axis, in input samples: the one formula that drives the layers, colours the
/// pictures and gives the receptive fields.
/// All values are >= 1, paddingBefore >= 0 is the number of padding samples before input sample 0.
struct CONVOLARIUM_ENGINE_EXPORT Window {
    int kernel = 1;
    int stride = 1;
    int dilation = 1;
    int paddingBefore = 0;

    /// Samples from the first to the last that the kernel touches.
    [[nodiscard]] constexpr int reach() const { return (kernel - 1) * dilation + 1; }

    /// The input sample that kernel tap `tap` of output unit `output` reads; outside 0..size-1 it is padding.
    [[nodiscard]] constexpr int inputIndex(int output, int tap) const
    {
        return output * stride + tap * dilation - paddingBefore;
    }

    /// The output unit whose tap `tap` reads sample `input`, if there is one at all; it may lie behind the last output.
    [[nodiscard]] std::optional<int> outputReading(int input, int tap) const;

    /// The taps of `output` that read real samples of an axis of `size` samples; the others read padding.
    [[nodiscard]] IndexRange tapsInside(int output, int size) const;

    friend bool operator==(const Window&, const Window&) = default;
};

} // namespace convolarium::engine
