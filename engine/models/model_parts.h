// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/network/network_spec.h"

#include <string>
#include <vector>

namespace convolarium::engine {

/// Adds a layer behind the others; `inputs` empty: it reads the layer before. Returns its name, for those that read it.
CONVOLARIUM_ENGINE_EXPORT std::string append(NetworkSpec& network, const std::string& name, const LayerSpec& layer,
                                             std::vector<std::string> inputs = {});

/// With the epsilon and momentum of PyTorch: 1e-5 and 0.9 (there 0.1, the weight of the new value).
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NormalizationSpec torchBatchNorm();

/// kernel x kernel (odd) with kernel / 2 zeros at every edge, also under a stride, and without bias: what PyTorch's models
/// put before a batch normalization. Under a stride this is not Padding::same().
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Conv2dSpec torchConv(int filters, int kernel, int stride = 1);

} // namespace convolarium::engine
