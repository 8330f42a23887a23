// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_record.h"

#include <optional>
#include <span>
#include <vector>

namespace convolarium {

/// A cell of the table: samples of class `truth` that are taken for `guess`.
struct ConfusionCell {
    int truth = 0;
    int guess = 0;

    friend bool operator==(const ConfusionCell&, const ConfusionCell&) = default;
};

/// How often samples of each class are taken for each class.
class Confusion {
public:
    Confusion() = default;
    /// `labels` and `guesses` one a sample, in the same order; what is no class is not counted.
    Confusion(std::span<const int> labels, std::span<const Guess> guesses, int classes);

    [[nodiscard]] int classes() const { return m_classes; }
    [[nodiscard]] int count(const ConfusionCell& cell) const { return m_counts[index(cell)]; }
    /// Samples of class `truth`.
    [[nodiscard]] int total(int truth) const;

private:
    [[nodiscard]] std::size_t index(const ConfusionCell& cell) const
    {
        return static_cast<std::size_t>(cell.truth) * static_cast<std::size_t>(m_classes) +
               static_cast<std::size_t>(cell.guess);
    }

    int m_classes = 0;
    std::vector<int> m_counts;
};

/// The first `most` samples of a cell.
[[nodiscard]] std::vector<int> samplesOf(const ConfusionCell& cell, std::span<const int> labels,
                                         std::span<const Guess> guesses, std::size_t most);

/// The last epoch up to `epoch` (from 1) that keeps its guesses; null: there is none.
[[nodiscard]] const EpochPoint* guessedEpoch(const Track& track, int epoch);

} // namespace convolarium
