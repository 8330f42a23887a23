// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/network.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace convolarium::engine {

/// A place in a block of memory, counted in values from its start.
using Offset = std::int64_t;
inline constexpr Offset nowhere = -1;

/// Where a layer writes the derivative by one of its inputs.
struct InputGradient {
    Offset at = nowhere; ///< nowhere: nobody asks
    bool added = false;  ///< another reader has written there before: this one goes to `apart` and is added
    Offset apart = nowhere;
};

/// One layer at work, with those that run as one with it.
struct Step {
    static constexpr int networkInput = -1; ///< as a source: what the network is given

    int layer = 0;
    std::vector<int> absorbed; ///< in their order
    std::unique_ptr<Layer> work;
    std::vector<int> sources; ///< steps whose values it reads, or networkInput
    bool trained = false;     ///< has weights

    Offset output = 0; ///< of its value, among the outputs
    bool runsBackward = false;
    Offset gradient = nowhere; ///< of the derivative by its value, among the gradients
    Offset usedUp = nowhere;   ///< of Inspect: a copy of that for the layer to change
    std::vector<InputGradient> inputGradients;

    /// The layer whose output its value is.
    [[nodiscard]] int last() const { return absorbed.empty() ? layer : absorbed.back(); }
};

/// A parameter's place among the weights or, if it is not trained, among the statistics.
struct PlacedParameter {
    int layer = 0;
    ParameterSpec spec;
    Offset at = 0;
};

/// Everything about a pass that is known before it: which layers run as one, who reads what, and where each value lies.
/// Sizes count values, places are multiples of 64 bytes.
struct ExecutionPlan {
    std::vector<PlacedLayer> placed;
    std::vector<Step> steps;
    std::vector<int> stepOf; ///< of each layer: the step whose value is its output, or Step::networkInput
    std::vector<PlacedParameter> parameters;
    std::int64_t weights = 0;
    std::int64_t statistics = 0;
    std::int64_t outputs = 0;
    std::int64_t gradients = 0;
    Offset networkInputGradient = nowhere;
    std::int64_t scratch = 0;
    std::int64_t kept = 0;

    [[nodiscard]] MemoryPlan memory(Purpose purpose) const;
};

/// @throws std::invalid_argument as place(), and naming a layer whose parameters are too large.
[[nodiscard]] ExecutionPlan planExecution(const NetworkSpec& spec, const Network::Options& options);

/// `size` values with what is missing to the next multiple of 64 bytes.
[[nodiscard]] constexpr std::int64_t aligned(std::int64_t size)
{
    constexpr auto line = std::int64_t{64 / sizeof(Scalar)};
    return (size + line - 1) / line * line;
}

} // namespace convolarium::engine
