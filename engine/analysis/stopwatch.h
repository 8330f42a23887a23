// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/conv2d.h"
#include "engine/tensor/shape.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <stop_token>

namespace convolarium::engine {

/// A convolution and its separable twin, depthwise then pointwise, on the same input.
struct StopwatchPlan {
    Conv2dSpec normal;
    DepthwiseConv2dSpec depthwise;
    Conv2dSpec pointwise;
    Shape input;
};

/// What keeps a measurement short and small.
struct StopwatchLimits {
    std::int64_t macs = 400'000'000;          ///< of one run of either twin
    std::int64_t elements = 1 << 22;          ///< of any tensor that is held
    std::chrono::milliseconds longestRun{60}; ///< of either twin, as foreseen from a small trial
    std::chrono::milliseconds budget{500};    ///< of all counted runs together; one pair of runs is always made
    int runs = 9;                             ///< counted runs of each twin at most
};

/// Medians of the counted runs, forward passes on one thread.
struct StopwatchResult {
    double normalMs = 0;
    double separableMs = 0;
    int runs = 0;                   ///< counted runs of each twin
    Shape timedInput;               ///< smaller than asked for where `smaller` is set
    bool smaller = false;           ///< the layer was over a limit: a smaller one was timed
    std::int64_t normalMacs = 0;    ///< of what was timed, for the whole batch
    std::int64_t separableMacs = 0; ///< of what was timed, for the whole batch
};

/// Times the twins on this processor: a warm-up, then runs of both in turn, so that a change of the clock rate meets
/// both alike. A layer above a limit is made smaller, by halves: the batch, height and
/// width down to 8, channels down to 64, and then on in the same order.
/// Nothing if `stop` was requested, within one run of being asked.
/// @throws std::invalid_argument if a layer does not fit the input, or no size of it fits the limits.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::optional<StopwatchResult>
timeTwins(const StopwatchPlan& plan, const std::stop_token& stop, const StopwatchLimits& limits = {});

} // namespace convolarium::engine
