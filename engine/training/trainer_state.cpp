// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

// What of a training can be taken away, kept and given back.

namespace convolarium::engine {

namespace {

void require(bool condition, const std::string& reason)
{
    if (!condition) {
        throw std::invalid_argument("training: " + reason);
    }
}

bool allFinite(std::span<const Scalar> values)
{
    return std::ranges::all_of(values, [](Scalar value) { return std::isfinite(value); });
}

void requireRate(double base)
{
    require(base > 0 && base <= double{std::numeric_limits<Scalar>::max()},
            "the learning rate " + std::to_string(base) + " is not above 0 and finite");
}

constexpr double mostSeconds = 1e9; // 30 years

/// To the nearest tick: cut off, a time would lose one each time that it is kept and restored.
std::chrono::steady_clock::duration clockTime(double seconds)
{
    return std::chrono::round<std::chrono::steady_clock::duration>(std::chrono::duration<double>(seconds));
}

void requireHistory(const TrainingState& state)
{
    const auto within = [](double value, double most) { return value >= 0 && value <= most; };
    for (int i = 0; i < state.epochs(); ++i) {
        const EpochRecord& record = state.history[static_cast<std::size_t>(i)];
        require(record.epoch == i + 1 && record.step == (i + 1) * state.stepsPerEpoch,
                "entry " + std::to_string(i + 1) + " of the history is that of epoch " + std::to_string(record.epoch) +
                    " and step " + std::to_string(record.step));
        require(within(record.train.accuracy, 1) && within(record.test.accuracy, 1),
                "an accuracy of epoch " + std::to_string(i + 1) + " is not in 0..1");
    }
    require(within(state.seconds, mostSeconds), "it has taken " + std::to_string(state.seconds) + " s");
}

} // namespace

void Trainer::setLearningRate(double base)
{
    requireRate(base);
    m_plan.learningRate = base;
}

void Trainer::setEpochs(int epochs)
{
    const std::int64_t stepsPerEpoch = m_train.batchesPerEpoch();
    require(epochs >= 1 && epochs * stepsPerEpoch >= m_step,
            std::to_string(epochs) + " epochs are less than those that have begun");
    m_plan.epochs = epochs;
    if (m_status != Status::Diverged) {
        m_status = isComplete() ? Status::Finished : Status::Running;
    }
}

bool Trainer::isComplete() const { return !m_evaluating && m_step == m_plan.epochs * m_train.batchesPerEpoch(); }

NetworkValues Trainer::values() const
{
    const auto copied = [](std::span<const Scalar> values) { return std::vector(values.begin(), values.end()); };
    return {.weights = copied(m_network.weights()), .statistics = copied(m_network.statistics())};
}

void Trainer::requireSizes(const NetworkValues& values) const
{
    require(values.weights.size() == m_optimizer.weights() && values.statistics.size() == m_statisticsBefore.size(),
            "these are the weights of another network");
}

void Trainer::give(const NetworkValues& values)
{
    std::ranges::copy(values.weights, m_network.weights().begin());
    std::ranges::copy(values.statistics, m_network.statistics().begin());
}

void Trainer::restore(const NetworkValues& values)
{
    requireSizes(values);
    give(values);
    if (m_status == Status::Diverged) {
        m_optimizer.reset(); // what it remembers may not be finite
        m_nonFiniteLayer.clear();
        m_status = Status::Running;
    }
}

bool Trainer::atEpochEnd() const
{
    return m_status != Status::Diverged && !m_evaluating && m_step % m_train.batchesPerEpoch() == 0;
}

TrainingState Trainer::state() const
{
    TrainingState state = progress();
    state.values = values();
    state.optimizer = m_optimizer.state();
    return state;
}

TrainingState Trainer::progress() const
{
    if (!atEpochEnd()) {
        throw std::logic_error("training: it does not stand between two epochs");
    }
    return {.values = {},
            .optimizer = {.kind = m_plan.optimizer.kind,
                          .steps = m_optimizer.steps(),
                          .firstMoment = {},
                          .secondMoment = {}},
            .history = m_history,
            .seed = m_plan.seed,
            .stepsPerEpoch = m_train.batchesPerEpoch(),
            .seconds = std::chrono::duration<double>(m_time).count(),
            .learningRate = m_plan.learningRate};
}

void Trainer::validate(const TrainingState& state) const
{
    requireSizes(state.values);
    require(allFinite(state.values.weights) && allFinite(state.values.statistics), "a weight is not finite");
    m_optimizer.validate(state.optimizer);
    require(state.seed == m_plan.seed,
            "its seed is " + std::to_string(state.seed) + " and not " + std::to_string(m_plan.seed));
    require(state.stepsPerEpoch == m_train.batchesPerEpoch(), "its epochs have " + std::to_string(state.stepsPerEpoch) +
                                                                  " steps and not " +
                                                                  std::to_string(m_train.batchesPerEpoch()));
    requireRate(state.learningRate);
    requireHistory(state);
    require(state.epochs() <= m_plan.epochs,
            std::to_string(state.epochs()) + " epochs are done, of " + std::to_string(m_plan.epochs));
}

void Trainer::restore(const TrainingState& state)
{
    validate(state);
    m_history.assign(state.history.begin(), state.history.end());
    m_optimizer.restore(state.optimizer);
    give(state.values);
    m_plan.learningRate = state.learningRate;
    m_step = state.epochs() * state.stepsPerEpoch;
    m_time = clockTime(state.seconds);
    m_evaluating = false;
    m_nonFiniteLayer.clear();
    m_status = isComplete() ? Status::Finished : Status::Running;
    recall();
}

/// What is reported of the last epoch.
void Trainer::recall()
{
    std::ranges::fill(m_gradientNorms, 0.0);
    m_rate = scheduledRate();
    m_last = {};
    m_testScore.reset();
    m_epochTally = {};
    m_epochTime = {};
    m_predictionsAreThere = false;
    if (m_history.empty()) {
        return;
    }
    const EpochRecord& record = m_history.back();
    const std::int64_t samples = m_train.samples();
    m_testScore = record.test;
    m_last.loss = record.train.loss;
    m_epochTally = {.loss = record.train.loss * static_cast<double>(samples),
                    .correct = std::llround(record.train.accuracy * static_cast<double>(samples)),
                    .samples = samples};
    const double seconds = static_cast<double>(samples) / record.imagesPerSecond;
    if (seconds <= mostSeconds) {
        m_epochTime = clockTime(seconds);
    }
}

} // namespace convolarium::engine
