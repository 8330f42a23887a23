// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/conv2d.h"

namespace convolarium::engine {

/// A convolution with its shapes worked out and checked: what the kernels need, and no more.
struct Conv2dGeometry {
    Shape in;
    Shape out;
    Window rows;
    Window cols;
    int groups;

    [[nodiscard]] int groupChannels() const { return in.c / groups; }
    [[nodiscard]] int groupFilters() const { return out.c / groups; }
    /// Values that one output value reads, padding included.
    [[nodiscard]] int patchSize() const { return rows.kernel * cols.kernel * groupChannels(); }
};

/// The values of a pass: x and y of the layer, or their gradients. Shapes as in conv2d.h; `bias` is null for none.
struct Conv2dForwardData {
    const Scalar* x;
    const Scalar* weight;
    const Scalar* bias;
    Scalar* y;
};
struct Conv2dBackwardData {
    const Scalar* x;
    const Scalar* weight;
    const Scalar* dy;
    Scalar* dx; ///< null where nobody asks
    Scalar* dweight;
    Scalar* dbias; ///< null for none
};

/// Forward and backward passes by the kernel that suits the geometry; all results are overwritten.
void conv2dForward(const Conv2dGeometry& geometry, const Conv2dForwardData& data);
void conv2dBackward(const Conv2dGeometry& geometry, const Conv2dBackwardData& data);

/// Any convolution, as matrix products: y = patches(x) * weight, in tiles of output cells that stay in the cache.
void conv2dGemm(const Conv2dGeometry& geometry, const Conv2dForwardData& data);
void conv2dGemmBackward(const Conv2dGeometry& geometry, const Conv2dBackwardData& data);

/// Depthwise convolution, groups = input channels, directly: the channels lie side by side and fill the vector
/// registers. The backward passes here add to dx and dweight.
void conv2dDepthwise(const Conv2dGeometry& geometry, const Conv2dForwardData& data);
void conv2dDepthwiseBackward(const Conv2dGeometry& geometry, const Conv2dBackwardData& data);

} // namespace convolarium::engine
