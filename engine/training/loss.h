// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/tensor/tensor_view.h"

#include <cstdint>
#include <span>

namespace convolarium::engine {

/// How wrong a batch of predictions is.
struct LossResult {
    double loss = 0;
    std::int64_t correct = 0; ///< cells whose largest output is that of their class; among equals the first counts

    friend bool operator==(const LossResult&, const LossResult&) = default;
};

/// The mean over all cells of -log p[label], p the softmax of a cell's channels: computed as log sum e^(x - max) +
/// max - x[label], so that large values do no harm. The derivative by x is (p - 1[label]) / cells.
///   logits    n x h x w x classes, before the softmax
///   labels    one class in 0..classes-1 for each of the n*h*w cells, in their order
///   gradient  the shape of logits, overwritten; null where nobody asks
/// Allocates nothing.
/// @throws std::invalid_argument naming the sizes if they do not fit together, there is no cell, or a label is out of
/// range.
CONVOLARIUM_ENGINE_EXPORT LossResult softmaxCrossEntropy(const ConstTensorView& logits, std::span<const int> labels,
                                                         const TensorView& gradient);

/// The mean over all values of (x - target)^2; its derivative by x is 2 (x - target) / values.
///   x, target  the same shape
///   gradient   likewise, overwritten; null where nobody asks
/// Allocates nothing.
/// @throws std::invalid_argument naming the shapes if they do not fit together or hold no value.
CONVOLARIUM_ENGINE_EXPORT double meanSquaredError(const ConstTensorView& x, const ConstTensorView& target,
                                                  const TensorView& gradient);

/// The mean squared error against targets of 1 for a cell's class and 0 for the others.
/// Sizes and errors as those of softmaxCrossEntropy().
CONVOLARIUM_ENGINE_EXPORT LossResult meanSquaredErrorOfClasses(const ConstTensorView& outputs,
                                                               std::span<const int> labels, const TensorView& gradient);

/// A loss for outputs that tell classes apart.
enum class Loss { SoftmaxCrossEntropy, MeanSquaredError };

/// softmaxCrossEntropy() or meanSquaredErrorOfClasses().
CONVOLARIUM_ENGINE_EXPORT LossResult lossOfClasses(Loss loss, const ConstTensorView& outputs,
                                                   std::span<const int> labels, const TensorView& gradient);

} // namespace convolarium::engine
