// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv2d.h"
#include "engine/layers/conv2d_kernels.h"

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

/// With one channel there is nothing to fill a vector register with, and the matrix product is the better way.
bool isDepthwise(const Conv2dGeometry& geometry) { return geometry.groups > 1 && geometry.groups == geometry.in.c; }

Shape biasShape(const Conv2dSpec& spec) { return spec.bias ? Shape{1, 1, 1, spec.filters} : Shape{}; }

void resetToZero(Tensor& tensor, const Shape& shape)
{
    tensor.reshape(shape);
    tensor.fill(0);
}

void sumCells(const Tensor& dy, Tensor& dbias)
{
    const std::size_t filters = dbias.values().size();
    Scalar* sums = dbias.data();
    const Scalar* end = dy.data() + dy.elements();
    for (const Scalar* cell = dy.data(); cell != end; cell += filters) {
        for (std::size_t f = 0; f < filters; ++f) {
            sums[f] += cell[f];
        }
    }
}

} // namespace

void conv2d(const Conv2dSpec& spec, const Conv2dInputs& inputs, Tensor& y)
{
    const Conv2dGeometry geometry = geometryOf(spec, inputs.x, inputs.weight);
    requireShape("bias", inputs.bias, biasShape(spec), geometry.in);
    y.reshape(geometry.out);
    const Conv2dForwardData data{.x = inputs.x.data(),
                                 .weight = inputs.weight.data(),
                                 .bias = spec.bias ? inputs.bias.data() : nullptr,
                                 .y = y.data()};
    if (isDepthwise(geometry)) {
        conv2dDepthwise(geometry, data);
    } else {
        conv2dGemm(geometry, data);
    }
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
    resetToZero(gradients.x, geometry.in);
    resetToZero(gradients.weight, inputs.weight.shape());
    resetToZero(gradients.bias, biasShape(spec));
    const Conv2dBackwardData data{.x = inputs.x.data(),
                                  .weight = inputs.weight.data(),
                                  .dy = dy.data(),
                                  .dx = gradients.x.data(),
                                  .dweight = gradients.weight.data()};
    if (isDepthwise(geometry)) {
        conv2dDepthwiseBackward(geometry, data);
    } else {
        conv2dGemmBackward(geometry, data);
    }
    if (spec.bias) {
        sumCells(dy, gradients.bias);
    }
}

Conv2dGradients conv2dBackward(const Conv2dSpec& spec, const Tensor& x, const Tensor& weight, const Tensor& dy)
{
    Conv2dGradients gradients;
    conv2dBackward(spec, {x, weight, Tensor()}, dy, gradients);
    return gradients;
}

} // namespace convolarium::engine
