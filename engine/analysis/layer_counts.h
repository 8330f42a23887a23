// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analysis/layer_times.h"
#include "engine/network/network.h"

#include <vector>

namespace convolarium::engine {

/// Every layer of `spec` with all that is known of it before it is timed, for passes of these steps.
/// @throws as place(), and std::overflow_error if a count does not fit in 64 bits.
[[nodiscard]] std::vector<LayerTime> countedLayers(const NetworkSpec& spec, const std::vector<NetworkStep>& steps,
                                                   int batch);

} // namespace convolarium::engine
