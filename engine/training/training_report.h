// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace convolarium::engine {

/// How well a network does on a set of samples.
struct Score {
    double loss = 0;     ///< mean over the samples
    double accuracy = 0; ///< share of samples that are told right, 0..1

    friend bool operator==(const Score&, const Score&) = default;
};

/// A training as it stands between two steps.
struct TrainingReport {
    int epoch = 0;         ///< that of the last update, from 1; 0 before the first
    std::int64_t step = 0; ///< updates so far
    std::int64_t stepsPerEpoch = 0;
    double loss = 0;                   ///< of the last batch, before its update
    double accuracy = 0;               ///< likewise, 0..1
    Score train;                       ///< over the epoch so far, each batch before its update
    std::optional<Score> test;         ///< of the last complete evaluation
    double learningRate = 0;           ///< of the last update; before it, of the first
    double imagesPerSecond = 0;        ///< trained in this epoch
    double seconds = 0;                ///< spent in updates; neither pauses nor evaluation count
    std::vector<double> gradientNorms; ///< Euclidean, of the weights of each layer in the last step
    bool finite = true;                ///< false: the training has ended with the last finite weights
    std::string nonFiniteLayer;        ///< where numbers stopped being finite
};

/// An epoch of a training's log.
struct EpochRecord {
    int epoch = 0;         ///< from 1
    std::int64_t step = 0; ///< updates so far
    double seconds = 0;    ///< as in TrainingReport
    Score train;
    Score test;
    double imagesPerSecond = 0;

    friend bool operator==(const EpochRecord&, const EpochRecord&) = default;
};

} // namespace convolarium::engine
