// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace convolarium::engine {

namespace {

template <typename Values>
bool allFinite(const Values& values)
{
    return std::ranges::all_of(values, [](auto value) { return std::isfinite(value); });
}

double secondsOf(std::chrono::steady_clock::duration time) { return std::chrono::duration<double>(time).count(); }

/// The plan, if it fits the data.
const TrainingPlan& validated(const TrainingPlan& plan, const Dataset& trainSet, const Dataset& testSet)
{
    validate(plan, trainSet, testSet);
    return plan;
}

} // namespace

Trainer::Feed::Feed(const Dataset& data, const PixelScale& scale, const BatchOptions& options)
    : batches(data, scale, options), images({options.batch, data.image.h, data.image.w, data.image.c}),
      labels(static_cast<std::size_t>(options.batch))
{}

bool Trainer::Feed::next()
{
    count = batches.next(images, labels);
    return count > 0;
}

ConstTensorView Trainer::Feed::view() const
{
    Shape shape = images.shape();
    shape.n = count;
    return {shape, images.data()};
}

void Trainer::Tally::add(const LossResult& batch, int count)
{
    loss += batch.loss * count;
    correct += batch.correct;
    samples += count;
}

Score Trainer::Tally::score() const
{
    const auto count = static_cast<double>(std::max<std::int64_t>(samples, 1));
    return {.loss = loss / count, .accuracy = static_cast<double>(correct) / count};
}

Trainer::Trainer(const TrainingPlan& plan, const Dataset& trainSet, const Dataset& testSet)
    : m_plan(validated(plan, trainSet, testSet)), m_scale(measureScale(trainSet)),
      m_train(trainSet, m_scale, {.batch = plan.batch, .seed = plan.seed, .augmentation = plan.augmentation}),
      m_test(testSet, m_scale, {.batch = std::min(plan.batch, testSet.size()), .shuffle = false}),
      m_network(trainedNetwork(plan), {.purpose = Purpose::Train,
                                       .batch = plan.batch,
                                       .threads = plan.threads,
                                       .seed = plan.seed,
                                       .initialiser = plan.initialiser}),
      m_optimizer(plan.optimizer, m_network.weights().size()), m_statisticsBefore(m_network.statistics().size()),
      m_gradientNorms(m_network.spec().layers.size()), m_predictions(testSet.labels.size()),
      m_predicted(testSet.labels.size())
{
    constexpr int foreseenEpochs = 1000;
    m_history.reserve(static_cast<std::size_t>(std::min(plan.epochs, foreseenEpochs)));
    m_rate = scheduledRate();
}

Trainer::Status Trainer::step(const std::stop_token& stop)
{
    if (m_status != Status::Running) {
        return m_status;
    }
    if (stop.stop_requested()) {
        return Status::Stopped;
    }
    if (!m_evaluating) {
        const auto begin = Clock::now();
        if (m_step % m_train.batches.batchesPerEpoch() == 0) {
            beginEpoch();
        }
        update();
        m_time += Clock::now() - begin;
        m_epochTime += Clock::now() - begin;
    }
    return m_evaluating && !evaluate(stop) ? Status::Stopped : m_status;
}

void Trainer::beginEpoch()
{
    m_train.batches.start(static_cast<int>(m_step / m_train.batches.batchesPerEpoch()));
    m_epochTally = {};
    m_epochTime = {};
}

void Trainer::update()
{
    static_cast<void>(m_train.next());
    std::ranges::copy(m_network.statistics(), m_statisticsBefore.begin());
    const ConstTensorView outputs = m_network.forward(m_train.view(), Mode::Train);
    m_last = lossOfClasses(m_plan.loss, outputs, m_train.classes(), m_network.outputGradient());
    if (!std::isfinite(m_last.loss) || !allFinite(m_network.statistics())) {
        diverge();
        return;
    }
    m_network.backward();
    m_network.gradientNorms(m_gradientNorms);
    if (!allFinite(m_gradientNorms)) {
        diverge();
        return;
    }
    takeStep();
}

void Trainer::takeStep()
{
    m_rate = scheduledRate();
    if (!m_optimizer.step(m_network.weights(), m_network.gradients(), m_rate, m_network.workers())) {
        diverge();
        return;
    }
    m_epochTally.add(m_last, m_train.count);
    ++m_step;
    if (m_step % m_train.batches.batchesPerEpoch() == 0) {
        m_evaluating = true;
        m_testTally = {};
        m_test.batches.start(0);
    }
}

void Trainer::diverge()
{
    m_status = Status::Diverged;
    m_nonFiniteLayer = nonFiniteLayer();
    std::ranges::copy(m_statisticsBefore, m_network.statistics().begin());
}

std::string Trainer::nonFiniteLayer() const
{
    const std::vector<LayerNode>& layers = m_network.spec().layers;
    for (const NamedParameter& parameter : m_network.parameters()) {
        if (!parameter.spec.trained && !allFinite(parameter.value.values())) {
            return parameter.name.substr(0, parameter.name.rfind('.'));
        }
    }
    if (const auto index = m_network.firstNonFiniteLayer()) {
        return layers[static_cast<std::size_t>(*index)].name;
    }
    // All numbers were finite, but not so a weight after the step: that of the layer with the steepest slope.
    const auto steepest = std::ranges::max_element(m_gradientNorms) - m_gradientNorms.begin();
    return layers[static_cast<std::size_t>(steepest)].name;
}

bool Trainer::evaluate(const std::stop_token& stop)
{
    while (m_test.next()) {
        const ConstTensorView outputs = m_network.forward(m_test.view(), Mode::Evaluate);
        predict(m_plan.loss, outputs,
                std::span(m_predicted)
                    .subspan(static_cast<std::size_t>(m_testTally.samples), static_cast<std::size_t>(m_test.count)));
        m_testTally.add(lossOfClasses(m_plan.loss, outputs, m_test.classes(), {}), m_test.count);
        if (stop.stop_requested()) {
            return false;
        }
    }
    m_evaluating = false;
    std::swap(m_predictions, m_predicted);
    m_testScore = m_testTally.score();
    const auto epoch = static_cast<int>(m_step / m_train.batches.batchesPerEpoch());
    m_history.push_back({.epoch = epoch,
                         .step = m_step,
                         .seconds = secondsOf(m_time),
                         .train = m_epochTally.score(),
                         .test = *m_testScore,
                         .imagesPerSecond = imagesPerSecond()});
    if (epoch == m_plan.epochs) {
        m_status = Status::Finished;
    }
    return true;
}

double Trainer::scheduledRate() const
{
    const std::int64_t stepsPerEpoch = m_train.batches.batchesPerEpoch();
    return learningRate(m_plan.schedule, m_plan.learningRate,
                        {.step = m_step, .stepsPerEpoch = stepsPerEpoch, .totalSteps = m_plan.epochs * stepsPerEpoch});
}

double Trainer::imagesPerSecond() const
{
    const double seconds = secondsOf(m_epochTime);
    return seconds > 0 ? static_cast<double>(m_epochTally.samples) / seconds : 0;
}

TrainingReport Trainer::report() const
{
    const std::int64_t stepsPerEpoch = m_train.batches.batchesPerEpoch();
    return {.epoch = static_cast<int>((m_step + stepsPerEpoch - 1) / stepsPerEpoch),
            .step = m_step,
            .stepsPerEpoch = stepsPerEpoch,
            .loss = m_last.loss,
            .train = m_epochTally.score(),
            .test = m_testScore,
            .learningRate = m_rate,
            .imagesPerSecond = imagesPerSecond(),
            .seconds = secondsOf(m_time),
            .gradientNorms = m_gradientNorms,
            .finite = m_status != Status::Diverged,
            .nonFiniteLayer = m_nonFiniteLayer};
}

void Trainer::setLearningRate(double base)
{
    if (!(base > 0 && base <= double{std::numeric_limits<Scalar>::max()})) {
        throw std::invalid_argument("training: the learning rate " + std::to_string(base) +
                                    " is not above 0 and finite");
    }
    m_plan.learningRate = base;
}

NetworkValues Trainer::values()
{
    const auto copied = [](std::span<const Scalar> values) { return std::vector(values.begin(), values.end()); };
    return {.weights = copied(m_network.weights()), .statistics = copied(m_network.statistics())};
}

void Trainer::restore(const NetworkValues& values)
{
    if (values.weights.size() != m_network.weights().size() ||
        values.statistics.size() != m_network.statistics().size()) {
        throw std::invalid_argument("training: these are the weights of another network");
    }
    std::ranges::copy(values.weights, m_network.weights().begin());
    std::ranges::copy(values.statistics, m_network.statistics().begin());
}

} // namespace convolarium::engine
