// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/gradient_check.h"

#include "tests/engine/layer_under_test.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace convolarium::engine {

namespace {

constexpr Scalar step{0x1p-11};

/// A layer with values for all that it reads.
class Check {
public:
    Check(const LayerProblem& problem, Random& random, Mode mode)
        : m_layer(problem.spec, problem.in), m_dy(outputShape(problem.spec, problem.in)), m_mode(mode)
    {
        for (const Shape& shape : problem.in) {
            fillAwayFromKinks(m_inputs.emplace_back(shape).values(), random);
        }
        for (std::size_t i = 0; i < m_layer.parameters().size(); ++i) {
            if (m_layer.parameterSpecs()[i].trained) {
                fillSymmetric(m_layer.parameters()[i].values(), random);
            }
        }
        fillSymmetric(m_dy.values(), random);
    }

    double error()
    {
        static_cast<void>(loss());
        m_layer.backward(m_dy);
        double largest = 0;
        for (std::size_t i = 0; i < m_inputs.size(); ++i) {
            largest = std::max(largest, errorOf(m_inputs[i], m_layer.inputGradients()[i]));
        }
        for (std::size_t i = 0; i < m_layer.parameters().size(); ++i) {
            if (m_layer.parameterSpecs()[i].trained) {
                largest = std::max(largest, errorOf(m_layer.parameters()[i], m_layer.parameterGradients()[i]));
            }
        }
        return largest;
    }

private:
    /// Of the derivatives by `tensor`, which is an input or a parameter of the layer.
    double errorOf(Tensor& tensor, const Tensor& derivatives)
    {
        double apart = 0;
        double largest = 1e-2;
        for (std::size_t i = 0; i < tensor.values().size(); ++i) {
            const double expected = difference(tensor.values()[i]);
            const double error = std::abs(double{derivatives.values()[i]} - expected);
            apart = std::isnan(error) ? error : std::max(apart, error);
            largest = std::max(largest, std::abs(expected));
        }
        return apart / largest;
    }

    double difference(Scalar& value)
    {
        const Scalar middle = value;
        const auto lossAt = [&](int steps) {
            value = middle + static_cast<Scalar>(steps) * step;
            return loss();
        };
        const double near = lossAt(1) - lossAt(-1);
        const double far = lossAt(2) - lossAt(-2);
        value = middle;
        return (8 * near - far) / (12 * double{step});
    }

    double loss()
    {
        m_layer.layer().reseed(1);
        const Tensor& y = m_layer.forward(m_inputs, m_mode);
        return std::inner_product(y.values().begin(), y.values().end(), m_dy.values().begin(), 0.0);
    }

    LayerUnderTest m_layer;
    std::vector<Tensor> m_inputs;
    Tensor m_dy;
    Mode m_mode;
};

} // namespace

std::string LayerProblem::name() const
{
    std::string text(typeName(spec));
    for (const Shape& shape : in) {
        text += " " + shape.text();
    }
    return text;
}

void fillAwayFromKinks(std::span<Scalar> values, Random& random)
{
    std::vector<int> places(256);
    if (values.size() > places.size()) {
        throw std::invalid_argument(std::to_string(values.size()) + " distinct values");
    }
    std::iota(places.begin(), places.end(), -128);
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::swap(places[i], places[i + random.below(static_cast<std::uint32_t>(places.size() - i))]);
        values[i] = (static_cast<Scalar>(places[i]) + Scalar{0.5}) / 16;
    }
}

double gradientError(const LayerProblem& problem, Random& random, Mode mode)
{
    return Check(problem, random, mode).error();
}

} // namespace convolarium::engine
