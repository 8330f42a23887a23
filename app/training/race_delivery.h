// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race.h"

#include <optional>
#include <vector>

namespace convolarium {

/// What has happened to a contestant since the delivery before.
struct TrackNews {
    std::optional<int> keptEpochs; ///< the run went back to the end of this epoch; what was recorded later is void
    std::vector<engine::EpochRecord> history; ///< until there, where the run was taken up from a file
    std::vector<StepPoint> steps;
    std::vector<EpochPoint> epochs;
    std::vector<RateChange> rateChanges;
    TrackStatus status = TrackStatus::Waiting;
    std::int64_t step = 0;
    double seconds = 0;
    double imagesPerSecond = 0;
    double rate = 0;
    std::vector<double> gradientNorms;
    QString nonFiniteLayer;
};

/// Reads what a step of a race has changed. For the thread of the race.
class RaceRecorder {
public:
    /// Notes the step.
    void record(Race& race, const Race::Step& step);
    /// The contestant has gone back to the end of epoch `kept`.
    void recordReturn(Race& race, int contestant, int kept);
    void recordRate(Race& race, int contestant, double rate);

    /// What was noted since the last call, one entry a contestant.
    [[nodiscard]] std::vector<TrackNews> take(Race& race);

private:
    std::vector<TrackNews> m_news;
    [[nodiscard]] TrackNews& newsOf(const Race& race, int contestant);
};

/// Brings a track up to date.
void apply(Track& track, TrackNews news);

} // namespace convolarium
