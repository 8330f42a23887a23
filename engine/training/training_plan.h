// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/batches.h"
#include "engine/export.h"
#include "engine/network/initialisation.h"
#include "engine/network/network_spec.h"
#include "engine/training/loss.h"
#include "engine/training/optimizer.h"
#include "engine/training/schedule.h"

#include <cstdint>

namespace convolarium::engine {

/// Everything that a training depends on but the data: the same plan and data give the same weights, bit by bit, for any
/// number of threads.
struct TrainingPlan {
    NetworkSpec network;
    OptimizerSpec optimizer;
    double learningRate = 1e-3; ///< the base of the schedule
    ScheduleSpec schedule = {};
    Loss loss = Loss::SoftmaxCrossEntropy;
    Initialiser initialiser = Initialiser::He;
    Augmentation augmentation = {}; ///< of the training set
    int epochs = 10;
    int batch = 64; ///< samples; the last batch of an epoch has what is left
    int threads = 1;
    std::uint64_t seed = 1; ///< of the first weights, the order of the samples, augmentation and dropout
};

/// @throws std::invalid_argument naming what does not fit: a number out of range; a data set that is malformed, smaller
/// than a batch (the training set), or of other images or classes than the other; a network that cannot be, or that reads
/// other images or gives another number of outputs than there are classes.
CONVOLARIUM_ENGINE_EXPORT void validate(const TrainingPlan& plan, const Dataset& trainSet, const Dataset& testSet);

/// The network as it is trained: with SoftmaxCrossEntropy a softmax that ends it is left out, for the loss has one.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkSpec trainedNetwork(const TrainingPlan& plan);

} // namespace convolarium::engine
