// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/conv2d.h"
#include "engine/tensor/random.h"

#include <string>
#include <vector>

namespace convolarium::engine {

/// A convolution with values for all that it reads.
struct Conv2dProblem {
    Conv2dSpec spec;
    Tensor x;
    Tensor weight;
    Tensor bias;
    Tensor dy;

    [[nodiscard]] Conv2dInputs inputs() const { return {x, weight, bias}; }
    [[nodiscard]] std::string name() const;
};

/// Random values for the layer on this input.
[[nodiscard]] Conv2dProblem problem(const Conv2dSpec& spec, const Shape& in, Random& random);

/// `count` small layers of every kind: strides, dilations, groups, depthwise with multipliers, rectangular kernels, all
/// paddings, with and without bias.
[[nodiscard]] std::vector<Conv2dProblem> randomProblems(int count, Random& random);

} // namespace convolarium::engine
