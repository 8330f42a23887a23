// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/playback.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace convolarium {

namespace {
// Moments that differ by less are the same: a step must not stick to where rounding has put it.
constexpr double sameMoment = 1e-9;
constexpr double restSeconds = 0.1;
} // namespace

double steppedTime(const std::vector<Phase>& phases, double t, Direction direction)
{
    if (phases.empty())
        return t;
    const bool forward = direction == Direction::Forward;
    const double nudged = t + (forward ? sameMoment : -sameMoment);
    const Phase& phase = phases[static_cast<std::size_t>(phaseIndex(phases, nudged))];
    const double step = (phase.end - phase.start) / stepsPerPhase;
    const double steps = (nudged - phase.start) / step;
    const double next = phase.start + step * (forward ? std::floor(steps) + 1 : std::ceil(steps) - 1);
    return std::clamp(next, 0.0, 1.0);
}

double jumpedTime(const std::vector<Phase>& phases, double t, Direction direction)
{
    if (phases.empty())
        return t;
    const double nudged = t + (direction == Direction::Forward ? sameMoment : -sameMoment);
    const Phase& phase = phases[static_cast<std::size_t>(phaseIndex(phases, std::max(0.0, nudged)))];
    return direction == Direction::Forward ? phase.end : phase.start;
}

Played playedTime(const std::vector<Phase>& phases, double t, double seconds, bool loop)
{
    if (phases.empty())
        return {t, true};
    if (loop) {
        const double total = totalSeconds(phases);
        // A lap at a time: advanced() stops at the end.
        while (advanced(phases, t, seconds) >= 1.0) {
            const Phase& phase = phases[static_cast<std::size_t>(phaseIndex(phases, t))];
            double untilEnd = (phase.end - t) / (phase.end - phase.start) * phase.seconds;
            for (std::size_t i = static_cast<std::size_t>(phaseIndex(phases, t)) + 1; i < phases.size(); ++i)
                untilEnd += phases[i].seconds;
            seconds = std::fmod(std::max(0.0, seconds - untilEnd), total);
            t = 0;
        }
        return {advanced(phases, t, seconds), false};
    }
    const double reached = advanced(phases, t, seconds);
    return {reached, reached >= 1.0};
}

double restingTime(const std::vector<Phase>& phases, double t)
{
    if (phases.empty())
        return t;
    const Phase& phase = phases[static_cast<std::size_t>(phaseIndex(phases, t))];
    return phase.end >= 1.0 ? 1.0 : phase.end - (phase.end - phase.start) * restSeconds / phase.seconds;
}

double totalSeconds(const std::vector<Phase>& phases)
{
    return std::accumulate(phases.begin(), phases.end(), 0.0,
                           [](double sum, const Phase& phase) { return sum + phase.seconds; });
}

} // namespace convolarium
