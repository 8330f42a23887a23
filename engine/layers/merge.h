// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/cost.h"
#include "engine/layers/layer.h"

#include <memory>
#include <vector>

namespace convolarium::engine {

/// Two or more inputs as one: the sum or product of equal shapes, or the channels behind one another.
struct CONVOLARIUM_ENGINE_EXPORT MergeSpec {
    enum class Kind { Add, Concat, Multiply };

    Kind kind = Kind::Add;

    /// @throws std::invalid_argument naming the layer and the shapes if the layer cannot be applied to `in`.
    [[nodiscard]] Shape outputShape(Shapes in) const;

    /// For one input: the batch plays no part.
    [[nodiscard]] Cost cost(Shapes in) const;

    [[nodiscard]] std::vector<ParameterSpec> parameters(Shapes in) const;

    /// The layer at work, for batches up to that of `in`.
    [[nodiscard]] std::unique_ptr<Layer> makeLayer(Shapes in) const;

    friend bool operator==(const MergeSpec&, const MergeSpec&) = default;
};

} // namespace convolarium::engine
