// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/training_report.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace convolarium {

/// The curve between two epochs: means over the updates since the point before.
struct StepPoint {
    std::int64_t step = 0; ///< updates so far
    double seconds = 0;    ///< spent in updates
    double loss = 0;       ///< of the training batches
    double accuracy = 0;   ///< likewise, 0..1
    double rate = 0;       ///< the learning rate

    friend bool operator==(const StepPoint&, const StepPoint&) = default;
};

/// What the network says of a test sample, in three bytes.
struct Guess {
    std::uint8_t label = 0;
    std::uint8_t confidence = 0; ///< in it, in 1/255
    std::uint8_t truth = 0;      ///< in the class that the sample has, likewise

    friend bool operator==(const Guess&, const Guess&) = default;
};

/// The end of an epoch.
struct EpochPoint {
    engine::EpochRecord record;
    std::vector<double> gradientNorms; ///< of each layer with weights, in the last step
    std::vector<Guess> guesses;        ///< of the test samples in their order; empty where they are not kept
};

/// The user has set another learning rate.
struct RateChange {
    std::int64_t step = 0;
    double seconds = 0;
    double rate = 0;

    friend bool operator==(const RateChange&, const RateChange&) = default;
};

enum class TrackStatus { Waiting, Running, Finished, ReachedGoal, TimeOver, Stopped, Diverged };

/// What does not change while a contestant trains.
struct TrackFacts {
    QString title;
    std::int64_t parameters = 0; ///< with running statistics
    std::int64_t macs = 0;       ///< of one picture, forward
    std::int64_t weightBytes = 0;
    std::int64_t memoryBytes = 0;   ///< taken while it trains
    std::vector<QString> layers;    ///< names of the convolutions and dense layers
    std::int64_t stepsPerEpoch = 1; ///< updates
    int samples = 0;                ///< of its training set
    int epochs = 1;
};

/// All that is recorded of a contestant.
struct Track {
    TrackFacts facts;
    std::vector<StepPoint> steps = {};
    std::vector<EpochPoint> epochs = {};
    std::vector<RateChange> rateChanges = {};
    TrackStatus status = TrackStatus::Waiting;
    std::int64_t step = 0;
    double seconds = 0;
    double imagesPerSecond = 0;
    double rate = 0;
    std::vector<double> gradientNorms = {}; ///< of the last step, of each layer with weights
    QString nonFiniteLayer = {};            ///< of a diverged run
};

/// At most so many points of a curve are kept; two become one where there are more, so that a long run stays bounded.
inline constexpr std::size_t mostStepPoints = 10'000;
/// So many epochs keep what the network says of each test sample.
inline constexpr std::size_t mostGuessedEpochs = 100;

/// Puts a point behind the others and keeps the curve within mostStepPoints.
void append(std::vector<StepPoint>& steps, const StepPoint& point);
/// Likewise; where too many epochs keep guesses, those of every second one are let go.
void append(std::vector<EpochPoint>& epochs, EpochPoint point);

/// Images trained up to a point: all of an epoch, in proportion within it.
[[nodiscard]] double imagesAt(const TrackFacts& facts, std::int64_t step);

/// The first epoch whose test accuracy is at least `goal`; null: none is.
[[nodiscard]] const EpochPoint* firstAt(const Track& track, double goal);

} // namespace convolarium
