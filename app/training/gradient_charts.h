// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_view.h"

namespace convolarium {

/// Norms of the gradients of each layer at the moment, from the first layer to the last, all networks side by side; the
/// places are shares of the depth, so that networks of any depth can be compared. Logarithmic.
[[nodiscard]] ChartSpec normChart(const RaceView& view);

/// Norms of the gradients of a contestant's layers at the end of each epoch: the first and the last layer by name, those
/// between them thin. Logarithmic.
[[nodiscard]] ChartSpec gradientChart(const RaceView& view, std::size_t contestant);

} // namespace convolarium
