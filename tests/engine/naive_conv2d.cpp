// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/naive_conv2d.h"

#include "engine/layers/taps.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace convolarium::engine {

namespace {

/// Indices of the values at both ends of one product.
struct Product {
    int sample;
    int filter;
    int channel;        ///< of x
    int channelInGroup; ///< of the weights
    Cell output;
    Tap tap;
};

template <typename Visitor>
void forEachProduct(const Conv2dSpec& spec, const Shape& in, Visitor&& visit)
{
    const Shape out = spec.outputShape(in);
    for (int row = 0; row < out.h; ++row) {
        for (int col = 0; col < out.w; ++col) {
            for (const Tap& tap : taps(spec, in, {row, col})) {
                if (!tap.inside) {
                    continue;
                }
                for (int filter = 0; filter < out.c; ++filter) {
                    const IndexRange channels = spec.inputChannels(in.c, filter);
                    for (int channel = channels.begin; channel < channels.end; ++channel) {
                        for (int sample = 0; sample < in.n; ++sample) {
                            visit(Product{sample, filter, channel, channel - channels.begin, {row, col}, tap});
                        }
                    }
                }
            }
        }
    }
}

/// A tensor of sums in double.
class Sums {
public:
    explicit Sums(const Shape& shape) : m_result(shape), m_sums(static_cast<std::size_t>(m_result.elements())) {}

    double& at(int n, int h, int w, int c)
    {
        return m_sums[static_cast<std::size_t>(&m_result.at(n, h, w, c) - m_result.data())];
    }

    [[nodiscard]] Tensor rounded()
    {
        std::transform(m_sums.begin(), m_sums.end(), m_result.data(),
                       [](double sum) { return static_cast<Scalar>(sum); });
        return m_result;
    }

private:
    Tensor m_result;
    std::vector<double> m_sums;
};

} // namespace

Tensor naiveConv2d(const Conv2dSpec& spec, const Conv2dInputs& inputs)
{
    const Shape out = spec.outputShape(inputs.x.shape());
    Sums y(out);
    for (int n = 0; n < out.n; ++n) {
        for (int h = 0; h < out.h; ++h) {
            for (int w = 0; w < out.w; ++w) {
                for (int c = 0; c < out.c; ++c) {
                    y.at(n, h, w, c) = spec.bias ? double{inputs.bias.at(0, 0, 0, c)} : 0.0;
                }
            }
        }
    }
    forEachProduct(spec, inputs.x.shape(), [&](const Product& p) {
        y.at(p.sample, p.output.row, p.output.col, p.filter) +=
            double{inputs.x.at(p.sample, p.tap.cell.row, p.tap.cell.col, p.channel)} *
            double{inputs.weight.at(p.tap.kernel.row, p.tap.kernel.col, p.channelInGroup, p.filter)};
    });
    return y.rounded();
}

Conv2dGradients naiveConv2dBackward(const Conv2dSpec& spec, const Conv2dInputs& inputs, const Tensor& dy)
{
    Sums dx(inputs.x.shape());
    Sums dweight(inputs.weight.shape());
    forEachProduct(spec, inputs.x.shape(), [&](const Product& p) {
        const double upstream = double{dy.at(p.sample, p.output.row, p.output.col, p.filter)};
        const auto& [kernel, cell, inside] = p.tap;
        dx.at(p.sample, cell.row, cell.col, p.channel) +=
            upstream * double{inputs.weight.at(kernel.row, kernel.col, p.channelInGroup, p.filter)};
        dweight.at(kernel.row, kernel.col, p.channelInGroup, p.filter) +=
            upstream * double{inputs.x.at(p.sample, cell.row, cell.col, p.channel)};
    });
    Sums dbias(spec.bias ? Shape{1, 1, 1, spec.filters} : Shape{});
    const Shape& out = dy.shape();
    for (int i = 0; spec.bias && i < out.n * out.h * out.w; ++i) {
        for (int c = 0; c < out.c; ++c) {
            dbias.at(0, 0, 0, c) += double{dy.data()[i * out.c + c]};
        }
    }
    return {dx.rounded(), dweight.rounded(), dbias.rounded()};
}

double distance(const Tensor& a, const Tensor& b)
{
    if (a.shape() != b.shape()) {
        return std::numeric_limits<double>::infinity();
    }
    double largest = 1.0;
    double difference = 0.0;
    for (std::size_t i = 0; i < b.values().size(); ++i) {
        const double apart = std::abs(double{a.values()[i]} - double{b.values()[i]});
        difference = std::isnan(apart) ? std::numeric_limits<double>::infinity() : std::max(difference, apart);
        largest = std::max(largest, std::abs(double{b.values()[i]}));
    }
    return difference / largest;
}

} // namespace convolarium::engine
