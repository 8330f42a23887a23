// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/dense.h"

#include "engine/layers/conv2d.h"

namespace convolarium::engine {

namespace {

/// On the channels of every cell, that is the pointwise convolution.
Conv2dSpec asConv2d(const DenseSpec& spec)
{
    Conv2dSpec conv = pointwise(spec.units);
    conv.bias = spec.bias;
    return conv;
}

} // namespace

Shape DenseSpec::outputShape(const Shape& in) const { return asConv2d(*this).outputShape(in); }

Cost DenseSpec::cost(const Shape& in) const { return asConv2d(*this).cost(in); }

std::vector<ParameterSpec> DenseSpec::parameters(const Shape& in) const
{
    std::vector<ParameterSpec> result = asConv2d(*this).parameters(in);
    result.front().fileAxes = {3, 2}; // units x channels
    return result;
}

std::unique_ptr<Layer> DenseSpec::makeLayer(const Shape& in) const { return asConv2d(*this).makeLayer(in); }

} // namespace convolarium::engine
