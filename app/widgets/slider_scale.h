// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/parameter.h"

#include <vector>

namespace convolarium {

/// The values that a slider stops at, one a position. Narrow ranges have every value; wide ranges of whole numbers get
/// coarser as they grow (eight stops to each doubling), so that small values stay within reach; where a lesson names
/// the legal values, those are the stops.
class SliderScale {
public:
    SliderScale() = default;
    SliderScale(const Parameter& parameter, const Limits& limits);

    [[nodiscard]] int last() const { return static_cast<int>(m_values.size()) - 1; }
    [[nodiscard]] double valueAt(int position) const { return m_values[static_cast<std::size_t>(position)]; }
    /// The position whose value is nearest.
    [[nodiscard]] int positionOf(double value) const;
    [[nodiscard]] const std::vector<double>& values() const { return m_values; }

private:
    std::vector<double> m_values = {0};
};

/// The step of a real parameter's spin box and slider: 1, 2 or 5 times a power of ten, a hundredth of the range or so.
[[nodiscard]] double realStep(const Limits& limits);

/// Decimals that a real parameter needs so that its step and its least value can be written.
[[nodiscard]] int realDecimals(const Limits& limits);

} // namespace convolarium
