// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/model_parts.h"

namespace convolarium::engine {

std::string append(NetworkSpec& network, const std::string& name, const LayerSpec& layer,
                   std::vector<std::string> inputs)
{
    network.layers.push_back({name, layer, std::move(inputs)});
    return name;
}

NormalizationSpec torchBatchNorm() { return {.over = {}, .epsilon = 1e-5, .momentum = 0.9}; }

Conv2dSpec torchConv(int filters, int kernel, int stride)
{
    const int edge = kernel / 2;
    return {.filters = filters,
            .kernel = {kernel, kernel},
            .stride = {stride, stride},
            .padding = Padding::explicitly({edge, edge, edge, edge}),
            .bias = false};
}

} // namespace convolarium::engine
