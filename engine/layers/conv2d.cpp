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

/// With one channel there is nothing to fill a vector register with, and the matrix product is the better way.
bool isDepthwise(const Conv2dGeometry& geometry) { return geometry.groups > 1 && geometry.groups == geometry.in.c; }

Shape biasShape(const Conv2dSpec& spec) { return spec.bias ? Shape{1, 1, 1, spec.filters} : Shape{}; }

void sumCells(const Shape& shape, const Scalar* dy, Scalar* dbias)
{
    std::fill_n(dbias, shape.c, Scalar{0});
    const Scalar* end = dy + shape.elements();
    for (const Scalar* cell = dy; cell != end; cell += shape.c) {
        for (int f = 0; f < shape.c; ++f) {
            dbias[f] += cell[f];
        }
    }
}

} // namespace

void conv2dForward(const Conv2dGeometry& geometry, const Conv2dForwardData& data)
{
    isDepthwise(geometry) ? conv2dDepthwise(geometry, data) : conv2dGemm(geometry, data);
}

void conv2dBackward(const Conv2dGeometry& geometry, const Conv2dBackwardData& data)
{
    Tensor unasked;
    Conv2dBackwardData kernelData = data;
    if (data.dx == nullptr) {
        unasked.reshape(geometry.in);
        kernelData.dx = unasked.data();
    }
    const std::int64_t weights = std::int64_t{geometry.patchSize()} * geometry.out.c;
    std::fill_n(kernelData.dx, geometry.in.elements(), Scalar{0});
    std::fill_n(data.dweight, weights, Scalar{0});
    isDepthwise(geometry) ? conv2dDepthwiseBackward(geometry, kernelData) : conv2dGemmBackward(geometry, kernelData);
    if (data.dbias != nullptr) {
        sumCells(geometry.out, data.dy, data.dbias);
    }
}

void conv2d(const Conv2dSpec& spec, const Conv2dInputs& inputs, Tensor& y)
{
    const Conv2dGeometry geometry = geometryOf(spec, inputs.x, inputs.weight);
    requireShape("bias", inputs.bias, biasShape(spec), geometry.in);
    y.reshape(geometry.out);
    conv2dForward(geometry, {.x = inputs.x.data(),
                             .weight = inputs.weight.data(),
                             .bias = spec.bias ? inputs.bias.data() : nullptr,
                             .y = y.data()});
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
    conv2dBackward(geometry, {.x = inputs.x.data(),
                              .weight = inputs.weight.data(),
                              .dy = dy.data(),
                              .dx = gradients.x.data(),
                              .dweight = gradients.weight.data(),
                              .dbias = spec.bias ? gradients.bias.data() : nullptr});
}

Conv2dGradients conv2dBackward(const Conv2dSpec& spec, const Tensor& x, const Tensor& weight, const Tensor& dy)
{
    Conv2dGradients gradients;
    conv2dBackward(spec, {x, weight, Tensor()}, dy, gradients);
    return gradients;
}

} // namespace convolarium::engine
