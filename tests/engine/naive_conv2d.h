// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/conv2d.h"

namespace convolarium::engine {

/// The convolution as its definition has it, one product after the other, through taps(): slow, plain, the reference
/// that the fast paths are compared with. Sums are kept in double.
[[nodiscard]] Tensor naiveConv2d(const Conv2dSpec& spec, const Conv2dInputs& inputs);
[[nodiscard]] Conv2dGradients naiveConv2dBackward(const Conv2dSpec& spec, const Conv2dInputs& inputs, const Tensor& dy);

/// max |a - b| / max(1, max |b|). Infinite where the shapes differ.
[[nodiscard]] double distance(const Tensor& a, const Tensor& b);

} // namespace convolarium::engine
