// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/tensor/shape.h"

#include <cstdint>

namespace convolarium::engine {

enum class NormalizationKind { Batch, Layer, Instance, Group };

/// The axes of one sample over which a layer normalization takes its mean.
struct LayerAxes {
    bool height = true;
    bool width = true;
    bool channels = true;

    friend bool operator==(const LayerAxes&, const LayerAxes&) = default;
};

/// Which cells of a tensor share one mean and one variance: the one function that drives the layer and colours the
/// picture.
///   Batch     all cells of a channel                Ioffe and Szegedy, arXiv:1502.03167
///   Layer     all cells of a sample, or those that differ in `axes` only     Ba et al., arXiv:1607.06450
///   Instance  a channel of a sample                 Ulyanov et al., arXiv:1607.08022
///   Group     `groups` blocks of neighbouring channels of a sample           Wu and He, arXiv:1803.08494
struct CONVOLARIUM_ENGINE_EXPORT NormalizationAxes {
    NormalizationKind kind = NormalizationKind::Batch;
    LayerAxes axes{}; ///< of Layer
    int groups = 1;   ///< of Group; must divide the channels

    /// Number of means that a tensor of this shape has.
    [[nodiscard]] int count(const Shape& shape) const;

    /// Cells that share each mean; all groups are equally large.
    [[nodiscard]] std::int64_t cells(const Shape& shape) const;

    /// The number, 0..count-1, of the mean that cell (n, h, w, c) belongs to. The indices are not checked.
    [[nodiscard]] int groupOf(const Shape& shape, int n, int h, int w, int c) const;

    /// The shape of the factors and summands of the affine step: per channel, 1 x 1 x 1 x c; for Layer, the normalized axes.
    [[nodiscard]] Shape affineShape(const Shape& shape) const;

    friend bool operator==(const NormalizationAxes&, const NormalizationAxes&) = default;
};

} // namespace convolarium::engine
