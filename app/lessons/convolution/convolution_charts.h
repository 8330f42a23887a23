// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"
#include "app/lessons/convolution/convolution_figures.h"

#include <optional>
#include <vector>

namespace convolarium {

/// What the stopwatch has to say about the present settings.
struct StopwatchState {
    bool measuring = false;
    std::optional<engine::StopwatchResult> result = {};
};

/// Multiplications as stacked bars; the ratio over the output channels; theory against stopwatch.
[[nodiscard]] std::vector<ChartSpec> convolutionCharts(const ConvolutionSettings& settings,
                                                       const ConvolutionFigures& figures,
                                                       const StopwatchState& stopwatch);

/// (K² + C_out) / (K² C_out): separable over normal. Source: Howard et al., "MobileNets", 2017, section 3.1.
[[nodiscard]] double separableRatio(int kernel, int outChannels);

} // namespace convolarium
