// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_plan.h"
#include "app/training/race_record.h"
#include "engine/training/trainer.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace convolarium {

/// Networks that are trained on the same data, step by step. Between two steps it rests. For one thread at a time.
class Race {
public:
    /// Takes no memory for the networks yet.
    /// @throws Problem that names the contestant and the reason: a network that cannot be applied to the data, a number out
    /// of range, fewer samples than a batch.
    Race(RacePlan plan, std::shared_ptr<const engine::TrainTest> data);

    /// Takes the memory for a contestant that has not begun, which step() does otherwise.
    /// @throws Problem if there is not enough of it; the contestant is out of the race then.
    void prepare(int contestant);

    struct Step {
        int contestant = 0;
        engine::Trainer::Status status = engine::Trainer::Status::Running;
        bool epochEnded = false;
        std::optional<engine::StepFigures> figures = {}; ///< of an update that was watched
    };
    /// One update of the contestant whose turn it is; nothing when all are done. `stop` and what is watched as in
    /// Trainer::step().
    /// @throws Problem if there is not enough memory for the network; it is out of the race then.
    std::optional<Step> step(const std::stop_token& stop = {}, bool watched = false);

    [[nodiscard]] const RacePlan& plan() const { return m_plan; }
    [[nodiscard]] const engine::TrainTest& data() const { return *m_data; }
    [[nodiscard]] int size() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] const TrackFacts& facts(int contestant) const { return entry(contestant).facts; }
    [[nodiscard]] TrackStatus status(int contestant) const { return entry(contestant).status; }
    /// Null before its first step.
    [[nodiscard]] engine::Trainer* trainer(int contestant) { return entry(contestant).trainer.get(); }
    /// Nobody is left who trains.
    [[nodiscard]] bool isDone() const;

    /// The base of the contestant's schedule from its next step on.
    /// @throws std::invalid_argument as Trainer::setLearningRate().
    void setLearningRate(int contestant, double rate);
    /// A diverged contestant goes on with another rate: from the end of its last epoch, or from the start where it has not
    /// finished one. Returns the epochs that it has kept.
    int recover(int contestant, double rate);
    /// The contestant goes on from a checkpoint; returns the epochs that are done.
    /// @throws Problem if the file cannot be read or is not that of this contestant.
    int resume(int contestant, const QString& checkpoint);
    /// The contestant trains no more.
    void withdraw(int contestant);

private:
    struct Entry {
        engine::TrainingPlan plan;
        engine::Dataset trainSet; ///< fewer samples than all; unused where all are read
        TrackFacts facts;
        TrackStatus status = TrackStatus::Waiting;
        std::unique_ptr<engine::Trainer> trainer;
        std::optional<engine::TrainingState> kept; ///< the end of its last epoch
        double seconds = 0;                        ///< of training
    };

    [[nodiscard]] Entry& entry(int contestant) { return *m_entries[static_cast<std::size_t>(contestant)]; }
    [[nodiscard]] const Entry& entry(int contestant) const { return *m_entries[static_cast<std::size_t>(contestant)]; }
    [[nodiscard]] const engine::Dataset& trainSetOf(const Entry& entry) const;
    [[nodiscard]] std::optional<int> next() const;
    void endEpoch(Entry& entry);

    RacePlan m_plan;
    std::shared_ptr<const engine::TrainTest> m_data;
    std::vector<std::unique_ptr<Entry>> m_entries;
};

} // namespace convolarium
