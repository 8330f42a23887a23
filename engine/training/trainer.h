// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/network/network.h"
#include "engine/training/feed.h"
#include "engine/training/prediction.h"
#include "engine/training/step_figures.h"
#include "engine/training/training_plan.h"
#include "engine/training/training_report.h"
#include "engine/training/training_state.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace convolarium::engine {

/// A training, step by step. Between two steps it rests: a pause is not calling step(). For one thread at a time.
class CONVOLARIUM_ENGINE_EXPORT Trainer {
public:
    enum class Status {
        Running,
        Stopped,  ///< nothing was lost: the next step goes on where this one was stopped
        Finished, ///< all epochs are done
        Diverged  ///< a number was not finite: see TrainingReport
    };

    /// Borrows the data sets, which must stay as they are and outlive the trainer. All memory is taken here.
    /// @throws std::invalid_argument as validate(), std::bad_alloc.
    Trainer(const TrainingPlan& plan, const Dataset& trainSet, const Dataset& testSet);

    /// The same with the scale given, where measureScale() has been done before: of pictures that are read, it takes time.
    /// @throws as above, and for a scale of other channels.
    Trainer(const TrainingPlan& plan, const Dataset& trainSet, const Dataset& testSet, const PixelScale& scale);

    /// Of the network that a trainer of this plan has.
    [[nodiscard]] static Network::Options networkOptions(const TrainingPlan& plan);

    /// Makes one update of the weights, and behind the last one of an epoch evaluates the network on the test set. A step
    /// that meets NaN or infinity in the loss, a gradient or a running statistic does not count: weights and statistics
    /// stay as they were before it, and there are no further ones. Where only the new value of a weight would not be
    /// finite, that weight alone stays as it was; a moment that would not be ends the training as well.
    /// `stop` ends the step at the latest when the layer at work is done, in the update and in the evaluation. Nothing has
    /// happened then: the next step makes the same update, and the weights become what they would have been, bit by bit.
    /// Allocates nothing, unless pictures are read.
    /// @throws what Dataset::read throws; as after a stop, the next step makes the same update.
    Status step(const std::stop_token& stop = {});

    /// The same, watched: says what the update did, or nothing where the call has made none that counts. The weights become
    /// the same, bit by bit. Takes memory and a little time for it.
    Status step(const std::stop_token& stop, std::optional<StepFigures>& figures);

    [[nodiscard]] TrainingReport report() const;

    /// One entry for each epoch that was trained and evaluated.
    [[nodiscard]] const std::vector<EpochRecord>& history() const { return m_history; }

    /// Of every sample of the test set, in its order, in the last complete evaluation; empty before the first. Valid until
    /// the next step.
    [[nodiscard]] std::span<const Prediction> predictions() const
    {
        return m_predictionsAreThere ? std::span<const Prediction>(m_predictions) : std::span<const Prediction>();
    }

    /// The base of the schedule from the next step on.
    /// @throws std::invalid_argument if it is not finite or not above 0.
    void setLearningRate(double base);

    /// Trains for more epochs, or for fewer; a schedule that depends on their number is that of the new one from the next
    /// step on.
    /// @throws std::invalid_argument if they are fewer than those that have begun.
    void setEpochs(int epochs);

    [[nodiscard]] const TrainingPlan& plan() const { return m_plan; }

    /// How bytes of images become what the network reads.
    [[nodiscard]] const PixelScale& pixelScale() const { return m_scale; }

    /// The network of trainedNetwork(plan()), for a look at its activations and for files of weights. A pass of another's
    /// between two steps does no harm.
    [[nodiscard]] Network& network() { return m_network; }
    [[nodiscard]] const Network& network() const { return m_network; }
    [[nodiscard]] const Optimizer& optimizer() const { return m_optimizer; }

    /// A copy of the weights and running statistics as they stand.
    [[nodiscard]] NetworkValues values() const;

    /// Gives the network such values. What the optimizer remembers stays, but after Diverged, which this ends: then it begins
    /// anew, with the update that failed.
    /// @throws std::invalid_argument if they are those of another network.
    void restore(const NetworkValues& values);

    /// Whether the training stands between two epochs: before the first update, or behind the evaluation of an epoch and
    /// before the next update has been made.
    [[nodiscard]] bool atEpochEnd() const;

    /// All that the training needs to go on from here, in copies.
    /// @throws std::logic_error unless atEpochEnd().
    [[nodiscard]] TrainingState state() const;

    /// The same without its arrays: neither values nor moments.
    /// @throws as state().
    [[nodiscard]] TrainingState progress() const;

    /// @throws std::invalid_argument naming what is not that of a training of this plan on this data: other weights, another
    /// optimizer, seed or number of steps an epoch, more epochs than there shall be, a number out of its range.
    void validate(const TrainingState& state) const;

    /// Goes on from there, whatever this training has done before: from the same plan and data, for any number of threads,
    /// the weights become those of a training that was never left, bit by bit. The learning rate becomes that of the state,
    /// and predictions() are empty until the next evaluation.
    /// @throws as validate(); nothing has changed then.
    void restore(const TrainingState& state);

private:
    using Clock = std::chrono::steady_clock;

    /// Sums over samples.
    struct Tally {
        double loss = 0;
        std::int64_t correct = 0;
        std::int64_t samples = 0;

        void add(const LossResult& batch, int count);
        [[nodiscard]] Score score() const;
    };

    [[nodiscard]] bool update(const std::stop_token& stop);
    [[nodiscard]] bool passes(const std::stop_token& stop);
    [[nodiscard]] StepFigures figuresSince(std::span<const Scalar> weightsBefore) const;
    void takeStep();
    void diverge();
    void finishEpoch();
    void requireSizes(const NetworkValues& values) const;
    void give(const NetworkValues& values);
    void recall();
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] bool evaluate(const std::stop_token& stop);
    [[nodiscard]] std::string nonFiniteLayer() const;
    [[nodiscard]] double scheduledRate() const;
    [[nodiscard]] double imagesPerSecond() const;

    TrainingPlan m_plan;
    PixelScale m_scale;
    Feed m_train;
    Feed m_test;
    Network m_network;
    Optimizer m_optimizer;
    std::vector<Scalar> m_statisticsBefore; ///< of the last step
    std::vector<double> m_gradientNorms;
    std::vector<EpochRecord> m_history;
    std::vector<Prediction> m_predictions;
    bool m_predictionsAreThere = false;
    std::vector<Prediction> m_predicted; ///< in the evaluation under way
    std::int64_t m_step = 0;
    Status m_status = Status::Running;
    bool m_evaluating = false;    ///< the epoch is trained, its evaluation is not complete
    std::int64_t m_testBatch = 0; ///< of this evaluation: the next one
    LossResult m_last;
    ConstTensorView m_outputs; ///< of the last update's forward pass
    Tally m_epochTally;
    Tally m_testTally;
    std::optional<Score> m_testScore;
    double m_rate = 0;
    Clock::duration m_time{};      ///< of all updates
    Clock::duration m_epochTime{}; ///< of those of this epoch
    std::string m_nonFiniteLayer;
};

} // namespace convolarium::engine
