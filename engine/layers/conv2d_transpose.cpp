// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv2d_transpose.h"

#include "engine/layers/chunks.h"
#include "engine/layers/conv2d_kernels.h"
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

/// The convolution that is transposed: it reads this layer's output and makes its input.
Conv2dGeometry transposedGeometry(const Conv2dTransposeSpec& spec, const Shape& in)
{
    const auto [rows, cols] = resolve(spec, in);
    return {.in = {in.n, rows.outputs, cols.outputs, spec.filters},
            .out = in,
            .rows = rows.window,
            .cols = cols.window,
            .groups = 1};
}

/// Runs a convolution the other way round.
class TransposedConvolution : public Layer {
public:
    TransposedConvolution(const Conv2dGeometry& geometry, bool bias)
        : m_convolution(makeConvolution(geometry, fastestAlgorithm(geometry))), m_bias(bias)
    {}

    [[nodiscard]] std::int64_t scratchElements(int threads) const override
    {
        return m_convolution->scratchElements(threads);
    }

    void forward(const ForwardPass& pass) override
    {
        const ConstTensorView& x = pass.inputs[0];
        m_convolution->backward({.x = nullptr,
                                 .weight = pass.parameters[0].data,
                                 .dy = x.data,
                                 .dx = pass.output.data,
                                 .dweight = nullptr,
                                 .dbias = nullptr},
                                x.shape.n, pass.resources);
        if (m_bias) {
            addBias(pass);
        }
    }

    void backward(const BackwardPass& pass) override
    {
        const ConstTensorView& x = pass.inputs[0];
        const Shape& out = pass.output.shape;
        m_convolution->backward({.x = pass.outputGradient.data,
                                 .weight = pass.parameters[0].data,
                                 .dy = x.data,
                                 .dx = nullptr,
                                 .dweight = pass.parameterGradients[0].data,
                                 .dbias = nullptr},
                                x.shape.n, pass.resources);
        if (m_bias) {
            sumColumns({.values = pass.outputGradient.data,
                        .rows = std::int64_t{out.n} * out.h * out.w,
                        .columns = out.c,
                        .sums = pass.parameterGradients[1].data},
                       pass.resources);
        }
        if (pass.inputGradients[0].data != nullptr) {
            m_convolution->forward({.x = pass.outputGradient.data,
                                    .weight = pass.parameters[0].data,
                                    .bias = nullptr,
                                    .y = pass.inputGradients[0].data},
                                   x.shape.n, pass.resources);
        }
    }

private:
    static void addBias(const ForwardPass& pass)
    {
        const int filters = pass.output.shape.c;
        inChunks(pass.resources.workers, pass.output.shape.elements() / filters, filters, [&](const Chunk& chunk) {
            for (std::int64_t cell = chunk.begin; cell < chunk.end; ++cell) {
                Scalar* y = pass.output.data + cell * filters;
                for (int f = 0; f < filters; ++f) {
                    y[f] += pass.parameters[1].data[f];
                }
            }
        });
    }

    std::unique_ptr<Convolution> m_convolution;
    bool m_bias;
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

std::unique_ptr<Layer> Conv2dTransposeSpec::makeLayer(const Shape& in) const
{
    return std::make_unique<TransposedConvolution>(transposedGeometry(*this, in), bias);
}

} // namespace convolarium::engine
