// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/network/initialisation.h"
#include "engine/network/network_spec.h"

#include <cstdint>
#include <vector>

namespace convolarium::engine {

/// How a backward pass is set up.
struct GradientProbe {
    int samples = 4;        ///< random inputs in [-1, 1)
    std::uint64_t seed = 1; ///< of the weights, the inputs and the gradient at the output
    Initialiser initialiser = Initialiser::Glorot;
};

/// Euclidean norms of the derivatives that reach the output of each layer of `network`, in the order of its layers, when
/// a random derivative of norm 1 is sent in at the last output of a network that was not trained yet. The same probe
/// gives the same numbers.
/// @throws std::invalid_argument as place(), and if there are no samples.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<double> gradientFlow(const NetworkSpec& network,
                                                                         const GradientProbe& probe = {});

} // namespace convolarium::engine
