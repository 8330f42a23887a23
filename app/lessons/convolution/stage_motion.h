// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/phase.h"

namespace convolarium {

/// How far each phase of the convolution lesson has come, 0 to 1; what an animation is a function of.
struct StageMotion {
    double scan = 1, sum = 1, filters = 1, depthwise = 1, pointwise = 1, compare = 1;
    int phase = 5;

    [[nodiscard]] static StageMotion at(double t);
    /// The column of inputs is away from its place only while the sum is being made.
    [[nodiscard]] bool summing() const { return phase == 1 && sum > 0 && sum < 1; }
};

/// The six phases; `outChannels` stands in the name of the third.
[[nodiscard]] std::vector<Phase> convolutionPhases(int outChannels);

/// How far the parts of one lane have come. A one-step lane has `first` (kernel to output); a two-step lane has
/// `first` (kernel to the block between) and `second` (pointwise filters to the output).
struct LaneMotion {
    double exploded = 0;   ///< input and kernels pulled apart
    double kernels = 1;    ///< kernels that have appeared
    double firstFace = 1;  ///< front channel of what the first step writes
    double firstSlabs = 1; ///< its other channels
    double secondFace = 1;
    double secondSlabs = 1;
};

[[nodiscard]] LaneMotion ordinaryLaneMotion(const StageMotion& motion, bool twoSteps);
[[nodiscard]] LaneMotion separableLaneMotion(const StageMotion& motion);

} // namespace convolarium
