// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_axis.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RaceAxis)
};

constexpr double secondsPerMinute = 60;
constexpr double secondsPerHour = 3600;
constexpr double countable = 9e18; // what fits in 64 bits

/// With so many digits as matter: whole numbers without a point.
QString amount(double value) { return std::floor(value) >= value ? exactly(value) : significant(value, 3); }

QString duration(double seconds)
{
    constexpr double longSeconds = 120;
    if (seconds < longSeconds)
        return Words::tr("%1 s").arg(significant(seconds, seconds < 10 ? 2 : 3));
    if (seconds >= countable)
        return Words::tr("%1 h").arg(significant(seconds / secondsPerHour, 3));
    const auto whole = static_cast<std::int64_t>(std::llround(seconds));
    constexpr std::int64_t sixty = 60;
    if (seconds < secondsPerHour)
        return Words::tr("%1 min %2 s").arg(whole / sixty).arg(whole % sixty);
    return Words::tr("%1 h %2 min").arg(withCommas(whole / (sixty * sixty))).arg(whole / sixty % sixty);
}

QString count(double value) { return value < countable ? inWords(std::llround(value)) : amount(value); }

double plannedX(RaceAxis axis, const TrackFacts& facts)
{
    return xAt(axis, facts, facts.stepsPerEpoch * facts.epochs, 0);
}

} // namespace

double roundAbove(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double digit : {1.0, 2.0, 5.0})
        if (value <= digit * power * (1 + 1e-9))
            return digit * power;
    return 10 * power;
}

double roundBelow(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double digit : {5.0, 2.0})
        if (value * (1 + 1e-9) >= digit * power)
            return digit * power;
    return power;
}

QString axisId(RaceAxis axis)
{
    switch (axis) {
    case RaceAxis::Epochs:
        return QStringLiteral("epochs");
    case RaceAxis::Seconds:
        return QStringLiteral("seconds");
    case RaceAxis::Images:
        return QStringLiteral("images");
    case RaceAxis::Macs:
        return QStringLiteral("macs");
    }
    Q_UNREACHABLE();
}

QString xTitle(RaceAxis axis)
{
    switch (axis) {
    case RaceAxis::Epochs:
        return Words::tr("epochs");
    case RaceAxis::Seconds:
        return Words::tr("training time");
    case RaceAxis::Images:
        return Words::tr("images trained");
    case RaceAxis::Macs:
        return Words::tr("MACs of the forward passes");
    }
    Q_UNREACHABLE();
}

double xAt(RaceAxis axis, const TrackFacts& facts, std::int64_t step, double seconds)
{
    switch (axis) {
    case RaceAxis::Epochs:
        return static_cast<double>(step) / static_cast<double>(std::max<std::int64_t>(1, facts.stepsPerEpoch));
    case RaceAxis::Seconds:
        return seconds;
    case RaceAxis::Images:
        return imagesAt(facts, step);
    case RaceAxis::Macs:
        return imagesAt(facts, step) * static_cast<double>(facts.macs);
    }
    Q_UNREACHABLE();
}

QString xText(RaceAxis axis, double value)
{
    switch (axis) {
    case RaceAxis::Epochs:
        return std::floor(value) >= value && value < countable
                   ? Words::tr("%Ln epoch(s)", nullptr, static_cast<int>(std::min(value, 1e9)))
                   : Words::tr("%1 epochs").arg(amount(value));
    case RaceAxis::Seconds:
        return duration(value);
    case RaceAxis::Images:
        return Words::tr("%1 images").arg(count(value));
    case RaceAxis::Macs:
        return Words::tr("%1 MACs").arg(count(value));
    }
    Q_UNREACHABLE();
}

AxisUnit axisUnit(RaceAxis axis, double longest)
{
    constexpr double mostSeconds = 300;
    constexpr double mostMinutes = 3;
    if (axis != RaceAxis::Seconds)
        return {.divisor = 1, .title = xTitle(axis)};
    if (longest <= mostSeconds)
        return {.divisor = 1, .title = Words::tr("training time, s")};
    if (longest <= mostMinutes * secondsPerHour)
        return {.divisor = secondsPerMinute, .title = Words::tr("training time, min")};
    return {.divisor = secondsPerHour, .title = Words::tr("training time, h")};
}

double axisEnd(RaceAxis axis, const std::vector<const Track*>& tracks)
{
    double longest = 0;
    double planned = 0;
    double first = 0; // epochs are what the axis has room for at least
    bool training = false;
    for (const Track* track : tracks) {
        longest = std::max(longest, xAt(axis, track->facts, track->step, track->seconds));
        planned = std::max(planned, plannedX(axis, track->facts));
        first = std::max(first, xAt(axis, track->facts, track->facts.stepsPerEpoch, 1));
        training = training || track->status == TrackStatus::Waiting || track->status == TrackStatus::Running;
    }
    if (!training && longest > 0)
        return longest;
    const double reached = std::max(longest, first);
    if (reached <= 0) // no tracks, or nothing to count
        return 1;
    const double round = roundAbove(reached);
    return axis == RaceAxis::Seconds ? round : std::max(longest, std::min(round, std::max(planned, first)));
}

} // namespace convolarium
