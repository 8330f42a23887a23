// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/training_data.h"
#include "engine/training/training_plan.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace convolarium {

/// At most so many networks race.
inline constexpr int mostContestants = 3;

/// One network of a race and how it is trained.
struct Contestant {
    QString model = QStringLiteral("tiny_mobilenet"); ///< id of engine::modelTable(); not read where there is `network`
    std::optional<engine::NetworkSpec> network = {};  ///< the user's own
    double alpha = 1;                                 ///< width multiplier, where the model has one
    QString note = {}; ///< stands behind the title, as in "tiny_vgg, batch 2"; may be empty
    engine::OptimizerSpec optimizer = engine::OptimizerSpec::adam();
    double learningRate = 1e-3; ///< the base of the schedule
    engine::ScheduleSpec schedule = {};
    engine::Initialiser initialiser = engine::Initialiser::He;
    engine::Augmentation augmentation = {};
    int batch = 64;
    int samples = 0; ///< of the training set, from its front; 0: all

    friend bool operator==(const Contestant&, const Contestant&) = default;
};

enum class RaceOrder {
    Together, ///< whoever has trained for the shortest time makes the next step, with all threads
    InTurn    ///< one after the other
};

/// A race as a value: who trains, on what, for how long.
struct RacePlan {
    std::vector<Contestant> contestants = {Contestant{}};
    DataChoice data = {};
    int epochs = 10;
    std::uint64_t seed = 1;
    int threads = 1;
    RaceOrder order = RaceOrder::Together;
    double goal = 0.8;       ///< accuracy on the test set, 0..1: who reaches it first
    bool stopAtGoal = false; ///< a contestant that has reached the goal is done
    double seconds = 0;      ///< of training for each contestant; 0: no limit

    friend bool operator==(const RacePlan&, const RacePlan&) = default;
};

/// The contestant's network has a width multiplier.
[[nodiscard]] bool hasAlpha(const Contestant& contestant);

/// Pictures of the user's own, not a set that comes with the program.
[[nodiscard]] bool isFolder(const DataChoice& data);

/// Pictures of this choice are painted or decoded in the size that is asked for.
[[nodiscard]] bool hasChoiceOfSide(const DataChoice& data);

/// "MobileNet (classroom)": the name of the contestant's network on screen, with its note.
[[nodiscard]] QString contestantTitle(const Contestant& contestant);

/// The contestant's network for the pictures and classes of `data`. An own network gets the data's image size, and as many
/// units in its last dense layer as there are classes.
/// @throws std::invalid_argument as engine::publishedModel() and engine::place().
[[nodiscard]] engine::NetworkSpec contestantNetwork(const Contestant& contestant, const engine::Dataset& data);

/// How contestant `index` is trained on `trainSet`.
/// @throws as contestantNetwork().
[[nodiscard]] engine::TrainingPlan trainingPlan(const RacePlan& plan, int index, const engine::Dataset& trainSet);

} // namespace convolarium
