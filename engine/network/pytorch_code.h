// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/network/network_spec.h"

#include <string>

namespace convolarium::engine {

/// The network as a file of Python for PyTorch 1.10 or later, whole and ready to run: a module of N x C x H x W that gives
/// what the network gives (N x C where a map has been pooled or flattened away), and a function that reads the weights that
/// writeWeights() wrote. Layers that the result does not depend on are there with their weights, but are not run.
/// Names of the network are written as strings, and as Python names of letters, digits and underscores alone.
/// @throws as cost().
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::string pytorchCode(const NetworkSpec& spec);

} // namespace convolarium::engine
