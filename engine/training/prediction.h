// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/tensor/tensor_view.h"
#include "engine/training/loss.h"

#include <span>

namespace convolarium::engine {

/// What a network says about a sample.
struct Prediction {
    int label = 0;        ///< the class of the largest output; among equals the first
    float confidence = 0; ///< in it, 0..1
    float truth = 0;      ///< likewise in the class that the sample has

    friend bool operator==(const Prediction&, const Prediction&) = default;
};

/// The predictions of a batch by a network that learns with `loss`. Confidence is the class's softmax probability with
/// SoftmaxCrossEntropy; with MeanSquaredError, whose targets are 0 and 1, the output itself, limited to 0..1; 0 where it is
/// not a number. Allocates nothing.
///   outputs  n x h x w x classes
///   labels   the class of each cell; empty: not known, and `truth` stays 0
/// @throws std::invalid_argument if there are not as many predictions, and labels if any, as cells, or no classes.
CONVOLARIUM_ENGINE_EXPORT void predict(Loss loss, const ConstTensorView& outputs, std::span<Prediction> predictions,
                                       std::span<const int> labels = {});

} // namespace convolarium::engine
