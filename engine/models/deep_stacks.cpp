// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/deep_stacks.h"

#include "engine/models/model_parts.h"

namespace convolarium::engine {

namespace {

const ActivationSpec relu{.kind = ActivationSpec::Kind::Relu};

std::string numbered(const char* part, int number) { return part + std::to_string(number); }

NetworkSpec started(const char* name, const DeepStackOptions& options)
{
    return {.name = name, .input = options.input, .layers = {}};
}

NetworkSpec withHead(NetworkSpec network, int outputs)
{
    append(network, "pool", GlobalPoolSpec{});
    append(network, "flatten", FlattenSpec{});
    append(network, "head", DenseSpec{.units = outputs});
    return network;
}

} // namespace

std::string stackLayer(int number) { return numbered("layer", number); }

NetworkSpec plainStack(const DeepStackOptions& options)
{
    NetworkSpec network = started("plain", options);
    for (int layer = 1; layer <= options.depth; ++layer) {
        append(network, numbered("conv", layer), torchConv(options.channels, 3));
        append(network, stackLayer(layer), relu);
    }
    return withHead(std::move(network), options.outputs);
}

NetworkSpec residualStack(const DeepStackOptions& options)
{
    NetworkSpec network = started("residual", options);
    std::string before(networkInput);
    for (int layer = 1; layer <= options.depth; ++layer) {
        const std::string convolved = append(network, numbered("conv", layer), torchConv(options.channels, 3));
        append(network, numbered("add", layer), MergeSpec{.kind = MergeSpec::Kind::Add}, {before, convolved});
        before = append(network, stackLayer(layer), relu);
    }
    return withHead(std::move(network), options.outputs);
}

NetworkSpec denseStack(const DeepStackOptions& options)
{
    NetworkSpec network = started("dense", options);
    std::string before(networkInput);
    for (int layer = 1; layer <= options.depth; ++layer) {
        append(network, numbered("conv", layer), torchConv(options.channels, 3), {before});
        const std::string born = append(network, stackLayer(layer), relu);
        before = append(network, numbered("concat", layer), MergeSpec{.kind = MergeSpec::Kind::Concat}, {before, born});
    }
    return withHead(std::move(network), options.outputs);
}

} // namespace convolarium::engine
