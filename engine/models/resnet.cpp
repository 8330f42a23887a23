// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/resnet.h"

#include "engine/models/model_parts.h"

#include <array>

namespace convolarium::engine {

namespace {

const ActivationSpec relu{.kind = ActivationSpec::Kind::Relu};

struct Block {
    std::string name;
    int filters;
    int stride;
    bool projects; ///< the shortcut is a 1x1 convolution
};

class Builder {
public:
    Builder(int depth, const Shape& input, ModelVariant variant)
        : m_network{.name = "resnet" + std::to_string(depth), .input = input, .layers = {}}, m_variant(variant)
    {}

    void convolution(const std::string& name, const std::string& normName, Conv2dSpec spec,
                     std::vector<std::string> inputs = {})
    {
        const bool keras = m_variant == ModelVariant::Keras;
        spec.bias = keras;
        append(m_network, name, spec, std::move(inputs));
        append(m_network, normName,
               keras ? NormalizationSpec{.epsilon = 1.001e-5, .momentum = 0.99} : torchBatchNorm());
    }

    void add(const std::string& name, const LayerSpec& layer) { append(m_network, name, layer); }

    void basic(const Block& block)
    {
        const std::string before = m_network.layers.back().name;
        part(block, 1, torchConv(block.filters, 3, block.stride));
        part(block, 2, torchConv(block.filters, 3));
        join(block, before, block.filters, 2);
    }

    void bottleneck(const Block& block)
    {
        const std::string before = m_network.layers.back().name;
        const bool early = m_variant == ModelVariant::Keras;
        part(block, 1, torchConv(block.filters, 1, early ? block.stride : 1));
        part(block, 2, torchConv(block.filters, 3, early ? 1 : block.stride));
        part(block, 3, torchConv(4 * block.filters, 1));
        join(block, before, 4 * block.filters, 3);
    }

    [[nodiscard]] NetworkSpec withHead(int classes) &&
    {
        add("avg_pool", GlobalPoolSpec{});
        add("predictions", DenseSpec{.units = classes});
        return std::move(m_network);
    }

private:
    /// Convolution `number` of a block; all but the last one, which join() adds to the shortcut, are activated.
    void part(const Block& block, int number, const Conv2dSpec& spec)
    {
        if (number > 1) {
            add(block.name + "_" + std::to_string(number - 1) + "_relu", relu);
        }
        const std::string name = block.name + "_" + std::to_string(number);
        convolution(name + "_conv", name + "_bn", spec);
    }

    void join(const Block& block, const std::string& before, int filters, int last)
    {
        std::string shortcut = before;
        if (block.projects) {
            shortcut = block.name + "_0_bn";
            convolution(block.name + "_0_conv", shortcut, torchConv(filters, 1, block.stride), {before});
        }
        append(m_network, block.name + "_add", MergeSpec{.kind = MergeSpec::Kind::Add},
               {shortcut, block.name + "_" + std::to_string(last) + "_bn"});
        add(block.name + "_out", relu);
    }

    NetworkSpec m_network;
    ModelVariant m_variant;
};

std::array<int, 4> blocksOf(int depth)
{
    if (depth == 18) {
        return {2, 2, 2, 2};
    }
    return {3, 4, depth == 101 ? 23 : 6, 3};
}

} // namespace

NetworkSpec resnet(int depth, const Shape& input, int classes, ModelVariant variant)
{
    Builder network(depth, input, variant);
    network.convolution("conv1", "conv1_bn", torchConv(64, 7, 2));
    network.add("conv1_relu", relu);
    network.add("pool1",
                PoolSpec{.kernel = {3, 3}, .stride = Size{2, 2}, .padding = Padding::explicitly({1, 1, 1, 1})});
    const bool deep = depth >= 50;
    const std::array<int, 4> blocks = blocksOf(depth);
    for (std::size_t stage = 0; stage < blocks.size(); ++stage) {
        for (int number = 1; number <= blocks[stage]; ++number) {
            const bool first = number == 1;
            const Block block{"conv" + std::to_string(stage + 2) + "_block" + std::to_string(number), 64 << stage,
                              first && stage > 0 ? 2 : 1, first && (stage > 0 || deep)};
            deep ? network.bottleneck(block) : network.basic(block);
        }
    }
    return std::move(network).withHead(classes);
}

} // namespace convolarium::engine
