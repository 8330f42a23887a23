// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/dense/dense_figures.h"

#include <optional>
#include <stop_token>

namespace convolarium {

/// One backward pass through a plain, a residual and a dense stack of equal depth; nothing when it was stopped.
[[nodiscard]] std::optional<GradientNorms> measureGradients(const DenseSettings& settings, const std::stop_token& stop);

/// "20 layers 3 × 3 + ReLU, …": what the three stacks have in common.
[[nodiscard]] QString gradientConditions(const DenseSettings& settings);

/// What the norms depend on.
[[nodiscard]] QString gradientKey(const DenseSettings& settings);

} // namespace convolarium
