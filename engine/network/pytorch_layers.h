// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/network_spec.h"

#include <span>
#include <string>

namespace convolarium::engine {

/// A value in PyTorch code: a name or an expression. It is N x C x H x W, or N x C where it is flat.
struct TorchValue {
    std::string text;
    bool flat = false;
};

/// What PyTorch's own layers cannot do and the code must bring along.
enum class TorchExtra { None, AxisNorm, MeanInside };

/// A layer in PyTorch code.
struct TorchLayer {
    std::string module; ///< what makes the sub-layer: "nn.Conv2d(3, 16, 3)"; empty where there is none
    TorchValue result;  ///< what it gives for the inputs
    TorchExtra needs = TorchExtra::None;
};

/// A layer that fits its inputs, and what it reads.
struct TorchLayerInputs {
    const LayerSpec& layer;
    const PlacedLayer& placed;
    std::string self; ///< the sub-layer: "self.conv1"
    std::span<const TorchValue> values;
};

[[nodiscard]] TorchLayer torchLayer(const TorchLayerInputs& inputs);

} // namespace convolarium::engine
