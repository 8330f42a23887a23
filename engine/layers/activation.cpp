// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/activation.h"

#include "engine/layers/chunks.h"
#include "engine/layers/clamp.h"
#include "engine/layers/layer_spec.h"
#include "engine/layers/refusal.h"

#include <Eigen/Core>

#include <cmath>
#include <string>

namespace convolarium::engine {

namespace {

using Values = Eigen::Map<const Eigen::Array<Scalar, Eigen::Dynamic, 1>>;
using Results = Eigen::Map<Eigen::Array<Scalar, Eigen::Dynamic, 1>>;

/// y = function(x), value by value.
template <typename Function>
void each(const Values& x, Results& y, const Function& function)
{
    const Scalar* from = x.data();
    Scalar* to = y.data();
    const Eigen::Index count = x.size();
#pragma GCC ivdep
    for (Eigen::Index i = 0; i < count; ++i) {
        to[i] = function(from[i]);
    }
}

struct Cut {
    Clamp clamp;

    void apply(const Values& x, Results& y) const { each(x, y, clamp); }
    [[nodiscard]] Scalar derivative(Scalar y) const { return clamp.passed(y, Scalar{1}); }
};

struct LeakyRelu {
    Scalar slope;

    void apply(const Values& x, Results& y) const
    {
        each(x, y, [factor = slope](Scalar value) { return value > 0 ? value : factor * value; });
    }
    [[nodiscard]] Scalar derivative(Scalar y) const { return y > 0 ? 1 : slope; }
};

struct Sigmoid {
    void apply(const Values& x, Results& y) const { y = (1 + (-x).exp()).inverse(); }
    [[nodiscard]] Scalar derivative(Scalar y) const { return y * (1 - y); }
};

struct Tanh {
    void apply(const Values& x, Results& y) const { y = x.tanh(); }
    [[nodiscard]] Scalar derivative(Scalar y) const { return 1 - y * y; }
};

/// A function of each value: apply(x, y), and the derivative in terms of the output.
template <typename Function>
class ValueLayer : public Layer {
public:
    explicit ValueLayer(const Function& function) : m_function(function) {}

    void forward(const ForwardPass& pass) override
    {
        inChunks(pass.resources.workers, pass.output.shape.elements(), 1, [&](const Chunk& chunk) {
            const Values x(pass.inputs[0].data + chunk.begin, chunk.size());
            Results y(pass.output.data + chunk.begin, chunk.size());
            m_function.apply(x, y);
        });
    }

    void backward(const BackwardPass& pass) override
    {
        if (pass.inputGradients[0].data == nullptr) {
            return;
        }
        inChunks(pass.resources.workers, pass.output.shape.elements(), 1, [&](const Chunk& chunk) {
            const Scalar* y = pass.output.data;
            const Scalar* dy = pass.outputGradient.data;
            Scalar* dx = pass.inputGradients[0].data;
            const Function function = m_function;
#pragma GCC ivdep
            for (std::int64_t i = chunk.begin; i < chunk.end; ++i) {
                dx[i] = dy[i] * function.derivative(y[i]);
            }
        });
    }

private:
    Function m_function;
};

void softmax(const Values& x, Results&& y)
{
    y = (x - x.maxCoeff()).exp();
    y *= 1 / y.sum();
}

/// dx = y * (dy - sum(dy * y)).
void softmaxBackward(const Values& y, const Values& dy, Results&& dx) { dx = y * (dy - (y * dy).sum()); }

class SoftmaxLayer : public Layer {
public:
    void forward(const ForwardPass& pass) override
    {
        const int channels = pass.output.shape.c;
        inChunks(pass.resources.workers, pass.output.shape.elements() / channels, channels, [&](const Chunk& chunk) {
            for (std::int64_t cell = chunk.begin; cell < chunk.end; ++cell) {
                const std::int64_t start = cell * channels;
                softmax({pass.inputs[0].data + start, channels}, {pass.output.data + start, channels});
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
                softmaxBackward({pass.output.data + start, channels}, {pass.outputGradient.data + start, channels},
                                {dx + start, channels});
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
    case Kind::Relu6:
        return layerOf(Cut{*clampOf(*this)});
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
