// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/training_memory.h"

#include "engine/training/trainer.h"

#include <algorithm>

namespace convolarium::engine {

namespace {

std::int64_t momentsPerWeight(const OptimizerSpec& optimizer)
{
    if (optimizer.kind != OptimizerSpec::Kind::Sgd) {
        return 2;
    }
    return optimizer.momentum > 0 ? 1 : 0;
}

/// As Feed and Batches take it.
std::int64_t batchMemory(const Dataset& data, int batch)
{
    constexpr std::int64_t byteValues = 256;
    const std::int64_t picture = data.image.elements();
    const std::int64_t room = batch * (picture * std::int64_t{sizeof(Scalar)} + std::int64_t{sizeof(int)});
    const std::int64_t order = data.size() * std::int64_t{sizeof(int)};
    const std::int64_t scaled = byteValues * data.image.c * std::int64_t{sizeof(Scalar)};
    return order + scaled + (data.read ? 2 * room + picture : room);
}

} // namespace

std::int64_t trainingMemory(const TrainingPlan& plan, const Dataset& trainSet, const Dataset& testSet)
{
    validate(plan, trainSet, testSet);
    const MemoryPlan network = Network::plan(trainedNetwork(plan), Trainer::networkOptions(plan));
    const std::int64_t statistics = network.parameters - network.gradients; // those before the last step
    return network.total() + momentsPerWeight(plan.optimizer) * network.gradients + statistics +
           batchMemory(trainSet, plan.batch) + batchMemory(testSet, std::min(plan.batch, testSet.size())) +
           2 * testSet.size() * std::int64_t{sizeof(Prediction)};
}

} // namespace convolarium::engine
