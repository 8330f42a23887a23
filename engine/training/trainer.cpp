// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"

#include <algorithm>
#include <cmath>

namespace convolarium::engine {

namespace {

template <typename Values>
bool allFinite(const Values& values)
{
    return std::ranges::all_of(values, [](auto value) { return std::isfinite(value); });
}

std::string layerOf(const NamedParameter& parameter) { return parameter.name.substr(0, parameter.name.rfind('.')); }

/// Where each trained tensor begins among all weights.
std::vector<std::size_t> tensorsOf(const Network& network)
{
    std::vector<std::size_t> begins;
    for (const NamedParameter& parameter : network.parameters()) {
        if (parameter.spec.trained) {
            begins.push_back(static_cast<std::size_t>(parameter.value.data - network.weights().data()));
        }
    }
    return begins;
}

double secondsOf(std::chrono::steady_clock::duration time) { return std::chrono::duration<double>(time).count(); }

/// The plan, if it fits the data.
const TrainingPlan& validated(const TrainingPlan& plan, const Dataset& trainSet, const Dataset& testSet)
{
    validate(plan, trainSet, testSet);
    return plan;
}

} // namespace

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
    : Trainer(validated(plan, trainSet, testSet), trainSet, testSet, measureScale(trainSet))
{}

Trainer::Trainer(const TrainingPlan& plan, const Dataset& trainSet, const Dataset& testSet, const PixelScale& scale)
    : m_plan(validated(plan, trainSet, testSet)), m_scale(scale),
      m_train(trainSet, m_scale, {.batch = plan.batch, .seed = plan.seed, .augmentation = plan.augmentation}),
      m_test(testSet, m_scale, {.batch = std::min(plan.batch, testSet.size()), .shuffle = false}),
      m_network(trainedNetwork(plan), networkOptions(plan)),
      m_optimizer(plan.optimizer, m_network.weights().size(), tensorsOf(m_network)),
      m_statisticsBefore(m_network.statistics().size()), m_gradientNorms(m_network.spec().layers.size()),
      m_predictions(testSet.labels.size()), m_predicted(testSet.labels.size())
{
    constexpr int foreseenEpochs = 1000;
    m_history.reserve(static_cast<std::size_t>(std::min(plan.epochs, foreseenEpochs)));
    m_rate = scheduledRate();
}

Network::Options Trainer::networkOptions(const TrainingPlan& plan)
{
    return {.purpose = Purpose::Train,
            .batch = plan.batch,
            .threads = plan.threads,
            .seed = plan.seed,
            .initialiser = plan.initialiser};
}

Trainer::Status Trainer::step(const std::stop_token& stop)
{
    if (m_status != Status::Running) {
        return m_status;
    }
    if (stop.stop_requested()) {
        return Status::Stopped;
    }
    const bool complete = m_evaluating || update(stop);
    return complete && (!m_evaluating || evaluate(stop)) ? m_status : Status::Stopped;
}

/// @return false: stopped, and nothing has changed.
bool Trainer::update(const std::stop_token& stop)
{
    const auto begin = Clock::now();
    if (!m_train.load(m_step, stop)) {
        return false;
    }
    std::ranges::copy(m_network.statistics(), m_statisticsBefore.begin());
    m_network.reseed(static_cast<std::uint64_t>(m_step));
    if (!passes(stop)) {
        std::ranges::copy(m_statisticsBefore, m_network.statistics().begin());
        return false;
    }
    if (m_status == Status::Running) {
        takeStep();
    }
    const auto time = Clock::now() - begin;
    m_time += time;
    m_epochTime += time;
    if (m_step % m_train.batchesPerEpoch() == 0 && m_status == Status::Running) {
        m_evaluating = true;
        m_testBatch = 0;
        m_testTally = {};
    }
    return true;
}

/// Forward and backward, each of which may meet numbers that are not finite.
/// @return false: stopped.
bool Trainer::passes(const std::stop_token& stop)
{
    const auto outputs = m_network.forward(m_train.images(), Mode::Train, stop);
    if (!outputs) {
        return false;
    }
    m_outputs = *outputs;
    const LossResult loss = lossOfClasses(m_plan.loss, *outputs, m_train.labels(), m_network.outputGradient());
    if (!std::isfinite(loss.loss) || !allFinite(m_network.statistics())) {
        m_last = loss;
        diverge();
        return true;
    }
    if (!m_network.backward(stop)) {
        return false;
    }
    m_last = loss;
    m_network.gradientNorms(m_gradientNorms);
    if (!allFinite(m_gradientNorms)) {
        diverge();
    }
    return true;
}

void Trainer::takeStep()
{
    m_rate = scheduledRate();
    if (!m_optimizer.step(m_network.weights(), m_network.gradients(), m_rate, m_network.workers())) {
        diverge();
        return;
    }
    if (m_step % m_train.batchesPerEpoch() == 0) {
        m_epochTally = {};
        m_epochTime = {};
    }
    m_epochTally.add(m_last, m_train.count());
    ++m_step;
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
            return layerOf(parameter);
        }
    }
    if (const auto index = m_network.firstNonFiniteLayer()) {
        return layers[static_cast<std::size_t>(*index)].name;
    }
    // All numbers of the passes were finite: what failed is the update of a weight, if it is not the loss itself.
    const Scalar* failed = m_network.weights().data() + m_optimizer.firstFailure().value_or(m_optimizer.weights());
    for (const NamedParameter& parameter : m_network.parameters()) {
        if (parameter.spec.trained && failed >= parameter.value.data &&
            failed < parameter.value.data + parameter.value.size()) {
            return layerOf(parameter);
        }
    }
    return layers.back().name;
}

/// @return false: stopped.
bool Trainer::evaluate(const std::stop_token& stop)
{
    const std::int64_t epochsBefore = m_step / m_train.batchesPerEpoch() - 1;
    for (; m_testBatch < m_test.batchesPerEpoch(); ++m_testBatch) {
        if (!m_test.load(epochsBefore * m_test.batchesPerEpoch() + m_testBatch, stop)) {
            return false;
        }
        const auto outputs = m_network.forward(m_test.images(), Mode::Evaluate, stop);
        if (!outputs) {
            return false;
        }
        predict(m_plan.loss, *outputs,
                std::span(m_predicted)
                    .subspan(static_cast<std::size_t>(m_testTally.samples), static_cast<std::size_t>(m_test.count())),
                m_test.labels());
        m_testTally.add(lossOfClasses(m_plan.loss, *outputs, m_test.labels(), {}), m_test.count());
    }
    finishEpoch();
    return true;
}

void Trainer::finishEpoch()
{
    m_evaluating = false;
    std::swap(m_predictions, m_predicted);
    m_predictionsAreThere = true;
    m_testScore = m_testTally.score();
    const auto epoch = static_cast<int>(m_step / m_train.batchesPerEpoch());
    m_history.push_back({.epoch = epoch,
                         .step = m_step,
                         .seconds = secondsOf(m_time),
                         .train = m_epochTally.score(),
                         .test = *m_testScore,
                         .imagesPerSecond = imagesPerSecond()});
    if (isComplete()) {
        m_status = Status::Finished;
    }
}

double Trainer::scheduledRate() const
{
    const std::int64_t stepsPerEpoch = m_train.batchesPerEpoch();
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
    const std::int64_t stepsPerEpoch = m_train.batchesPerEpoch();
    return {.epoch = static_cast<int>((m_step + stepsPerEpoch - 1) / stepsPerEpoch),
            .step = m_step,
            .stepsPerEpoch = stepsPerEpoch,
            .loss = m_last.loss,
            .accuracy = static_cast<double>(m_last.correct) / std::max(1, m_train.count()),
            .train = m_epochTally.score(),
            .test = m_testScore,
            .learningRate = m_rate,
            .imagesPerSecond = imagesPerSecond(),
            .seconds = secondsOf(m_time),
            .gradientNorms = m_gradientNorms,
            .finite = m_status != Status::Diverged,
            .nonFiniteLayer = m_nonFiniteLayer};
}

} // namespace convolarium::engine
