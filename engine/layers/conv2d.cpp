// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv2d.h"
#include "engine/layers/conv2d_kernels.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace convolarium::engine {

namespace {

void requireShape(const char* name, const Tensor& tensor, const Shape& wanted, const Shape& in)
{
    if (tensor.shape() != wanted) {
        throw std::invalid_argument("conv2d: " + std::string(name) + " is " + tensor.shape().text() + " and not " +
                                    wanted.text() + " (input " + in.text() + ")");
    }
}

Conv2dGeometry geometryOf(const Conv2dSpec& spec, const Tensor& x, const Tensor& weight)
{
    const Shape& in = x.shape();
    const auto [rows, cols] = spec.window(in);
    requireShape("weight", weight, spec.weightShape(in.c), in);
    return {in, spec.outputShape(in), rows, cols, spec.groups};
}

Shape biasShape(const Conv2dSpec& spec) { return spec.bias ? Shape{1, 1, 1, spec.filters} : Shape{}; }

/// A convolution that is made for one call, on this thread.
class OneCall {
public:
    explicit OneCall(const Conv2dGeometry& geometry)
        : m_convolution(makeConvolution(geometry, fastestAlgorithm(geometry))),
          m_scratch(static_cast<std::size_t>(m_convolution->scratchElements(1)))
    {}

    [[nodiscard]] const Convolution& convolution() const { return *m_convolution; }
    [[nodiscard]] Resources resources() { return {m_workers, m_scratch}; }

private:
    std::unique_ptr<Convolution> m_convolution;
    std::vector<Scalar, AlignedAllocator<Scalar>> m_scratch;
    Workers m_workers{1};
};

} // namespace

void conv2d(const Conv2dSpec& spec, const Conv2dInputs& inputs, Tensor& y)
{
    const Conv2dGeometry geometry = geometryOf(spec, inputs.x, inputs.weight);
    requireShape("bias", inputs.bias, biasShape(spec), geometry.in);
    y.reshape(geometry.out);
    OneCall call(geometry);
    call.convolution().forward({.x = inputs.x.data(),
                                .weight = inputs.weight.data(),
                                .bias = spec.bias ? inputs.bias.data() : nullptr,
                                .y = y.data()},
                               geometry.in.n, call.resources());
}

Tensor conv2d(const Conv2dSpec& spec, const Tensor& x, const Tensor& weight, const Tensor& bias)
{
    Tensor y;
    conv2d(spec, {x, weight, bias}, y);
    return y;
}

void conv2dBackward(const Conv2dSpec& spec, const Conv2dInputs& inputs, const Tensor& dy, Conv2dGradients& gradients)
{
    const Conv2dGeometry geometry = geometryOf(spec, inputs.x, inputs.weight);
    requireShape("dy", dy, geometry.out, geometry.in);
    gradients.x.reshape(geometry.in);
    gradients.weight.reshape(inputs.weight.shape());
    gradients.bias.reshape(biasShape(spec));
    OneCall call(geometry);
    call.convolution().backward({.x = inputs.x.data(),
                                 .weight = inputs.weight.data(),
                                 .dy = dy.data(),
                                 .dx = gradients.x.data(),
                                 .dweight = gradients.weight.data(),
                                 .dbias = spec.bias ? gradients.bias.data() : nullptr},
                                geometry.in.n, call.resources());
}

Conv2dGradients conv2dBackward(const Conv2dSpec& spec, const Tensor& x, const Tensor& weight, const Tensor& dy)
{
    Conv2dGradients gradients;
    conv2dBackward(spec, {x, weight, Tensor()}, dy, gradients);
    return gradients;
}

} // namespace convolarium::engine
