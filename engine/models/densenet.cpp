// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/densenet.h"

#include "engine/models/model_parts.h"

#include <array>

namespace convolarium::engine {

namespace {

const ActivationSpec relu{.kind = ActivationSpec::Kind::Relu};

std::array<int, 4> layersOf(int depth)
{
    switch (depth) {
    case 121:
        return {6, 12, 24, 16};
    case 161:
        return {6, 12, 36, 24};
    case 169:
        return {6, 12, 32, 32};
    default:
        return {6, 12, 48, 32};
    }
}

} // namespace

NetworkSpec densenet(int depth, const Shape& input, int classes, ModelVariant variant)
{
    const int growth = depth == 161 ? 48 : 32;
    const NormalizationSpec norm =
        variant == ModelVariant::Keras ? NormalizationSpec{.epsilon = 1.001e-5, .momentum = 0.99} : torchBatchNorm();
    NetworkSpec network{.name = "densenet" + std::to_string(depth), .input = input, .layers = {}};
    int channels = 2 * growth;
    append(network, "conv1_conv", torchConv(channels, 7, 2));
    append(network, "conv1_bn", norm);
    append(network, "conv1_relu", relu);
    append(network, "pool1",
           PoolSpec{.kernel = {3, 3}, .stride = Size{2, 2}, .padding = Padding::explicitly({1, 1, 1, 1})});
    const std::array<int, 4> layers = layersOf(depth);
    for (std::size_t block = 0; block < layers.size(); ++block) {
        const std::string stage = std::to_string(block + 2);
        for (int number = 1; number <= layers[block]; ++number) {
            const std::string before = network.layers.back().name;
            const std::string name = "conv" + stage + "_block" + std::to_string(number);
            append(network, name + "_0_bn", norm);
            append(network, name + "_0_relu", relu);
            append(network, name + "_1_conv", torchConv(4 * growth, 1));
            append(network, name + "_1_bn", norm);
            append(network, name + "_1_relu", relu);
            append(network, name + "_2_conv", torchConv(growth, 3));
            append(network, name + "_concat", MergeSpec{.kind = MergeSpec::Kind::Concat}, {before, name + "_2_conv"});
        }
        channels += layers[block] * growth;
        if (block + 1 < layers.size()) {
            channels /= 2;
            const std::string name = "pool" + stage;
            append(network, name + "_bn", norm);
            append(network, name + "_relu", relu);
            append(network, name + "_conv", torchConv(channels, 1));
            append(network, name + "_pool", PoolSpec{.kind = PoolSpec::Kind::Average});
        }
    }
    append(network, "bn", norm);
    append(network, "relu", relu);
    append(network, "avg_pool", GlobalPoolSpec{});
    append(network, "predictions", DenseSpec{.units = classes});
    return network;
}

} // namespace convolarium::engine
