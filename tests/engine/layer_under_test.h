// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer_spec.h"
#include "engine/tensor/tensor.h"

#include <memory>
#include <vector>

namespace convolarium::engine {

/// A layer with all that its passes need. Whatever a pass has to overwrite, and its scratch memory, is filled with NaN
/// before.
class LayerUnderTest {
public:
    /// Parameters begin as their specs say, those that start at random with zeros.
    /// @throws std::invalid_argument as outputShape() does.
    LayerUnderTest(const LayerSpec& spec, std::vector<Shape> in, int threads = 1);

    [[nodiscard]] const std::vector<ParameterSpec>& parameterSpecs() const { return m_parameterSpecs; }
    [[nodiscard]] std::vector<Tensor>& parameters() { return m_parameters; }
    [[nodiscard]] Layer& layer() { return *m_layer; }

    /// One tensor an input; their batch may be smaller than the one that the layer was made for. The result is valid until the next pass.
    const Tensor& forward(const std::vector<Tensor>& inputs, Mode mode = Mode::Train);

    /// Derivatives of sum(output * dy), for the inputs of the last forward pass.
    void backward(const Tensor& dy);

    [[nodiscard]] const std::vector<Tensor>& inputGradients() const { return m_inputGradients; }

    /// One a parameter; empty for running statistics.
    [[nodiscard]] const std::vector<Tensor>& parameterGradients() const { return m_parameterGradients; }

private:
    [[nodiscard]] Resources resources();

    std::vector<ParameterSpec> m_parameterSpecs;
    std::unique_ptr<Layer> m_layer;
    Workers m_workers;
    std::vector<Tensor> m_inputs;
    std::vector<Tensor> m_parameters;
    Tensor m_output;
    std::vector<Tensor> m_inputGradients;
    std::vector<Tensor> m_parameterGradients;
    std::vector<Scalar> m_scratch;
};

} // namespace convolarium::engine
