// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/receptive_field_figures.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace convolarium {

/// Hertz: A3.
constexpr double lowestTone = 220;

/// A synthesised sound and what a stack with random weights makes of it.
struct HeardSound {
    std::vector<float> samples;  ///< −1…1
    std::vector<float> output;   ///< of the stack, −1…1, one a sample; for a stack with strides each value is held
    std::vector<float> ordinary; ///< of the ordinary stack
};

/// A melody of six plucked notes that fill the time. A pure function of the arguments; −1…1.
[[nodiscard]] std::vector<float> melody(int samples, double sampleRate);

/// A held chord of three tones with three partials each: it can be foretold by who remembers long enough. −1…1.
[[nodiscard]] std::vector<float> chord(int samples, double sampleRate);

/// How many samples of the melody are shown: enough for several fields, bounded.
[[nodiscard]] int shownSamples(const ReceptiveFieldFigures& figures);

/// Roughly how long heardSound() takes, in milliseconds.
[[nodiscard]] double heardSoundCost(const ReceptiveFieldFigures& figures);

/// The melody through both stacks, by the engine; nothing if `stop` was requested.
[[nodiscard]] std::optional<HeardSound> heardSound(const ReceptiveFieldFigures& figures, int seed,
                                                   const std::stop_token& stop = {});

} // namespace convolarium
