// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/activation.h"
#include "engine/layers/conv2d.h"
#include "engine/layers/conv2d_transpose.h"
#include "engine/layers/dense.h"
#include "engine/layers/dropout.h"
#include "engine/layers/flatten.h"
#include "engine/layers/merge.h"
#include "engine/layers/normalization.h"
#include "engine/layers/pooling.h"
#include "engine/layers/zero_padding.h"

#include <string_view>
#include <variant>

namespace convolarium::engine {

/// Every kind of layer, as a value. A new kind is one file pair and its name here.
using LayerSpec =
    std::variant<Conv2dSpec, DepthwiseConv2dSpec, Conv2dTransposeSpec, DenseSpec, NormalizationSpec, ActivationSpec,
                 PoolSpec, GlobalPoolSpec, FlattenSpec, DropoutSpec, ZeroPaddingSpec, MergeSpec>;

/// The name of the kind in network files: conv2d, batch_norm, relu6, max_pool, add, ...
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::string_view typeName(const LayerSpec& layer);

/// @throws std::invalid_argument naming the layer and the shapes if the layer cannot be applied to them: the number of
/// inputs, sizes, or an output of more than Tensor::maxElements values.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Shape outputShape(const LayerSpec& layer, Shapes in);

/// For one input: the batch plays no part.
/// @throws as outputShape, and std::overflow_error with the sizes in it if a count does not fit in 64 bits.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Cost cost(const LayerSpec& layer, Shapes in);

/// The tensors that belong to the layer, in the order in which its passes expect them.
/// @throws as outputShape.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<ParameterSpec> parameters(const LayerSpec& layer, Shapes in);

/// The layer at work, for batches up to that of `in`.
/// @throws as outputShape.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::unique_ptr<Layer> makeLayer(const LayerSpec& layer, Shapes in);

} // namespace convolarium::engine
