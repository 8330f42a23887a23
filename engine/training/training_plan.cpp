// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/training_plan.h"

#include <limits>
#include <stdexcept>
#include <string>
#include <variant>

namespace convolarium::engine {

namespace {

void require(bool condition, const std::string& reason)
{
    if (!condition) {
        throw std::invalid_argument("training: " + reason);
    }
}

void requireNumbers(const TrainingPlan& plan)
{
    require(plan.epochs >= 1, std::to_string(plan.epochs) + " epochs");
    require(plan.batch >= 1, "a batch of " + std::to_string(plan.batch) + " samples");
    require(plan.threads >= 1 && plan.threads <= Workers::maxThreads,
            std::to_string(plan.threads) + " threads are not in 1.." + std::to_string(Workers::maxThreads));
    require(plan.learningRate > 0 && plan.learningRate <= double{std::numeric_limits<Scalar>::max()},
            "the learning rate " + std::to_string(plan.learningRate) + " is not above 0 and finite");
    plan.optimizer.validate();
    plan.schedule.validate();
}

void requireData(const TrainingPlan& plan, const Dataset& trainSet, const Dataset& testSet)
{
    trainSet.validate();
    testSet.validate();
    require(trainSet.size() >= plan.batch, "the data set " + trainSet.name + " has " + std::to_string(trainSet.size()) +
                                               " samples, less than a batch of " + std::to_string(plan.batch));
    require(trainSet.image == testSet.image,
            "images of " + trainSet.image.text() + " to train, but of " + testSet.image.text() + " to test");
    require(trainSet.classes == testSet.classes, "the training set and the test set have different classes");
}

void requireNetwork(const TrainingPlan& plan, const Dataset& trainSet)
{
    const Shape out = place(plan.network).back().out;
    const Shape in{1, plan.network.input.h, plan.network.input.w, plan.network.input.c};
    const int classes = static_cast<int>(trainSet.classes.size());
    require(in == trainSet.image, "the network reads " + in.text() + ", but the images of " + trainSet.name + " are " +
                                      trainSet.image.text());
    require(out == (Shape{1, 1, 1, classes}),
            "the network gives " + out.text() + " for the " + std::to_string(classes) + " classes of " + trainSet.name);
}

} // namespace

void validate(const TrainingPlan& plan, const Dataset& trainSet, const Dataset& testSet)
{
    requireNumbers(plan);
    requireData(plan, trainSet, testSet);
    requireNetwork(plan, trainSet);
}

NetworkSpec trainedNetwork(const TrainingPlan& plan)
{
    NetworkSpec network = plan.network;
    if (plan.loss != Loss::SoftmaxCrossEntropy || network.layers.size() < 2) {
        return network;
    }
    const LayerNode& last = network.layers.back();
    const auto* activation = std::get_if<ActivationSpec>(&last.layer);
    const bool softmax = activation != nullptr && activation->kind == ActivationSpec::Kind::Softmax;
    const std::string& before = network.layers[network.layers.size() - 2].name;
    if (softmax && (last.inputs.empty() || last.inputs == std::vector{before})) {
        network.layers.pop_back();
    }
    return network;
}

} // namespace convolarium::engine
