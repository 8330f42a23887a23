// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/cost.h"
#include "engine/layers/layer.h"
#include "engine/layers/padding.h"
#include "engine/layers/window.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace convolarium::engine {

/// Maximum or mean of windows, channel by channel. Padded cells never win a maximum; a mean counts them only where
/// `countPadding` is set (PyTorch's count_include_pad; Keras and TensorFlow do not count them).
struct CONVOLARIUM_ENGINE_EXPORT PoolSpec {
    enum class Kind { Max, Average };

    Kind kind = Kind::Max;
    Size kernel{2, 2};
    std::optional<Size> stride{}; ///< the kernel where it is not given
    Padding padding = Padding::valid();
    bool countPadding = false;

    /// Along the height and along the width.
    [[nodiscard]] std::array<Window, 2> window(const Shape& in) const;

    /// @throws std::invalid_argument naming the layer and the shapes if the layer cannot be applied to `in`.
    [[nodiscard]] Shape outputShape(const Shape& in) const;

    /// For one input: the batch plays no part.
    [[nodiscard]] Cost cost(const Shape& in) const;

    [[nodiscard]] std::vector<ParameterSpec> parameters(const Shape& in) const;

    /// The layer at work, for batches up to that of `in`.
    [[nodiscard]] std::unique_ptr<Layer> makeLayer(const Shape& in) const;

    friend bool operator==(const PoolSpec&, const PoolSpec&) = default;
};

/// Maximum or mean of each whole map: n x 1 x 1 x c.
struct CONVOLARIUM_ENGINE_EXPORT GlobalPoolSpec {
    PoolSpec::Kind kind = PoolSpec::Kind::Average;

    /// @throws std::invalid_argument naming the layer and the shape if the layer cannot be applied to `in`.
    [[nodiscard]] Shape outputShape(const Shape& in) const;
    [[nodiscard]] Cost cost(const Shape& in) const;
    [[nodiscard]] std::vector<ParameterSpec> parameters(const Shape& in) const;
    [[nodiscard]] std::unique_ptr<Layer> makeLayer(const Shape& in) const;

    friend bool operator==(const GlobalPoolSpec&, const GlobalPoolSpec&) = default;
};

} // namespace convolarium::engine
