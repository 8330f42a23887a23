// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/conv2d.h"
#include "engine/layers/matrix_kernel.h"

#include <memory>

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

/// y = clamp(x * weight + bias). Shapes as in conv2d.h; `bias` is null for none.
struct Conv2dForwardData {
    const Scalar* x;
    const Scalar* weight;
    const Scalar* bias;
    Scalar* y;
    Clamp clamp{};
};

/// The gradients of a pass, all of them overwritten.
struct Conv2dBackwardData {
    const Scalar* x; ///< read only where dweight is asked for
    const Scalar* weight;
    const Scalar* dy;
    Scalar* dx;      ///< null where nobody asks
    Scalar* dweight; ///< likewise
    Scalar* dbias;   ///< likewise
};

/// The ways to compute a convolution; all give the same but for rounding.
enum class Conv2dAlgorithm {
    Direct,    ///< a matrix product whose rows are gathered tap by tap
    Im2col,    ///< the same, kernel row by kernel row, for few channels: copies the patches that touch padding
    Winograd,  ///< fewer multiplications for a 3x3 kernel
    Depthwise, ///< one channel at a time, the channels side by side in the vector registers
};

/// Whether `algorithm` can compute a convolution of this geometry.
[[nodiscard]] bool canCompute(Conv2dAlgorithm algorithm, const Conv2dGeometry& geometry);

/// The one that is fastest as far as measured.
[[nodiscard]] Conv2dAlgorithm fastestAlgorithm(const Conv2dGeometry& geometry);

/// A convolution of one geometry, prepared: tables are made here and not in a pass. A pass may have fewer samples than the
/// geometry.
class Convolution {
public:
    explicit Convolution(const Conv2dGeometry& geometry) : m_geometry(geometry) {}
    virtual ~Convolution();

    /// Scratch values for either pass.
    [[nodiscard]] virtual std::int64_t scratchElements(int threads) const = 0;

    virtual void forward(const Conv2dForwardData& data, int samples, const Resources& resources) const = 0;
    virtual void backward(const Conv2dBackwardData& data, int samples, const Resources& resources) const = 0;

protected:
    [[nodiscard]] const Conv2dGeometry& geometry() const { return m_geometry; }

private:
    Conv2dGeometry m_geometry;
};

/// @pre canCompute(algorithm, geometry)
[[nodiscard]] std::unique_ptr<Convolution> makeConvolution(const Conv2dGeometry& geometry, Conv2dAlgorithm algorithm);

/// One kind each of the above.
[[nodiscard]] std::unique_ptr<Convolution> makeGatheringConvolution(const Conv2dGeometry& geometry,
                                                                    Conv2dAlgorithm algorithm);
[[nodiscard]] std::unique_ptr<Convolution> makeWinogradConvolution(const Conv2dGeometry& geometry);
[[nodiscard]] std::unique_ptr<Convolution> makeDepthwiseConvolution(const Conv2dGeometry& geometry);

/// sums[c] = sum of rows[i][c] over i < rows: the gradient of a bias.
struct ColumnSums {
    const Scalar* values;
    std::int64_t rows;
    int columns;
    Scalar* sums;
};
void sumColumns(const ColumnSums& data, const Resources& resources);
[[nodiscard]] std::int64_t sumColumnsScratch(int columns);

} // namespace convolarium::engine
