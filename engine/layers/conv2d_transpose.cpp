// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv2d_transpose.h"

#include "engine/layers/refusal.h"
#include "engine/layers/window.h"
#include "engine/tensor/checked.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

namespace convolarium::engine {

namespace {

constexpr std::string_view layerName = "conv2d_transpose";

/// One axis: the window of the convolution that is transposed, which reads the output and makes the input.
struct Axis {
    Window window;
    int outputs = 0;
};

struct AxisRule {
    int size;
    int kernel;
    int stride;
    int cutBefore;
    int cutAfter;
    bool same;
};

Axis resolve(const AxisRule& rule, const Shape& in)
{
    if (rule.kernel < 1 || rule.stride < 1) {
        refuse(layerName,
               "kernel " + std::to_string(rule.kernel) + " and stride " + std::to_string(rule.stride) +
                   " must be at least 1",
               in);
    }
    const std::int64_t full = (std::int64_t{rule.size} - 1) * rule.stride + rule.kernel;
    const std::int64_t outputs = rule.same ? std::int64_t{rule.size} * rule.stride
                                           : full - std::int64_t{rule.cutBefore} - std::int64_t{rule.cutAfter};
    if (outputs < 1) {
        refuse(layerName, "the padding leaves nothing of the output", in);
    }
    if (std::max(full, outputs) > std::numeric_limits<int>::max()) {
        refuse(layerName, "the output is too large", in);
    }
    const int before = rule.same ? std::max(0, rule.kernel - rule.stride) / 2 : rule.cutBefore;
    return {{.kernel = rule.kernel, .stride = rule.stride, .paddingBefore = before}, static_cast<int>(outputs)};
}

std::array<Axis, 2> resolve(const Conv2dTransposeSpec& spec, const Shape& in)
{
    requirePositiveSizes(layerName, in);
    if (spec.filters < 1) {
        refuse(layerName, "filters " + std::to_string(spec.filters) + " must be at least 1", in);
    }
    if (spec.padding.rule == Padding::Rule::Causal) {
        refuse(layerName, "causal padding cannot be applied", in);
    }
    const bool same = spec.padding.rule == Padding::Rule::Same;
    const Edges cut = spec.padding.rule == Padding::Rule::Explicit ? spec.padding.edges : Edges{};
    if (std::min({cut.top, cut.left, cut.bottom, cut.right}) < 0) {
        refuse(layerName, "padding must not be negative", in);
    }
    return {resolve({in.h, spec.kernel.h, spec.stride.h, cut.top, cut.bottom, same}, in),
            resolve({in.w, spec.kernel.w, spec.stride.w, cut.left, cut.right, same}, in)};
}

/// Indices of the first values at the ends of one product of matrices: a cell of x, a matrix of the weights, a cell of y.
struct Product {
    std::int64_t x;
    std::int64_t weight;
    std::int64_t y;
};

class TransposedConvolution : public Layer {
public:
    explicit TransposedConvolution(const Conv2dTransposeSpec& spec) : m_spec(spec) {}

    void forward(const ForwardPass& pass) override
    {
        const ConstTensorView& x = pass.inputs[0];
        const Scalar* weight = pass.parameters[0].data;
        Scalar* y = pass.output.data;
        for (std::int64_t cell = 0; cell < pass.output.shape.elements(); cell += m_spec.filters) {
            for (int f = 0; f < m_spec.filters; ++f) {
                y[cell + f] = m_spec.bias ? pass.parameters[1].data[f] : 0;
            }
        }
        forEachProduct(x.shape, [&](const Product& at) {
            for (int f = 0; f < m_spec.filters; ++f) {
                for (int c = 0; c < x.shape.c; ++c) {
                    y[at.y + f] += x.data[at.x + c] * weight[at.weight + std::int64_t{f} * x.shape.c + c];
                }
            }
        });
    }

    void backward(const BackwardPass& pass) override
    {
        const Shape& in = pass.inputs[0].shape;
        for (const TensorView& gradient : {pass.inputGradients[0], pass.parameterGradients[0]}) {
            std::ranges::fill(gradient.values(), Scalar{0});
        }
        forEachProduct(in, [&](const Product& at) { addGradients(pass, at); });
        if (m_spec.bias) {
            const TensorView& dbias = pass.parameterGradients[1];
            std::ranges::fill(dbias.values(), Scalar{0});
            for (std::int64_t i = 0; i < pass.outputGradient.shape.elements(); ++i) {
                dbias.data[i % m_spec.filters] += pass.outputGradient.data[i];
            }
        }
    }

private:
    void addGradients(const BackwardPass& pass, const Product& at) const
    {
        const ConstTensorView& x = pass.inputs[0];
        Scalar* dx = pass.inputGradients[0].data;
        for (int f = 0; f < m_spec.filters; ++f) {
            const Scalar dy = pass.outputGradient.data[at.y + f];
            for (int c = 0; c < x.shape.c; ++c) {
                const std::int64_t weight = at.weight + std::int64_t{f} * x.shape.c + c;
                pass.parameterGradients[0].data[weight] += dy * x.data[at.x + c];
                if (dx != nullptr) {
                    dx[at.x + c] += dy * pass.parameters[0].data[weight];
                }
            }
        }
    }

    template <typename Use>
    void forEachProduct(const Shape& in, const Use& use) const
    {
        const auto [rows, columns] = resolve(m_spec, in);
        const std::int64_t matrix = std::int64_t{m_spec.filters} * in.c;
        std::int64_t x = 0;
        for (int n = 0; n < in.n; ++n) {
            for (int row = 0; row < in.h; ++row) {
                const IndexRange rowTaps = rows.window.tapsInside(row, rows.outputs);
                for (int column = 0; column < in.w; ++column, x += in.c) {
                    const IndexRange columnTaps = columns.window.tapsInside(column, columns.outputs);
                    for (int kh = rowTaps.begin; kh < rowTaps.end; ++kh) {
                        const std::int64_t outputRow = std::int64_t{n} * rows.outputs + rows.window.inputIndex(row, kh);
                        for (int kw = columnTaps.begin; kw < columnTaps.end; ++kw) {
                            const std::int64_t y = outputRow * columns.outputs + columns.window.inputIndex(column, kw);
                            use(Product{x, (std::int64_t{kh} * m_spec.kernel.w + kw) * matrix, y * m_spec.filters});
                        }
                    }
                }
            }
        }
    }

    Conv2dTransposeSpec m_spec;
};

} // namespace

Shape Conv2dTransposeSpec::outputShape(const Shape& in) const
{
    const auto [rows, columns] = resolve(*this, in);
    return {in.n, rows.outputs, columns.outputs, filters};
}

Cost Conv2dTransposeSpec::cost(const Shape& in) const
{
    const Shape out = outputShape(in);
    const std::int64_t weights = checkedProduct({kernel.h, kernel.w, filters, in.c});
    const std::int64_t parameters = checkedSum({weights, bias ? filters : 0});
    const std::int64_t outputs = checkedProduct({out.h, out.w, out.c});
    return {.parameters = parameters,
            .trainable = parameters,
            .macs = checkedProduct({weights, in.h, in.w}),
            .biasAdds = bias ? outputs : 0,
            .activations = outputs};
}

std::vector<ParameterSpec> Conv2dTransposeSpec::parameters(const Shape& in) const
{
    static_cast<void>(outputShape(in));
    // The taps that reach one output, at most.
    const auto taps = [](int size, int step) { return (std::int64_t{size} + step - 1) / step; };
    std::vector<ParameterSpec> result{{.name = "weight",
                                       .shape = {kernel.h, kernel.w, filters, in.c},
                                       .fileAxes = {3, 2, 0, 1},
                                       .start = ParameterSpec::Start::Random,
                                       .fanIn = taps(kernel.h, stride.h) * taps(kernel.w, stride.w) * in.c,
                                       .fanOut = std::int64_t{kernel.h} * kernel.w * filters}};
    if (bias) {
        result.push_back({.name = "bias", .shape = {1, 1, 1, filters}, .fileAxes = {3}});
    }
    return result;
}

std::unique_ptr<Layer> Conv2dTransposeSpec::makeLayer(const Shape& /*in*/) const
{
    return std::make_unique<TransposedConvolution>(*this);
}

} // namespace convolarium::engine
