// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/phase.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {
constexpr double restSeconds = 0.2;
}

int phaseIndex(const std::vector<Phase>& phases, double t)
{
    for (std::size_t i = 0; i + 1 < phases.size(); ++i)
        if (t < phases[i].end)
            return static_cast<int>(i);
    return static_cast<int>(phases.size()) - 1;
}

double progress(const Phase& phase, double t)
{
    const double moving = (phase.end - phase.start) * (phase.seconds - restSeconds) / phase.seconds;
    return std::clamp((t - phase.start) / moving, 0.0, 1.0);
}

double advanced(const std::vector<Phase>& phases, double t, double seconds)
{
    for (std::size_t i = static_cast<std::size_t>(phaseIndex(phases, t)); i < phases.size(); ++i) {
        const Phase& phase = phases[i];
        const double speed = (phase.end - phase.start) / phase.seconds;
        const double untilEnd = (phase.end - t) / speed;
        if (seconds < untilEnd)
            return t + seconds * speed;
        seconds -= untilEnd;
        t = phase.end;
    }
    return 1.0;
}

double easeInOut(double x) { return x < 0.5 ? 4 * x * x * x : 1 - std::pow(2 - 2 * x, 3) / 2; }
double easeOut(double x) { return 1 - std::pow(1 - x, 3); }
double easeIn(double x) { return x * x * x; }

} // namespace convolarium
