// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/convolution/convolution_settings.h"
#include "engine/analysis/stopwatch.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace convolarium {

/// What one convolution costs: MACs and weights of one input without bias, and its count under the chosen convention.
struct ConvolutionCost {
    std::int64_t macs = 0;
    std::int64_t parameters = 0;
    std::int64_t counted = 0;

    friend ConvolutionCost operator+(const ConvolutionCost& a, const ConvolutionCost& b);
};

/// The numbers of the convolution lesson. Source: Howard et al., "MobileNets", 2017, section 3.1.
struct ConvolutionFigures {
    engine::Shape output;
    ConvolutionCost normal;    ///< groups 1
    ConvolutionCost grouped;   ///< as set, without the pointwise step
    ConvolutionCost depthwise; ///< multiplier 1
    ConvolutionCost pointwise;
    ConvolutionCost separable; ///< depthwise + pointwise
    ConvolutionCost asSet;     ///< what lane 1 shows: grouped, or grouped with kept channels + pointwise
    ConvolutionCost asSetSpatial;
    double ratio = 0; ///< separable.macs / normal.macs = 1 / C_out + 1 / K²
};

/// @throws std::overflow_error where a count does not fit in 64 bits.
[[nodiscard]] ConvolutionFigures convolutionFigures(const ConvolutionSettings& settings);

/// The layer and its separable twin, ready to be timed.
[[nodiscard]] engine::StopwatchPlan stopwatchPlan(const ConvolutionSettings& settings);

[[nodiscard]] nlohmann::ordered_json convolutionJson(const ConvolutionFigures& figures,
                                                     const std::optional<engine::StopwatchResult>& measured);

} // namespace convolarium
