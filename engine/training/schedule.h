// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"

#include <cstdint>

namespace convolarium::engine {

/// How the learning rate changes in the course of a training, from a base rate on.
struct CONVOLARIUM_ENGINE_EXPORT ScheduleSpec {
    enum class Kind {
        Constant,
        Step,  ///< times `factor` every `everyEpochs` epochs
        Cosine ///< half a cosine wave down to `finalRate`     Loshchilov and Hutter, arXiv:1608.03983
    };

    Kind kind = Kind::Constant;
    int everyEpochs = 10;
    double factor = 0.1;
    double finalRate = 0;
    int warmUpEpochs =
        0; ///< of any kind: first the rate grows evenly up to the base     Goyal et al., arXiv:1706.02677

    /// @throws std::invalid_argument naming what is out of range.
    void validate() const;

    friend bool operator==(const ScheduleSpec&, const ScheduleSpec&) = default;
};

/// A place in a training; steps are counted from 0, over all epochs.
struct TrainingPlace {
    std::int64_t step = 0;
    std::int64_t stepsPerEpoch = 1;
    std::int64_t totalSteps = 1;
};

/// The rate of the step that `place` names. The steps of a warm-up have base * (1, 2, 3, ...) / their number; the cosine
/// begins behind it and would reach finalRate in step totalSteps.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT double learningRate(const ScheduleSpec& spec, double base,
                                                            const TrainingPlace& place);

} // namespace convolarium::engine
