// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/cost.h"
#include "engine/layers/layer.h"

#include <memory>
#include <vector>

namespace convolarium::engine {

/// A function of each value; softmax: of the channels of each cell, e^x / sum e^x, computed without overflow.
/// Gradients at kinks are those of PyTorch and TensorFlow: 0 at 0 (relu, relu6) and at 6 (relu6).
struct CONVOLARIUM_ENGINE_EXPORT ActivationSpec {
    enum class Kind {
        Relu,      ///< max(x, 0)
        Relu6,     ///< min(max(x, 0), 6)
        LeakyRelu, ///< x, or slope * x below 0
        Sigmoid,   ///< 1 / (1 + e^-x)
        Tanh,      ///< tanh x
        Softmax    ///< over the channels
    };

    Kind kind = Kind::Relu;
    double slope = 0.01; ///< of LeakyRelu

    /// @throws std::invalid_argument naming the layer and the shapes if the layer cannot be applied to `in`.
    [[nodiscard]] Shape outputShape(const Shape& in) const;

    /// For one input: the batch plays no part.
    [[nodiscard]] Cost cost(const Shape& in) const;

    [[nodiscard]] std::vector<ParameterSpec> parameters(const Shape& in) const;

    /// The layer at work, for batches up to that of `in`.
    [[nodiscard]] std::unique_ptr<Layer> makeLayer(const Shape& in) const;

    friend bool operator==(const ActivationSpec&, const ActivationSpec&) = default;
};

} // namespace convolarium::engine
