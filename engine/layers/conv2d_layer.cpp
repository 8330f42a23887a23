// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/activation.h"
#include "engine/layers/chunks.h"
#include "engine/layers/clamp.h"
#include "engine/layers/conv2d.h"
#include "engine/layers/conv2d_kernels.h"
#include "engine/layers/normalization.h"
#include "engine/tensor/scratch.h"

#include <cmath>
#include <optional>

namespace convolarium::engine {

namespace {

/// A convolution at work. What it absorbs happens to its results: a batch normalization in use is a factor and a summand
/// for each filter, so it becomes part of weights and bias; relu and relu6 are bounds.
class ConvolutionLayer : public Layer {
public:
    ConvolutionLayer(const Conv2dGeometry& geometry, bool bias)
        : m_convolution(makeConvolution(geometry, fastestAlgorithm(geometry))), m_filters(geometry.out.c),
          m_weights(std::int64_t{geometry.patchSize()} * geometry.out.c), m_bias(bias)
    {}

    [[nodiscard]] bool absorbActivation(const ActivationSpec& next) override
    {
        if (m_clamp) {
            return false;
        }
        m_clamp = clampOf(next);
        return m_clamp.has_value();
    }

    [[nodiscard]] bool absorbNormalization(const NormalizationSpec& next) override
    {
        if (m_clamp || m_normalization || next.over.kind != NormalizationKind::Batch) {
            return false;
        }
        m_normalization = next;
        return true;
    }

    [[nodiscard]] std::int64_t scratchElements(int threads) const override
    {
        Scratch scratch;
        takeFolded(scratch);
        return scratch.used() + m_convolution->scratchElements(threads);
    }

    void forward(const ForwardPass& pass) override
    {
        Scratch scratch(pass.resources.scratch);
        const Folded folded = takeFolded(scratch);
        Conv2dForwardData data{.x = pass.inputs[0].data,
                               .weight = pass.parameters[0].data,
                               .bias = m_bias ? pass.parameters[1].data : nullptr,
                               .y = pass.output.data,
                               .clamp = m_clamp.value_or(Clamp{})};
        if (m_normalization) {
            fold(pass, folded);
            data.weight = folded.weight;
            data.bias = folded.bias;
        }
        const auto rest = pass.resources.scratch.subspan(static_cast<std::size_t>(scratch.used()));
        m_convolution->forward(data, pass.output.shape.n, {pass.resources.workers, rest});
    }

    void backward(const BackwardPass& pass) override
    {
        if (m_clamp) {
            clearBeyondBounds(pass);
        }
        m_convolution->backward({.x = pass.inputs[0].data,
                                 .weight = pass.parameters[0].data,
                                 .dy = pass.outputGradient.data,
                                 .dx = pass.inputGradients[0].data,
                                 .dweight = pass.parameterGradients[0].data,
                                 .dbias = m_bias ? pass.parameterGradients[1].data : nullptr},
                                pass.output.shape.n, pass.resources);
    }

private:
    /// Weights and bias with the normalization in them.
    struct Folded {
        Scalar* weight;
        Scalar* bias;
        Scalar* factor;
    };

    Folded takeFolded(Scratch& scratch) const
    {
        const int filters = m_normalization ? m_filters : 0;
        return {.weight = scratch.take<Scalar>(m_normalization ? m_weights : 0),
                .bias = scratch.take<Scalar>(filters),
                .factor = scratch.take<Scalar>(filters)};
    }

    /// (conv + bias - mean) / sqrt(variance + epsilon) * weight + shift
    void fold(const ForwardPass& pass, const Folded& folded) const
    {
        const auto own = pass.parameters.subspan(m_bias ? 2 : 1);
        const auto statistics = own.subspan(m_normalization->affine ? 2 : 0);
        for (int f = 0; f < m_filters; ++f) {
            const double deviation = std::sqrt(double{statistics[1].data[f]} + m_normalization->epsilon);
            const double factor = (m_normalization->affine ? double{own[0].data[f]} : 1.0) / deviation;
            const double shift = m_normalization->affine ? double{own[1].data[f]} : 0.0;
            const double bias = m_bias ? double{pass.parameters[1].data[f]} : 0.0;
            folded.factor[f] = static_cast<Scalar>(factor);
            folded.bias[f] = static_cast<Scalar>((bias - double{statistics[0].data[f]}) * factor + shift);
        }
        const Scalar* weight = pass.parameters[0].data;
        for (std::int64_t i = 0; i < m_weights; i += m_filters) {
            for (int f = 0; f < m_filters; ++f) {
                folded.weight[i + f] = weight[i + f] * folded.factor[f];
            }
        }
    }

    /// Where a result was held at a bound, nothing comes back.
    void clearBeyondBounds(const BackwardPass& pass) const
    {
        const Clamp clamp = *m_clamp;
        inChunks(pass.resources.workers, pass.output.shape.elements(), 1, [&](const Chunk& chunk) {
            const Scalar* y = pass.output.data;
            Scalar* dy = pass.outputGradient.data;
            for (std::int64_t i = chunk.begin; i < chunk.end; ++i) {
                dy[i] = clamp.passed(y[i], dy[i]);
            }
        });
    }

    std::unique_ptr<Convolution> m_convolution;
    int m_filters;
    std::int64_t m_weights;
    bool m_bias;
    std::optional<Clamp> m_clamp;
    std::optional<NormalizationSpec> m_normalization;
};

} // namespace

std::vector<ParameterSpec> Conv2dSpec::parameters(const Shape& in) const
{
    const Shape weight = weightShape(in.c);
    const std::int64_t taps = std::int64_t{kernel.h} * kernel.w;
    std::vector<ParameterSpec> result{{.name = "weight",
                                       .shape = weight,
                                       .fileAxes = {3, 2, 0, 1},
                                       .start = ParameterSpec::Start::Random,
                                       .fanIn = taps * weight.w,
                                       .fanOut = taps * filters / groups}};
    if (bias) {
        result.push_back({.name = "bias", .shape = {1, 1, 1, filters}, .fileAxes = {3}});
    }
    return result;
}

std::unique_ptr<Layer> Conv2dSpec::makeLayer(const Shape& in) const
{
    const auto [rows, cols] = window(in);
    return std::make_unique<ConvolutionLayer>(Conv2dGeometry{in, outputShape(in), rows, cols, groups}, bias);
}

Shape DepthwiseConv2dSpec::outputShape(const Shape& in) const { return asConv2d(in.c).outputShape(in); }

Cost DepthwiseConv2dSpec::cost(const Shape& in) const { return asConv2d(in.c).cost(in); }

std::vector<ParameterSpec> DepthwiseConv2dSpec::parameters(const Shape& in) const
{
    return asConv2d(in.c).parameters(in);
}

std::unique_ptr<Layer> DepthwiseConv2dSpec::makeLayer(const Shape& in) const { return asConv2d(in.c).makeLayer(in); }

} // namespace convolarium::engine
