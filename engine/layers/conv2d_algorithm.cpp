// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv2d_kernels.h"
#include "engine/tensor/scratch.h"

#include <algorithm>

namespace convolarium::engine {

namespace {

/// With fewer channels, most of a tap's work would be looking up where its few values lie.
constexpr int fewChannels = 16;

/// Below this, Winograd's transforms cost more than its products save.
constexpr int winogradChannels = 16;

constexpr int mostParts = 8;

/// The gradient by the input is a convolution too, padded with 2 less the padding.
bool suitsWinograd(const Window& window)
{
    return window.kernel == 3 && window.stride == 1 && window.dilation == 1 && window.paddingBefore <= 2;
}

} // namespace

Convolution::~Convolution() = default;

bool canCompute(Conv2dAlgorithm algorithm, const Conv2dGeometry& geometry)
{
    switch (algorithm) {
    case Conv2dAlgorithm::Direct:
        return true;
    case Conv2dAlgorithm::Im2col:
        return geometry.groups == 1 && geometry.cols.dilation == 1;
    case Conv2dAlgorithm::Winograd:
        return geometry.groups == 1 && suitsWinograd(geometry.rows) && suitsWinograd(geometry.cols);
    case Conv2dAlgorithm::Depthwise:
        return geometry.groups == geometry.in.c;
    }
    return false;
}

Conv2dAlgorithm fastestAlgorithm(const Conv2dGeometry& geometry)
{
    // With one channel there is nothing to fill a vector register with.
    if (geometry.groups > 1 && canCompute(Conv2dAlgorithm::Depthwise, geometry)) {
        return Conv2dAlgorithm::Depthwise;
    }
    if (geometry.in.c < fewChannels && canCompute(Conv2dAlgorithm::Im2col, geometry)) {
        return Conv2dAlgorithm::Im2col;
    }
    if (std::min(geometry.in.c, geometry.out.c) >= winogradChannels &&
        canCompute(Conv2dAlgorithm::Winograd, geometry)) {
        return Conv2dAlgorithm::Winograd;
    }
    return Conv2dAlgorithm::Direct;
}

std::unique_ptr<Convolution> makeConvolution(const Conv2dGeometry& geometry, Conv2dAlgorithm algorithm)
{
    switch (algorithm) {
    case Conv2dAlgorithm::Direct:
    case Conv2dAlgorithm::Im2col:
        return makeGatheringConvolution(geometry, algorithm);
    case Conv2dAlgorithm::Winograd:
        return makeWinogradConvolution(geometry);
    case Conv2dAlgorithm::Depthwise:
        return makeDepthwiseConvolution(geometry);
    }
    return nullptr;
}

std::int64_t sumColumnsScratch(int columns)
{
    Scratch scratch;
    static_cast<void>(scratch.take<Scalar>(std::int64_t{mostParts} * columns));
    return scratch.used();
}

void sumColumns(const ColumnSums& data, const Resources& resources)
{
    Scratch scratch(resources.scratch);
    auto* partials = scratch.take<Scalar>(std::int64_t{mostParts} * data.columns);
    const int parts = std::min(mostParts, chunkCount(data.rows, 256));
    resources.workers.run(parts, [&](int part, int /*worker*/) {
        Scalar* sums = partials + std::ptrdiff_t{part} * data.columns;
        std::fill_n(sums, data.columns, Scalar{0});
        const Chunk range = chunkOf(data.rows, parts, part);
        for (std::int64_t row = range.begin; row < range.end; ++row) {
            const Scalar* values = data.values + row * data.columns;
            for (int c = 0; c < data.columns; ++c) {
                sums[c] += values[c];
            }
        }
    });
    std::copy_n(partials, data.columns, data.sums);
    for (int part = 1; part < parts; ++part) {
        for (int c = 0; c < data.columns; ++c) {
            data.sums[c] += partials[std::ptrdiff_t{part} * data.columns + c];
        }
    }
}

} // namespace convolarium::engine
