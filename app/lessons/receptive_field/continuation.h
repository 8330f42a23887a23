// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/receptive_field_figures.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace convolarium {

/// How one stack goes on with a sound after it has learned to say the next sample.
struct StackContinuation {
    std::vector<float> samples; ///< one for each sample that is left out
    double trainingError = 0;   ///< root mean square of the last training pass, one sample ahead
    double error = 0;           ///< root mean square of `samples` against the true sound
};

struct Continuation {
    std::vector<float> truth; ///< the whole sound
    int from = 0;             ///< the first sample that the stacks never saw
    int steps = 0;            ///< of training
    StackContinuation dilated, ordinary;
};

/// Whether the stack can predict: causal, an output for each sample, layers at all.
[[nodiscard]] bool canContinue(const ReceptiveFieldFigures& figures);

/// Trains both stacks (8 channels, tanh between the layers, a 1 x 1 layer to one value at the end; Adam) on the first four
/// fifths of the melody, then lets each go on by itself: every predicted sample is an input of the next one.
/// Nothing if `stop` was requested.
[[nodiscard]] std::optional<Continuation> continueSound(const ReceptiveFieldFigures& figures, int seed,
                                                        const std::stop_token& stop = {});

} // namespace convolarium
