// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/published.h"

namespace convolarium::engine {

/// Residual blocks of two 3x3 convolutions (depth 18, 34) or of 1x1, 3x3 and 1x1 (50, 101). Keras strides on the first 1x1
/// and has biases, as the paper; torchvision strides on the 3x3 and has none. Layers have the names of keras.applications.
/// He et al., "Deep Residual Learning", arXiv:1512.03385, table 1.
[[nodiscard]] NetworkSpec resnet(int depth, const Shape& input, int classes, ModelVariant variant);

} // namespace convolarium::engine
