// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/network/network_spec.h"

#include <string>

namespace convolarium::engine {

/// A deep stack of equal convolutions without normalization: what reaches its first layers depends on how the layers are
/// joined alone.
struct DeepStackOptions {
    Shape input{1, 16, 16, 8};
    int depth = 20;   ///< convolutions, 3 x 3, each followed by a ReLU; >= 1
    int channels = 8; ///< filters of each convolution; the residual stack needs as many as the input has channels
    int outputs = 10; ///< of the dense layer behind the mean of each map
};

/// The name of the layer whose output is that of layer `number` (from 1) of a stack.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::string stackLayer(int number);

/// Each layer reads the one before: x_l = relu(conv(x_(l-1))).
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkSpec plainStack(const DeepStackOptions& options = {});

/// A shortcut around each layer: x_l = relu(x_(l-1) + conv(x_(l-1))). He et al., arXiv:1512.03385.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkSpec residualStack(const DeepStackOptions& options = {});

/// Each layer reads all before it: x_l = relu(conv([x_0, ..., x_(l-1)])); the head reads them all. Huang et al.,
/// arXiv:1608.06993.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkSpec denseStack(const DeepStackOptions& options = {});

} // namespace convolarium::engine
