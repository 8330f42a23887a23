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

/// Puts rows and columns of zeros around each map.
struct CONVOLARIUM_ENGINE_EXPORT ZeroPaddingSpec {
    Edges padding;

    /// @throws std::invalid_argument naming the layer and the shapes if the layer cannot be applied to `in`.
    [[nodiscard]] Shape outputShape(const Shape& in) const;

    /// For one input: the batch plays no part.
    [[nodiscard]] Cost cost(const Shape& in) const;

    [[nodiscard]] std::vector<ParameterSpec> parameters(const Shape& in) const;

    /// The layer at work, for batches up to that of `in`.
    [[nodiscard]] std::unique_ptr<Layer> makeLayer(const Shape& in) const;

    friend bool operator==(const ZeroPaddingSpec&, const ZeroPaddingSpec&) = default;
};

} // namespace convolarium::engine
