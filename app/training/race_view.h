// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"
#include "app/lesson/theme.h"
#include "app/training/race_plan.h"
#include "app/training/race_record.h"
#include "app/training/training_data.h"

#include <limits>
#include <memory>

namespace convolarium {

/// What is seen of a race at a moment: everything on the page is painted from it.
struct RaceView {
    const RacePlan* plan = nullptr;
    const std::vector<Track>* tracks = nullptr;
    std::shared_ptr<const LoadedData> data; ///< null: not loaded, or a kept run whose data are elsewhere
    double epoch = std::numeric_limits<double>::infinity(); ///< up to here, in epochs; infinity: all
    int sample = 0;                                         ///< of the test set: the one that is looked at

    [[nodiscard]] bool isEmpty() const { return !tracks || tracks->empty(); }
    [[nodiscard]] std::size_t size() const { return tracks ? tracks->size() : 0; }
    [[nodiscard]] const Track& track(std::size_t index) const { return (*tracks)[index]; }
    /// The moment is the present one.
    [[nodiscard]] bool isLatest() const { return epoch == std::numeric_limits<double>::infinity(); }
    /// The last whole epoch up to the moment, for a track.
    [[nodiscard]] const EpochPoint* lastEpoch(std::size_t index) const;
    /// What the network says of the test set at the moment; null: nothing yet.
    [[nodiscard]] const EpochPoint* guesses(std::size_t index) const;
    /// Norms of the gradients at the moment, one a layer with weights.
    [[nodiscard]] const std::vector<double>& norms(std::size_t index) const;
    /// Updates, and seconds spent in them, at the moment.
    [[nodiscard]] std::int64_t step(std::size_t index) const;
    [[nodiscard]] double seconds(std::size_t index) const;
};

/// How contestant `index` looks: a colour and a shape that never change.
[[nodiscard]] Role contestantRole(std::size_t index);
[[nodiscard]] Marker contestantMarker(std::size_t index);
/// "A", "B", "C".
[[nodiscard]] QString contestantLetter(std::size_t index);

} // namespace convolarium
