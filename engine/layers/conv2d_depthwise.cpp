// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/depthwise.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace convolarium::engine {

namespace {

/// The same layer with multiplier 1 on an input that holds every channel `multiplier` times, side by side.
Conv2dGeometry widened(Conv2dGeometry geometry)
{
    geometry.in.c = geometry.out.c;
    geometry.groups = geometry.out.c;
    return geometry;
}

class DepthwiseConvolution : public Convolution {
public:
    explicit DepthwiseConvolution(const Conv2dGeometry& geometry)
        : Convolution(geometry), m_multiplier(geometry.groupFilters()), m_wide(widened(geometry)),
          m_forward(inputsOfOutputs(m_wide), 1, m_wide.cols.stride),
          m_backward(outputsOfInputs(m_wide), m_wide.cols.stride, 1)
    {}

    [[nodiscard]] std::int64_t scratchElements(int threads) const override
    {
        Scratch scratch;
        takePieces(scratch, threads);
        return std::max(scratch.used(), sumColumnsScratch(m_wide.out.c));
    }

    void forward(const Conv2dForwardData& data, int samples, const Resources& resources) const override;
    void backward(const Conv2dBackwardData& data, int samples, const Resources& resources) const override;

private:
    static constexpr int mostParts = 16;

    struct Pieces {
        Scalar* x;                 ///< with every channel `multiplier` times
        Scalar* dx;                ///< likewise
        DepthwiseSweep::Tap* taps; ///< of a row, for each thread
        Scalar* partials;          ///< gradients of the weights, summed over parts of the batch
    };
    Pieces takePieces(Scratch& scratch, int threads) const;

    [[nodiscard]] std::int64_t weights() const
    {
        return std::int64_t{m_wide.rows.kernel} * m_wide.cols.kernel * m_wide.in.c;
    }
    [[nodiscard]] std::int64_t inputCells(int samples) const
    {
        return std::int64_t{samples} * m_wide.in.h * m_wide.in.w;
    }

    /// x itself, or a copy with every channel `multiplier` times.
    const Scalar* widenedInput(const Scalar* x, int samples, const Pieces& pieces, Workers& workers) const;
    void backwardWeights(const Conv2dBackwardData& data, int samples, const Pieces& pieces, Workers& workers) const;

    int m_multiplier;
    Conv2dGeometry m_wide;
    DepthwiseSweep m_forward;
    DepthwiseSweep m_backward;
};

DepthwiseConvolution::Pieces DepthwiseConvolution::takePieces(Scratch& scratch, int threads) const
{
    const std::int64_t copied = m_multiplier > 1 ? m_wide.in.elements() : 0;
    return {.x = scratch.take<Scalar>(copied),
            .dx = scratch.take<Scalar>(copied),
            .taps = scratch.take<DepthwiseSweep::Tap>(std::int64_t{threads} * m_wide.rows.kernel * m_wide.cols.kernel),
            .partials = scratch.take<Scalar>(mostParts * weights())};
}

const Scalar* DepthwiseConvolution::widenedInput(const Scalar* x, int samples, const Pieces& pieces,
                                                 Workers& workers) const
{
    if (m_multiplier == 1) {
        return x;
    }
    const std::int64_t values = inputCells(samples) * geometry().in.c;
    const int chunks = chunkCount(values, 4096);
    workers.run(chunks, [&](int chunk, int /*worker*/) {
        const Chunk range = chunkOf(values, chunks, chunk);
        for (std::int64_t i = range.begin; i < range.end; ++i) {
            std::fill_n(pieces.x + i * m_multiplier, m_multiplier, x[i]);
        }
    });
    return pieces.x;
}

void DepthwiseConvolution::forward(const Conv2dForwardData& data, int samples, const Resources& resources) const
{
    Scratch scratch(resources.scratch);
    const Pieces pieces = takePieces(scratch, resources.workers.threads());
    m_forward.run({.from = widenedInput(data.x, samples, pieces, resources.workers),
                   .weight = data.weight,
                   .bias = data.bias,
                   .to = data.y,
                   .clamp = data.clamp},
                  samples, pieces.taps, resources.workers);
}

void DepthwiseConvolution::backward(const Conv2dBackwardData& data, int samples, const Resources& resources) const
{
    if (data.dbias != nullptr) {
        sumColumns({.values = data.dy,
                    .rows = std::int64_t{samples} * m_wide.out.h * m_wide.out.w,
                    .columns = m_wide.out.c,
                    .sums = data.dbias},
                   resources);
    }
    Scratch scratch(resources.scratch);
    const Pieces pieces = takePieces(scratch, resources.workers.threads());
    if (data.dweight != nullptr) {
        Conv2dBackwardData wide = data;
        wide.x = widenedInput(data.x, samples, pieces, resources.workers);
        backwardWeights(wide, samples, pieces, resources.workers);
    }
    if (data.dx == nullptr) {
        return;
    }
    Scalar* dx = m_multiplier == 1 ? data.dx : pieces.dx;
    m_backward.run({.from = data.dy, .weight = data.weight, .bias = nullptr, .to = dx}, samples, pieces.taps,
                   resources.workers);
    if (m_multiplier > 1) {
        // Each copy of a channel hands its gradient back to the channel.
        const std::int64_t values = inputCells(samples) * geometry().in.c;
        for (std::int64_t i = 0; i < values; ++i) {
            data.dx[i] = std::accumulate(dx + i * m_multiplier, dx + (i + 1) * m_multiplier, Scalar{0});
        }
    }
}

void DepthwiseConvolution::backwardWeights(const Conv2dBackwardData& data, int samples, const Pieces& pieces,
                                           Workers& workers) const
{
    const std::int64_t rows = std::int64_t{samples} * m_wide.out.h;
    const int parts = std::min(mostParts, chunkCount(rows, 8));
    workers.run(parts, [&](int part, int /*worker*/) {
        Scalar* dweight = pieces.partials + part * weights();
        std::fill_n(dweight, weights(), Scalar{0});
        addDepthwiseWeightGradients(m_wide, data, chunkOf(rows, parts, part), dweight);
    });
    std::copy_n(pieces.partials, weights(), data.dweight);
    for (int part = 1; part < parts; ++part) {
        const Scalar* partial = pieces.partials + part * weights();
        std::transform(partial, partial + weights(), data.dweight, data.dweight, std::plus<>());
    }
}

} // namespace

std::unique_ptr<Convolution> makeDepthwiseConvolution(const Conv2dGeometry& geometry)
{
    return std::make_unique<DepthwiseConvolution>(geometry);
}

} // namespace convolarium::engine
