// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/normalization.h"
#include "engine/tensor/tensor.h"

#include <vector>

namespace convolarium::engine {

/// Mean and (biased) variance of each group of NormalizationAxes::groupOf, cell by cell in double.
struct GroupMoments {
    std::vector<double> mean;
    std::vector<double> variance;
};
[[nodiscard]] GroupMoments groupMoments(const NormalizationAxes& over, const Tensor& x);

/// What a normalization reads besides x; empty tensors where it has no weights.
struct NaiveNormalization {
    NormalizationSpec spec;
    Tensor weight;
    Tensor bias;

    /// The layer as its formula has it: the reference that the fast ways are compared with.
    [[nodiscard]] Tensor forward(const Tensor& x) const;

    /// The derivative of sum(y * dy) by x.
    [[nodiscard]] Tensor inputGradient(const Tensor& x, const Tensor& dy) const;

private:
    [[nodiscard]] double weightAt(int h, int w, int c) const;
    [[nodiscard]] double biasAt(int h, int w, int c) const;
};

} // namespace convolarium::engine
