// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/network/network_spec.h"

#include <vector>

namespace convolarium::engine {

/// A small network for sequences by default; with three repeats of the dilations 1 to 512, 32 residual and gate channels,
/// 256 skip channels and 256 levels, the one of the paper.
struct WavenetOptions {
    Shape input{1, 1, 1024, 32}; ///< height 1, time along the width, a channel for each level
    int levels = 32;             ///< what the output tells apart at each time
    std::vector<int> dilations{1, 2, 4, 8, 16, 32};
    int repeats = 1;
    int kernel = 2;
    int residualChannels = 16;
    int gateChannels = 16;
    int skipChannels = 32;
    bool initialLayer = true; ///< first a causal convolution over `kernel` values; else over one
};

/// Dilated causal convolutions with gated units, residual and skip connections; the logits of the next value at each time.
/// van den Oord et al., "WaveNet: A Generative Model for Raw Audio", arXiv:1609.03499, section 2.
/// @throws std::invalid_argument if there are no dilations or no repeats.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkSpec wavenet(const WavenetOptions& options = {});

} // namespace convolarium::engine
