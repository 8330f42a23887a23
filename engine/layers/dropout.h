// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/cost.h"
#include "engine/layers/layer.h"

#include <memory>
#include <vector>

namespace convolarium::engine {

/// In training, sets each value to 0 with probability `rate` and divides the others by 1 - rate; else the identity.
/// Srivastava et al., "Dropout", JMLR 2014. The mask is a function of the seed and the number of the pass.
struct CONVOLARIUM_ENGINE_EXPORT DropoutSpec {
    double rate = 0.5; ///< in [0, 1)

    /// @throws std::invalid_argument naming the layer and the shapes if the layer cannot be applied to `in`.
    [[nodiscard]] Shape outputShape(const Shape& in) const;

    /// For one input: the batch plays no part.
    [[nodiscard]] Cost cost(const Shape& in) const;

    [[nodiscard]] std::vector<ParameterSpec> parameters(const Shape& in) const;

    /// The layer at work, for batches up to that of `in`.
    [[nodiscard]] std::unique_ptr<Layer> makeLayer(const Shape& in) const;

    friend bool operator==(const DropoutSpec&, const DropoutSpec&) = default;
};

} // namespace convolarium::engine
