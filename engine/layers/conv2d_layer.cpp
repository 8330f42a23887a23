// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv2d.h"
#include "engine/layers/conv2d_kernels.h"

#include <algorithm>

namespace convolarium::engine {

namespace {

/// A convolution at work.
class ConvolutionLayer : public Layer {
public:
    ConvolutionLayer(const Conv2dGeometry& geometry, bool bias)
        : m_convolution(makeConvolution(geometry, fastestAlgorithm(geometry))), m_bias(bias)
    {}

    [[nodiscard]] std::int64_t scratchElements(int threads) const override
    {
        return m_convolution->scratchElements(threads);
    }

    void forward(const ForwardPass& pass) override
    {
        m_convolution->forward({.x = pass.inputs[0].data,
                                .weight = pass.parameters[0].data,
                                .bias = m_bias ? pass.parameters[1].data : nullptr,
                                .y = pass.output.data},
                               pass.output.shape.n, pass.resources);
    }

    void backward(const BackwardPass& pass) override
    {
        m_convolution->backward({.x = pass.inputs[0].data,
                                 .weight = pass.parameters[0].data,
                                 .dy = pass.outputGradient.data,
                                 .dx = pass.inputGradients[0].data,
                                 .dweight = pass.parameterGradients[0].data,
                                 .dbias = m_bias ? pass.parameterGradients[1].data : nullptr},
                                pass.output.shape.n, pass.resources);
    }

private:
    std::unique_ptr<Convolution> m_convolution;
    bool m_bias;
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
