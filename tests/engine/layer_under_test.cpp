// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/layer_under_test.h"

#include <algorithm>
#include <limits>

namespace convolarium::engine {

namespace {

constexpr Scalar notWritten = std::numeric_limits<Scalar>::quiet_NaN();

Tensor unwritten(const Shape& shape)
{
    Tensor tensor(shape);
    tensor.fill(notWritten);
    return tensor;
}

template <typename View, typename Tensors>
std::vector<View> viewsOf(Tensors& tensors)
{
    std::vector<View> views;
    for (auto& tensor : tensors) {
        views.push_back(tensor.empty() ? View() : View(tensor));
    }
    return views;
}

} // namespace

LayerUnderTest::LayerUnderTest(const LayerSpec& spec, std::vector<Shape> in, int threads)
    : m_parameterSpecs(engine::parameters(spec, in)), m_layer(makeLayer(spec, in)), m_workers(threads),
      m_output(outputShape(spec, in)), m_scratch(static_cast<std::size_t>(m_layer->scratchElements(threads)))
{
    for (const ParameterSpec& parameter : m_parameterSpecs) {
        m_parameters.emplace_back(parameter.shape).fill(parameter.start == ParameterSpec::Start::One ? 1 : 0);
    }
}

const Tensor& LayerUnderTest::forward(const std::vector<Tensor>& inputs, Mode mode)
{
    m_inputs = inputs;
    Shape out = m_output.shape();
    out.n = inputs.front().shape().n;
    m_output.reshape(out);
    m_output.fill(notWritten);
    const auto views = viewsOf<ConstTensorView>(m_inputs);
    const auto parameterViews = viewsOf<TensorView>(m_parameters);
    m_layer->forward(
        {.inputs = views, .output = m_output, .parameters = parameterViews, .mode = mode, .resources = resources()});
    return m_output;
}

void LayerUnderTest::backward(const Tensor& dy)
{
    Tensor outputGradient = dy;
    m_inputGradients.clear();
    for (const Tensor& input : m_inputs) {
        m_inputGradients.push_back(unwritten(input.shape()));
    }
    m_parameterGradients.clear();
    for (const ParameterSpec& parameter : m_parameterSpecs) {
        m_parameterGradients.push_back(parameter.trained ? unwritten(parameter.shape) : Tensor());
    }
    const auto inputs = viewsOf<ConstTensorView>(m_inputs);
    const auto inputGradients = viewsOf<TensorView>(m_inputGradients);
    const auto parameters = viewsOf<TensorView>(m_parameters);
    const auto parameterGradients = viewsOf<TensorView>(m_parameterGradients);
    m_layer->backward({.inputs = inputs,
                       .output = m_output,
                       .outputGradient = outputGradient,
                       .inputGradients = inputGradients,
                       .parameters = parameters,
                       .parameterGradients = parameterGradients,
                       .resources = resources()});
}

Resources LayerUnderTest::resources()
{
    std::ranges::fill(m_scratch, notWritten);
    return {m_workers, m_scratch};
}

} // namespace convolarium::engine
