// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tensor/scalar.h"
#include "engine/training/optimizer.h"
#include "engine/training/training_report.h"

#include <cstdint>
#include <vector>

namespace convolarium::engine {

/// All values that training changes: weights and running statistics.
struct NetworkValues {
    std::vector<Scalar> weights;
    std::vector<Scalar> statistics;

    friend bool operator==(const NetworkValues&, const NetworkValues&) = default;
};

/// A training between two epochs: all that it needs, beside its plan and its data, to go on as if it had never been left.
struct TrainingState {
    NetworkValues values;
    OptimizerState optimizer;
    std::vector<EpochRecord> history; ///< one entry for each epoch so far
    std::uint64_t seed = 0;           ///< of the plan
    std::int64_t stepsPerEpoch = 0;
    double seconds = 0;      ///< spent in updates
    double learningRate = 0; ///< the base of the schedule

    [[nodiscard]] int epochs() const { return static_cast<int>(history.size()); }

    friend bool operator==(const TrainingState&, const TrainingState&) = default;
};

} // namespace convolarium::engine
