// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/cost.h"
#include "engine/layers/layer.h"

#include <memory>
#include <vector>

namespace convolarium::engine {

/// y = x * weight + bias on the channels of every cell, as Keras's Dense; on a 1 x 1 map, the fully connected layer.
/// weight 1 x 1 x channels x units, bias 1 x 1 x 1 x units.
struct CONVOLARIUM_ENGINE_EXPORT DenseSpec {
    int units = 1;
    bool bias = true;

    /// @throws std::invalid_argument naming the layer and the shapes if the layer cannot be applied to `in`.
    [[nodiscard]] Shape outputShape(const Shape& in) const;

    /// For one input: the batch plays no part.
    [[nodiscard]] Cost cost(const Shape& in) const;

    [[nodiscard]] std::vector<ParameterSpec> parameters(const Shape& in) const;

    /// The layer at work, for batches up to that of `in`.
    [[nodiscard]] std::unique_ptr<Layer> makeLayer(const Shape& in) const;

    friend bool operator==(const DenseSpec&, const DenseSpec&) = default;
};

} // namespace convolarium::engine
