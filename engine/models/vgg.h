// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/published.h"

namespace convolarium::engine {

/// Five blocks of 3x3 convolutions with a maximum pooling behind each, and three dense layers; depth 16 or 19. Torchvision's
/// variant has dropout behind the first two dense layers. Layers have the names of keras.applications.
/// Simonyan and Zisserman, "Very Deep Convolutional Networks", arXiv:1409.1556, table 1, configurations D and E.
[[nodiscard]] NetworkSpec vgg(int depth, const Shape& input, int classes, ModelVariant variant);

} // namespace convolarium::engine
