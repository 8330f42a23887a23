// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/layer_spec.h"

namespace convolarium::engine {

/// How a layer multiplies: what decides which values are used again, and so how fast it can be.
enum class Arithmetic {
    Convolution, ///< all others, transposed ones too
    Depthwise,   ///< each channel by itself
    Pointwise,   ///< kernel 1 x 1
    Dense,
    None ///< no multiply-accumulates
};

/// Of a layer that reads `channels` channels.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Arithmetic arithmeticOf(const LayerSpec& layer, int channels);

} // namespace convolarium::engine
