// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/formula.h"
#include "app/lesson/sentence.h"
#include "app/training/guess_layout.h"
#include "app/training/race_view.h"

namespace convolarium {

/// The name of a class in the present language where it is one of the program's own data sets, else as the data name it.
[[nodiscard]] QString classTitle(const engine::Dataset& data, int label);

/// "Tiny VGG takes 7 of 60 pictures of “rose” for “tulip”."
[[nodiscard]] QString cellSentence(const RaceView& view, const CellOf& cell);

/// What there is to say at the moment, with the results marked: who is ahead, who reached the goal first, who stands still,
/// who learns by heart, who diverged.
[[nodiscard]] Sentence raceSentence(const RaceView& view, bool running);

/// Seconds for readers: "3.2 s", "4 min 10 s", "2 h 5 min".
[[nodiscard]] QString timeText(double seconds);
/// 12.3 MiB, 56.5 KiB; a dash where it is not known.
[[nodiscard]] QString sizeText(std::int64_t bytes);

/// A network that does no better than guessing after so many epochs stands still.
inline constexpr int standstillEpochs = 3;
/// It knows its training pictures by heart: so much better on them than on others (share of samples).
inline constexpr double overfitGap = 0.15;

[[nodiscard]] bool standsStill(const Track& track, int classes, int epochs);

/// The loss of the chosen picture: L = -ln p of its class, with the numbers of the first network that has one.
[[nodiscard]] FormulaPair lossFormula(const RaceView& view);

} // namespace convolarium
