// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"
#include "app/lessons/dense/dense_model.h"

#include <optional>
#include <vector>

namespace convolarium {

/// What has been measured of the gradients in the three stacks.
struct GradientState {
    bool measuring = false;
    std::optional<GradientNorms> norms = {};
};

/// Channels, weights, activation memory, gradients, MACs.
[[nodiscard]] std::vector<ChartSpec> denseCharts(const DenseModel& model, const GradientState& gradients);

/// "2.63 MiB" of values of 32 bits.
[[nodiscard]] QString memoryText(std::int64_t values);

} // namespace convolarium
