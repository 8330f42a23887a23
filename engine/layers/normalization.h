// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/cost.h"
#include "engine/layers/layer.h"
#include "engine/layers/normalization_axes.h"

#include <memory>
#include <vector>

namespace convolarium::engine {

/// y = (x - mean) / sqrt(variance + epsilon) * weight + bias, mean and (biased) variance over the cells that `over` puts
/// together. Batch: in training those of the batch, and the running ones follow them, running = momentum * running +
/// (1 - momentum) * batch, with the unbiased variance (PyTorch's and Keras's rule; PyTorch's momentum is 1 - this one);
/// in use, the running ones.
/// Parameters: weight and bias of over.affineShape() where `affine`, then for Batch running_mean and running_var.
struct CONVOLARIUM_ENGINE_EXPORT NormalizationSpec {
    NormalizationAxes over{};
    double epsilon = 1e-3;
    double momentum = 0.99; ///< of Batch
    bool affine = true;

    /// @throws std::invalid_argument naming the layer and the shapes if the layer cannot be applied to `in`.
    [[nodiscard]] Shape outputShape(const Shape& in) const;

    /// For one input: the batch plays no part.
    [[nodiscard]] Cost cost(const Shape& in) const;

    [[nodiscard]] std::vector<ParameterSpec> parameters(const Shape& in) const;

    /// The layer at work, for batches up to that of `in`.
    [[nodiscard]] std::unique_ptr<Layer> makeLayer(const Shape& in) const;

    friend bool operator==(const NormalizationSpec&, const NormalizationSpec&) = default;
};

} // namespace convolarium::engine
