// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/vgg.h"

#include "engine/models/model_parts.h"

#include <array>

namespace convolarium::engine {

NetworkSpec vgg(int depth, const Shape& input, int classes, ModelVariant variant)
{
    constexpr std::array filters{64, 128, 256, 512, 512};
    constexpr int hidden = 4096;
    const ActivationSpec relu{.kind = ActivationSpec::Kind::Relu};
    NetworkSpec network{.name = "vgg" + std::to_string(depth), .input = input, .layers = {}};
    for (std::size_t i = 0; i < filters.size(); ++i) {
        const std::string block = "block" + std::to_string(i + 1);
        const int convolutions = i < 2 ? 2 : depth == 16 ? 3 : 4;
        for (int number = 1; number <= convolutions; ++number) {
            append(network, block + "_conv" + std::to_string(number), Conv2dSpec{.filters = filters[i]});
            append(network, block + "_relu" + std::to_string(number), relu);
        }
        append(network, block + "_pool", PoolSpec{});
    }
    append(network, "flatten", FlattenSpec{});
    for (const std::string name : {"fc1", "fc2"}) {
        append(network, name, DenseSpec{.units = hidden});
        append(network, name + "_relu", relu);
        if (variant == ModelVariant::Torchvision) {
            append(network, name + "_dropout", DropoutSpec{});
        }
    }
    append(network, "predictions", DenseSpec{.units = classes});
    return network;
}

} // namespace convolarium::engine
