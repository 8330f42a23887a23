// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/gradient_check.h"

#include <string>
#include <vector>

namespace convolarium::engine {

/// Every kind of layer, by its name in network files.
[[nodiscard]] const std::vector<std::string>& layerKinds();

/// A small layer of that kind with attributes and inputs at random: at most 256 values an input.
[[nodiscard]] LayerProblem randomLayer(const std::string& kind, Random& random);

} // namespace convolarium::engine
