// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/formula.h"
#include "app/lesson/phase.h"
#include "app/lesson/sentence.h"
#include "app/training/race_view.h"
#include "app/training/watched_step.h"

namespace convolarium {

/// The parts of one update on the timeline 0..1: forward, loss, backward, update.
enum class StepPart { Forward, Loss, Backward, Update };
[[nodiscard]] std::vector<Phase> stepPhases();

/// How far each part has come at moment `t`, 0..1; a part rests a little before the next one begins.
struct StepProgress {
    double forward = 0, loss = 0, backward = 0, update = 0;
    StepPart part = StepPart::Forward; ///< the one at work
};
[[nodiscard]] StepProgress stepProgress(double t);

/// What the part at moment `t` does, with the numbers of the step: "3 Backward: …".
[[nodiscard]] Sentence stepSentence(const RaceView& view, const WatchedStep& step, double t);

/// The loss of the first picture of the batch, symbolic and with its numbers.
[[nodiscard]] FormulaPair stepFormula(const RaceView& view, const WatchedStep& step);

/// The numbers of a layer in words.
[[nodiscard]] QString layerSentence(const engine::LayerStep& layer);

/// -ln p of the first picture's own class, in the resolution of the numbers that the network gives.
[[nodiscard]] double firstLoss(const engine::StepFigures& figures);

/// Two digits of a number that may be very small: "0.0021", "3·10⁻⁷".
[[nodiscard]] QString briefNumber(double value);

/// A share with two digits: "0.13 %".
[[nodiscard]] QString shareText(double share);

} // namespace convolarium
