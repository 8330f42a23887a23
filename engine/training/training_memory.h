// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/training/training_plan.h"

#include <cstdint>

namespace convolarium::engine {

/// The bytes that a Trainer will take, beside the data sets themselves: its network with all values of a pass, what the
/// optimizer remembers, the batches. Known before anything of it is in use.
/// @throws std::invalid_argument as validate().
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::int64_t trainingMemory(const TrainingPlan& plan, const Dataset& trainSet,
                                                                    const Dataset& testSet);

} // namespace convolarium::engine
