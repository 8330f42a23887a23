// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/zero_padding.h"

#include "engine/layers/chunks.h"
#include "engine/layers/refusal.h"

#include <algorithm>
#include <limits>

namespace convolarium::engine {

namespace {

class ZeroPaddingLayer : public Layer {
public:
    explicit ZeroPaddingLayer(const Edges& padding) : m_padding(padding) {}

    void forward(const ForwardPass& pass) override
    {
        const ConstTensorView& x = pass.inputs[0];
        const TensorView& y = pass.output;
        const std::int64_t rowValues = std::int64_t{y.shape.w} * y.shape.c;
        inChunks(pass.resources.workers, std::int64_t{y.shape.n} * y.shape.h, rowValues, [&](const Chunk& chunk) {
            for (std::int64_t row = chunk.begin; row < chunk.end; ++row) {
                fillRow(x, row, {y.data + row * rowValues, static_cast<std::size_t>(rowValues)});
            }
        });
    }

    void backward(const BackwardPass& pass) override
    {
        const TensorView& dx = pass.inputGradients[0];
        if (dx.data == nullptr) {
            return;
        }
        const Shape& out = pass.outputGradient.shape;
        const std::int64_t rowValues = std::int64_t{dx.shape.w} * dx.shape.c;
        inChunks(pass.resources.workers, std::int64_t{dx.shape.n} * dx.shape.h, rowValues, [&](const Chunk& chunk) {
            for (std::int64_t row = chunk.begin; row < chunk.end; ++row) {
                const std::int64_t padded = row / dx.shape.h * out.h + row % dx.shape.h + m_padding.top;
                const Scalar* from = pass.outputGradient.data + (padded * out.w + m_padding.left) * out.c;
                std::copy_n(from, rowValues, dx.data + row * rowValues);
            }
        });
    }

private:
    /// Row `row` of all samples' padded rows.
    void fillRow(const ConstTensorView& x, std::int64_t row, std::span<Scalar> y) const
    {
        const int paddedRows = m_padding.top + x.shape.h + m_padding.bottom;
        const std::int64_t sample = row / paddedRows;
        const std::int64_t inside = row % paddedRows - m_padding.top;
        if (inside < 0 || inside >= x.shape.h) {
            std::ranges::fill(y, Scalar{0});
            return;
        }
        const std::int64_t rowValues = std::int64_t{x.shape.w} * x.shape.c;
        const std::int64_t left = std::int64_t{m_padding.left} * x.shape.c;
        Scalar* end = std::fill_n(y.data(), left, Scalar{0});
        end = std::copy_n(x.data + (sample * x.shape.h + inside) * rowValues, rowValues, end);
        std::fill(end, y.data() + y.size(), Scalar{0});
    }

    Edges m_padding;
};

int paddedSize(const Shape& in, int size, int before, int after)
{
    const std::int64_t padded = std::int64_t{size} + before + after;
    if (padded > std::numeric_limits<int>::max()) {
        refuse("zero_padding", "the padding is too large", in);
    }
    return static_cast<int>(padded);
}

} // namespace

Shape ZeroPaddingSpec::outputShape(const Shape& in) const
{
    requirePositiveSizes("zero_padding", in);
    if (std::min({padding.top, padding.left, padding.bottom, padding.right}) < 0) {
        refuse("zero_padding", "padding must not be negative", in);
    }
    return {in.n, paddedSize(in, in.h, padding.top, padding.bottom), paddedSize(in, in.w, padding.left, padding.right),
            in.c};
}

Cost ZeroPaddingSpec::cost(const Shape& in) const { return costOfOutput(outputShape(in)); }

std::vector<ParameterSpec> ZeroPaddingSpec::parameters(const Shape& /*in*/) const { return {}; }

std::unique_ptr<Layer> ZeroPaddingSpec::makeLayer(const Shape& /*in*/) const
{
    return std::make_unique<ZeroPaddingLayer>(padding);
}

} // namespace convolarium::engine
