// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_record.h"

#include <algorithm>

namespace convolarium {

namespace {

StepPoint merged(const StepPoint& first, const StepPoint& second)
{
    constexpr double half = 0.5;
    return {.step = second.step,
            .seconds = second.seconds,
            .loss = half * (first.loss + second.loss),
            .accuracy = half * (first.accuracy + second.accuracy),
            .rate = second.rate};
}

} // namespace

void append(std::vector<StepPoint>& steps, const StepPoint& point)
{
    if (steps.size() >= mostStepPoints) {
        for (std::size_t i = 0; i < mostStepPoints / 2; ++i)
            steps[i] = merged(steps[2 * i], steps[2 * i + 1]);
        steps.resize(mostStepPoints / 2);
    }
    steps.push_back(point);
}

void append(std::vector<EpochPoint>& epochs, EpochPoint point)
{
    epochs.push_back(std::move(point));
    std::vector<EpochPoint*> guessed;
    for (EpochPoint& epoch : epochs)
        if (!epoch.guesses.empty())
            guessed.push_back(&epoch);
    if (guessed.size() <= mostGuessedEpochs)
        return;
    for (std::size_t i = 1; i + 1 < guessed.size(); i += 2)
        guessed[i]->guesses = {};
}

double imagesAt(const TrackFacts& facts, std::int64_t step)
{
    return static_cast<double>(step) / static_cast<double>(std::max<std::int64_t>(1, facts.stepsPerEpoch)) *
           facts.samples;
}

const EpochPoint* firstAt(const Track& track, double goal)
{
    const auto found =
        std::ranges::find_if(track.epochs, [&](const EpochPoint& epoch) { return epoch.record.test.accuracy >= goal; });
    return found == track.epochs.end() ? nullptr : &*found;
}

} // namespace convolarium
