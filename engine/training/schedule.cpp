// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <string>

namespace convolarium::engine {

void ScheduleSpec::validate() const
{
    const auto require = [](bool condition, const std::string& reason) {
        if (!condition) {
            throw std::invalid_argument("learning rate schedule: " + reason);
        }
    };
    require(everyEpochs >= 1, "a change every " + std::to_string(everyEpochs) + " epochs");
    require(factor > 0 && factor <= 1, "the factor " + std::to_string(factor) + " is not in (0, 1]");
    require(std::isfinite(finalRate) && finalRate >= 0,
            "the final rate " + std::to_string(finalRate) + " is not 0 or above");
    require(warmUpEpochs >= 0, "a warm-up of " + std::to_string(warmUpEpochs) + " epochs");
}

double learningRate(const ScheduleSpec& spec, double base, const TrainingPlace& place)
{
    const std::int64_t warmUp = spec.warmUpEpochs * place.stepsPerEpoch;
    if (place.step < warmUp) {
        return base * static_cast<double>(place.step + 1) / static_cast<double>(warmUp);
    }
    switch (spec.kind) {
    case ScheduleSpec::Kind::Constant:
        return base;
    case ScheduleSpec::Kind::Step: {
        const std::int64_t epoch = place.step / place.stepsPerEpoch;
        return base * std::pow(spec.factor, static_cast<double>(epoch / spec.everyEpochs));
    }
    case ScheduleSpec::Kind::Cosine: {
        const auto length = static_cast<double>(std::max<std::int64_t>(place.totalSteps - warmUp, 1));
        const double done = std::min(static_cast<double>(place.step - warmUp) / length, 1.0);
        return spec.finalRate + (base - spec.finalRate) * (1 + std::cos(std::numbers::pi * done)) / 2;
    }
    }
    return base;
}

} // namespace convolarium::engine
