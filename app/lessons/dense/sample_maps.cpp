// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/sample_maps.h"

#include "engine/models/model_parts.h"
#include "engine/network/network.h"

#include <algorithm>

namespace convolarium {

namespace {

using engine::MergeSpec;

engine::Tensor copy(const engine::ConstTensorView& view)
{
    engine::Tensor tensor(view.shape);
    std::ranges::copy(view.values(), tensor.data());
    return tensor;
}

/// x_l = merge(x_(l-1), conv(x_(l-1))).
engine::NetworkSpec stack(MergeSpec::Kind kind, int layers)
{
    engine::NetworkSpec network{
        .name = {}, .input = {1, SampleMerge::side, SampleMerge::side, SampleMerge::channels}, .layers = {}};
    std::string before(engine::networkInput);
    for (int layer = 1; layer <= layers; ++layer) {
        const std::string number = std::to_string(layer);
        const std::string born =
            append(network, "conv" + number, engine::torchConv(SampleMerge::channels, 3), {before});
        before = append(network, "merge" + number, MergeSpec{.kind = kind}, {before, born});
    }
    return network;
}

} // namespace

SampleMerge sampleMerge(MergeSpec::Kind kind, int layer, int seed)
{
    const int inside = (layer - 1) % SampleMerge::depth;
    const std::string name = "maps" + std::to_string((layer - 1) / SampleMerge::depth);
    const auto number = static_cast<std::uint64_t>(seed);
    engine::Network network(stack(kind, inside + 1), {.purpose = engine::Purpose::Inspect,
                                                      .seed = engine::randomFor(name, number).bits(),
                                                      .initialiser = engine::Initialiser::Glorot});
    engine::Tensor x(network.spec().input);
    engine::Random random = engine::randomFor(name, number);
    engine::fillSymmetric(x.values(), random);
    static_cast<void>(network.forward(x));
    return {.before = inside == 0 ? x : copy(network.activation(2 * inside - 1)),
            .born = copy(network.activation(2 * inside)),
            .after = copy(network.activation(2 * inside + 1))};
}

} // namespace convolarium
