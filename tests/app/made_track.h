// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_record.h"

namespace convolarium {

/// A finished track: `epochs` epochs of `stepsPerEpoch` steps with 64 images each, 0.25 s a step, a point a step. The loss
/// falls from epoch to epoch, the last test accuracy is 0.9.
inline Track madeTrack(const QString& title, int epochs, int stepsPerEpoch)
{
    constexpr int batch = 64;
    constexpr double stepSeconds = 0.25;
    Track track{.facts = {.title = title,
                          .parameters = 20'000,
                          .macs = 1000,
                          .weightBytes = 80'000,
                          .memoryBytes = 30 << 20,
                          .layers = {QStringLiteral("conv1"), QStringLiteral("dense")},
                          .stepsPerEpoch = stepsPerEpoch,
                          .samples = batch * stepsPerEpoch,
                          .epochs = epochs},
                .steps = {},
                .epochs = {},
                .rateChanges = {},
                .status = TrackStatus::Finished,
                .step = epochs * stepsPerEpoch,
                .seconds = stepSeconds * epochs * stepsPerEpoch,
                .imagesPerSecond = batch / stepSeconds,
                .rate = 1e-3,
                .gradientNorms = {0.5, 0.25},
                .nonFiniteLayer = {}};
    for (int step = 1; step <= track.step; ++step)
        track.steps.push_back({.step = step,
                               .seconds = stepSeconds * step,
                               .loss = 2.0 / (1 + 0.01 * step),
                               .accuracy = 0.9 * step / static_cast<double>(track.step),
                               .rate = 1e-3});
    for (int epoch = 1; epoch <= epochs; ++epoch)
        track.epochs.push_back({.record = {.epoch = epoch,
                                           .step = epoch * stepsPerEpoch,
                                           .seconds = stepSeconds * epoch * stepsPerEpoch,
                                           .train = {.loss = 1.0 / epoch, .accuracy = 0.95 * epoch / epochs},
                                           .test = {.loss = 1.5 / epoch, .accuracy = 0.9 * epoch / epochs},
                                           .imagesPerSecond = batch / stepSeconds},
                                .gradientNorms = {0.5, 0.25},
                                .guesses = {{.label = 1, .confidence = 200}, {.label = 0, .confidence = 130}}});
    return track;
}

} // namespace convolarium
