// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/cost.h"
#include "engine/layers/layer.h"

#include <memory>
#include <vector>

namespace convolarium::engine {

/// A map as one vector of channels, n x 1 x 1 x (c * h * w), in PyTorch's order: channel by channel, each row by row. So the
/// weights of the dense layer that follows are those of PyTorch.
struct CONVOLARIUM_ENGINE_EXPORT FlattenSpec {

    /// @throws std::invalid_argument naming the layer and the shapes if the layer cannot be applied to `in`.
    [[nodiscard]] Shape outputShape(const Shape& in) const;

    /// For one input: the batch plays no part.
    [[nodiscard]] Cost cost(const Shape& in) const;

    [[nodiscard]] std::vector<ParameterSpec> parameters(const Shape& in) const;

    /// The layer at work, for batches up to that of `in`.
    [[nodiscard]] std::unique_ptr<Layer> makeLayer(const Shape& in) const;

    friend bool operator==(const FlattenSpec&, const FlattenSpec&) = default;
};

} // namespace convolarium::engine
