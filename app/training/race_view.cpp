// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_view.h"

#include "app/training/confusion.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace convolarium {

namespace {

// Behind the three contestants come those of kept runs that are compared with them.
constexpr std::array roles{Role::Ordinary, Role::Variant, Role::Input, Role::Kernel, Role::Output, Role::Middle};
constexpr std::array markers{Marker::Square,  Marker::Circle, Marker::TriangleUp,
                             Marker::Diamond, Marker::Cross,  Marker::TriangleDown};

int wholeEpochs(double epoch)
{
    return epoch >= std::numeric_limits<int>::max() ? std::numeric_limits<int>::max() : static_cast<int>(epoch);
}

} // namespace

const EpochPoint* RaceView::lastEpoch(std::size_t index) const
{
    const std::vector<EpochPoint>& epochs = track(index).epochs;
    const auto last = std::find_if(epochs.rbegin(), epochs.rend(),
                                   [&](const EpochPoint& point) { return point.record.epoch <= wholeEpochs(epoch); });
    return last == epochs.rend() ? nullptr : &*last;
}

const EpochPoint* RaceView::guesses(std::size_t index) const { return guessedEpoch(track(index), wholeEpochs(epoch)); }

const std::vector<double>& RaceView::norms(std::size_t index) const
{
    static const std::vector<double> none;
    if (isLatest())
        return track(index).gradientNorms;
    const EpochPoint* last = lastEpoch(index);
    return last ? last->gradientNorms : none;
}

std::int64_t RaceView::step(std::size_t index) const
{
    const Track& track = (*tracks)[index];
    const double limit = epoch * static_cast<double>(track.facts.stepsPerEpoch);
    return isLatest() || limit >= static_cast<double>(track.step) ? track.step : std::llround(limit);
}

double RaceView::seconds(std::size_t index) const
{
    const Track& track = (*tracks)[index];
    const std::int64_t last = step(index);
    if (last >= track.step)
        return track.seconds;
    const auto after = std::ranges::upper_bound(track.steps, last, {}, &StepPoint::step);
    return after == track.steps.begin() ? 0 : std::prev(after)->seconds;
}

Role contestantRole(std::size_t index) { return roles[index % roles.size()]; }

Marker contestantMarker(std::size_t index) { return markers[index % markers.size()]; }

QString contestantLetter(std::size_t index) { return QString(QChar(static_cast<char16_t>(u'A' + index))); }

} // namespace convolarium
