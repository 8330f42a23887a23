// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/cost.h"
#include "engine/layers/layer.h"
#include "engine/layers/padding.h"

#include <memory>
#include <vector>

namespace convolarium::engine {

/// Transposed convolution: the backward pass of a convolution by its input, as a layer. Output size along an axis:
/// size * stride under Same, (size - 1) * stride + kernel under Valid, and that less the edges under Explicit (they are
/// cut off); Causal cannot be applied.
/// weight kernel.h x kernel.w x filters x channels: that of the convolution which it transposes; PyTorch's file order is
/// channels, filters, kernel.h, kernel.w. Dumoulin and Visin, "A guide to convolution arithmetic", arXiv:1603.07285.
struct CONVOLARIUM_ENGINE_EXPORT Conv2dTransposeSpec {
    int filters = 1;
    Size kernel{3, 3};
    Size stride{1, 1};
    Padding padding{};
    bool bias = true;

    /// @throws std::invalid_argument naming the layer and the shapes if the layer cannot be applied to `in`.
    [[nodiscard]] Shape outputShape(const Shape& in) const;

    /// For one input: the batch plays no part.
    [[nodiscard]] Cost cost(const Shape& in) const;

    [[nodiscard]] std::vector<ParameterSpec> parameters(const Shape& in) const;

    /// The layer at work, for batches up to that of `in`.
    [[nodiscard]] std::unique_ptr<Layer> makeLayer(const Shape& in) const;

    friend bool operator==(const Conv2dTransposeSpec&, const Conv2dTransposeSpec&) = default;
};

} // namespace convolarium::engine
