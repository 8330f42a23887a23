// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/network_spec.h"

#include <string>
#include <vector>

namespace convolarium::engine {

/// A step of Keras code: what stands before and behind the value that it is applied to.
struct KerasStep {
    std::string before; ///< "layers.Flatten()("
    std::string after = ")";
};

/// A layer in Keras code.
struct KerasLayer {
    std::vector<KerasStep> steps; ///< one after the other; none where nothing happens to the value
    bool flat = false;            ///< what it gives is N x C, not N x H x W x C
    std::string comment = {};     ///< why it is not one step
    bool needsMeanInside = false; ///< a function that the code must bring along
};

/// A layer of one input, which fits it.
struct KerasLayerInput {
    const LayerSpec& layer;
    const Shape& in;
    std::string name; ///< of the layer in Keras
    bool flat;        ///< the input is N x C
};

/// @throws std::invalid_argument for a MergeSpec, which has several inputs.
[[nodiscard]] KerasLayer kerasLayer(const KerasLayerInput& input);

/// layers.Reshape((1, 1, C)): a flat value as the map that it is.
[[nodiscard]] KerasStep kerasMapOf(const Shape& shape);

} // namespace convolarium::engine
