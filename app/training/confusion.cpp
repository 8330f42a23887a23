// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/confusion.h"

#include <algorithm>

namespace convolarium {

Confusion::Confusion(std::span<const int> labels, std::span<const Guess> guesses, int classes)
    : m_classes(classes), m_counts(static_cast<std::size_t>(classes) * static_cast<std::size_t>(classes))
{
    for (std::size_t i = 0; i < std::min(labels.size(), guesses.size()); ++i)
        if (labels[i] >= 0 && labels[i] < classes && guesses[i].label < classes)
            ++m_counts[index({labels[i], guesses[i].label})];
}

int Confusion::total(int truth) const
{
    int sum = 0;
    for (int guess = 0; guess < m_classes; ++guess)
        sum += count({truth, guess});
    return sum;
}

std::vector<int> samplesOf(const ConfusionCell& cell, std::span<const int> labels, std::span<const Guess> guesses,
                           std::size_t most)
{
    std::vector<int> samples;
    for (std::size_t i = 0; i < std::min(labels.size(), guesses.size()) && samples.size() < most; ++i)
        if (labels[i] == cell.truth && guesses[i].label == cell.guess)
            samples.push_back(static_cast<int>(i));
    return samples;
}

const EpochPoint* guessedEpoch(const Track& track, int epoch)
{
    const auto found = std::find_if(track.epochs.rbegin(), track.epochs.rend(), [&](const EpochPoint& point) {
        return point.record.epoch <= epoch && !point.guesses.empty();
    });
    return found == track.epochs.rend() ? nullptr : &*found;
}

} // namespace convolarium
