// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/wavenet.h"

#include "engine/models/model_parts.h"

#include <stdexcept>

namespace convolarium::engine {

namespace {

Conv2dSpec causal(int filters, int kernel, int dilation = 1)
{
    return {.filters = filters, .kernel = {1, kernel}, .dilation = {1, dilation}, .padding = Padding::causal()};
}

/// One layer behind the last one; what it adds to the output's sum goes to `skips`.
void appendLayer(NetworkSpec& network, const WavenetOptions& options, int dilation, std::vector<std::string>& skips)
{
    const std::string before = network.layers.back().name;
    const std::string name = "layer" + std::to_string(skips.size());
    const Conv2dSpec dilated = causal(options.gateChannels, options.kernel, dilation);
    append(network, name + "_filter", dilated, {before});
    append(network, name + "_tanh", ActivationSpec{.kind = ActivationSpec::Kind::Tanh});
    append(network, name + "_gate", dilated, {before});
    append(network, name + "_sigmoid", ActivationSpec{.kind = ActivationSpec::Kind::Sigmoid});
    const std::string gated = append(network, name + "_gated", MergeSpec{.kind = MergeSpec::Kind::Multiply},
                                     {name + "_tanh", name + "_sigmoid"});
    skips.push_back(append(network, name + "_skip", causal(options.skipChannels, 1), {gated}));
    const std::string dense = append(network, name + "_dense", causal(options.residualChannels, 1), {gated});
    append(network, name + "_residual", MergeSpec{.kind = MergeSpec::Kind::Add}, {before, dense});
}

} // namespace

NetworkSpec wavenet(const WavenetOptions& options)
{
    const ActivationSpec relu{.kind = ActivationSpec::Kind::Relu};
    NetworkSpec network{.name = "wavenet", .input = options.input, .layers = {}};
    Conv2dSpec first = causal(options.residualChannels, options.initialLayer ? options.kernel : 1);
    first.bias = false;
    append(network, "causal_layer", first);
    std::vector<std::string> skips;
    for (int repeat = 0; repeat < options.repeats; ++repeat) {
        for (const int dilation : options.dilations) {
            appendLayer(network, options, dilation, skips);
        }
    }
    if (skips.empty()) {
        throw std::invalid_argument("wavenet: at least one layer is needed");
    }
    const std::string sum =
        skips.size() == 1 ? skips.front() : append(network, "skip_sum", MergeSpec{.kind = MergeSpec::Kind::Add}, skips);
    append(network, "post_relu1", relu, {sum});
    append(network, "postprocess1", causal(options.skipChannels, 1));
    append(network, "post_relu2", relu);
    append(network, "postprocess2", causal(options.levels, 1));
    return network;
}

} // namespace convolarium::engine
