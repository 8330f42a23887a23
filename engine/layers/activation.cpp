// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/activation.h"

#include "engine/layers/chunks.h"
#include "engine/layers/layer_spec.h"
#include "engine/layers/refusal.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace convolarium::engine {

namespace {

/// A function of each value, `Function` with apply(x) and derivative(y), the derivative in terms of the output.
template <typename Function>
class ValueLayer : public Layer {
public:
    explicit ValueLayer(const Function& function) : m_function(function) {}

    void forward(const ForwardPass& pass) override
    {
        const Scalar* x = pass.inputs[0].data;
        Scalar* y = pass.output.data;
        inChunks(pass.resources.workers, pass.output.shape.elements(), 1, [&](const Chunk& chunk) {
            for (std::int64_t i = chunk.begin; i < chunk.end; ++i) {
                y[i] = m_function.apply(x[i]);
            }
        });
    }

    void backward(const BackwardPass& pass) override
    {
        const Scalar* y = pass.output.data;
        const Scalar* dy = pass.outputGradient.data;
        Scalar* dx = pass.inputGradients[0].data;
        if (dx == nullptr) {
            return;
        }
        inChunks(pass.resources.workers, pass.output.shape.elements(), 1, [&](const Chunk& chunk) {
            for (std::int64_t i = chunk.begin; i < chunk.end; ++i) {
                dx[i] = dy[i] * m_function.derivative(y[i]);
            }
        });
    }

private:
    Function m_function;
};

struct Relu {
    [[nodiscard]] Scalar apply(Scalar x) const { return x < 0 ? 0 : x; }
    [[nodiscard]] Scalar derivative(Scalar y) const { return y > 0 ? 1 : 0; }
};

struct Relu6 {
    [[nodiscard]] Scalar apply(Scalar x) const { return x < 0 ? 0 : x > 6 ? 6 : x; }
    [[nodiscard]] Scalar derivative(Scalar y) const { return y > 0 && y < 6 ? 1 : 0; }
};

struct LeakyRelu {
    Scalar slope;

    [[nodiscard]] Scalar apply(Scalar x) const { return x > 0 ? x : slope * x; }
    [[nodiscard]] Scalar derivative(Scalar y) const { return y > 0 ? 1 : slope; }
};

struct Sigmoid {
    [[nodiscard]] Scalar apply(Scalar x) const
    {
        const Scalar small = std::exp(-std::abs(x)); // never overflows
        return (x < 0 ? small : Scalar{1}) / (Scalar{1} + small);
    }
    [[nodiscard]] Scalar derivative(Scalar y) const { return y * (1 - y); }
};

struct Tanh {
    [[nodiscard]] Scalar apply(Scalar x) const { return std::tanh(x); }
    [[nodiscard]] Scalar derivative(Scalar y) const { return 1 - y * y; }
};

void softmax(const Scalar* x, Scalar* y, int channels)
{
    const Scalar largest = *std::max_element(x, x + channels);
    Scalar sum = 0;
    for (int c = 0; c < channels; ++c) {
        y[c] = std::exp(x[c] - largest);
        sum += y[c];
    }
    const Scalar factor = 1 / sum;
    for (int c = 0; c < channels; ++c) {
        y[c] *= factor;
    }
}

/// dx = y * (dy - sum(dy * y)).
void softmaxBackward(const Scalar* y, const Scalar* dy, Scalar* dx, int channels)
{
    Scalar sum = 0;
    for (int c = 0; c < channels; ++c) {
        sum += dy[c] * y[c];
    }
    for (int c = 0; c < channels; ++c) {
        dx[c] = y[c] * (dy[c] - sum);
    }
}

class SoftmaxLayer : public Layer {
public:
    void forward(const ForwardPass& pass) override
    {
        const int channels = pass.output.shape.c;
        inChunks(pass.resources.workers, pass.output.shape.elements() / channels, channels, [&](const Chunk& chunk) {
            for (std::int64_t cell = chunk.begin; cell < chunk.end; ++cell) {
                softmax(pass.inputs[0].data + cell * channels, pass.output.data + cell * channels, channels);
            }
        });
    }

    void backward(const BackwardPass& pass) override
    {
        Scalar* dx = pass.inputGradients[0].data;
        if (dx == nullptr) {
            return;
        }
        const int channels = pass.output.shape.c;
        inChunks(pass.resources.workers, pass.output.shape.elements() / channels, channels, [&](const Chunk& chunk) {
            for (std::int64_t cell = chunk.begin; cell < chunk.end; ++cell) {
                const std::int64_t start = cell * channels;
                softmaxBackward(pass.output.data + start, pass.outputGradient.data + start, dx + start, channels);
            }
        });
    }
};

template <typename Function>
std::unique_ptr<Layer> layerOf(const Function& function)
{
    return std::make_unique<ValueLayer<Function>>(function);
}

} // namespace

Shape ActivationSpec::outputShape(const Shape& in) const
{
    requirePositiveSizes(typeName(*this), in);
    if (kind == Kind::LeakyRelu && !(slope >= 0 && std::isfinite(slope))) {
        refuse(typeName(*this), "slope " + std::to_string(slope) + " must be a number of at least 0", in);
    }
    return in;
}

Cost ActivationSpec::cost(const Shape& in) const { return costOfOutput(outputShape(in)); }

std::vector<ParameterSpec> ActivationSpec::parameters(const Shape& /*in*/) const { return {}; }

std::unique_ptr<Layer> ActivationSpec::makeLayer(const Shape& /*in*/) const
{
    switch (kind) {
    case Kind::Relu:
        return layerOf(Relu{});
    case Kind::Relu6:
        return layerOf(Relu6{});
    case Kind::LeakyRelu:
        return layerOf(LeakyRelu{static_cast<Scalar>(slope)});
    case Kind::Sigmoid:
        return layerOf(Sigmoid{});
    case Kind::Tanh:
        return layerOf(Tanh{});
    case Kind::Softmax:
        return std::make_unique<SoftmaxLayer>();
    }
    return nullptr;
}

} // namespace convolarium::engine
