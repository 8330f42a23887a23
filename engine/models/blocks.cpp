// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/blocks.h"

#include <algorithm>
#include <utility>

namespace convolarium::engine {

namespace {

const ActivationSpec relu{.kind = ActivationSpec::Kind::Relu};
const ActivationSpec relu6{.kind = ActivationSpec::Kind::Relu6};
const MergeSpec add{.kind = MergeSpec::Kind::Add};

Conv2dSpec unbiased(int filters, int kernel) { return {.filters = filters, .kernel = {kernel, kernel}, .bias = false}; }

class Block {
public:
    explicit Block(const BlockPlace& place) : m_place(place) {}

    /// Returns the layer's name.
    std::string layer(const std::string& part, const LayerSpec& spec, std::vector<std::string> inputs = {})
    {
        m_layers.push_back({m_place.name + '_' + part, spec, std::move(inputs)});
        return m_layers.back().name;
    }

    /// A convolution with batch norm behind it, whose name is returned.
    std::string normalized(const std::string& part, const LayerSpec& convolution)
    {
        layer(part, convolution);
        return layer(part + "_bn", NormalizationSpec{});
    }

    [[nodiscard]] std::vector<LayerNode> take() && { return std::move(m_layers); }

private:
    const BlockPlace& m_place;
    std::vector<LayerNode> m_layers;
};

void depthwise(Block& block)
{
    block.normalized("depthwise", DepthwiseConv2dSpec{.bias = false});
    block.layer("depthwise_relu", relu6);
}

void fillSeparable(Block& block, const BlockPlace& place)
{
    depthwise(block);
    block.normalized("pointwise", unbiased(place.channels, 1));
    block.layer("pointwise_relu", relu6);
}

void fillInvertedResidual(Block& block, const BlockPlace& place)
{
    constexpr int expansion = 6;
    block.normalized("expand", unbiased(expansion * place.channels, 1));
    block.layer("expand_relu", relu6);
    depthwise(block);
    const std::string projected = block.normalized("project", unbiased(place.channels, 1));
    block.layer("add", add, {place.before, projected});
}

void fillDenseBlock(Block& block, const BlockPlace& place)
{
    constexpr int layers = 4;
    constexpr int growthRate = 12;
    std::string stack = place.before;
    for (int i = 1; i <= layers; ++i) {
        const std::string part = std::to_string(i);
        block.layer(part + "_bn", NormalizationSpec{});
        block.layer(part + "_relu", relu);
        const std::string born = block.layer(part + "_conv", unbiased(growthRate, 3));
        stack = block.layer(part + "_concat", MergeSpec{.kind = MergeSpec::Kind::Concat}, {stack, born});
    }
}

void fillTransition(Block& block, const BlockPlace& place)
{
    block.layer("bn", NormalizationSpec{});
    block.layer("relu", relu);
    block.layer("conv", unbiased(std::max(1, place.channels / 2), 1));
    block.layer("pool", PoolSpec{.kind = PoolSpec::Kind::Average});
}

void fillResidual(Block& block, const BlockPlace& place)
{
    block.normalized("conv1", unbiased(place.channels, 3));
    block.layer("relu1", relu);
    const std::string second = block.normalized("conv2", unbiased(place.channels, 3));
    block.layer("add", add, {place.before, second});
    block.layer("out", relu);
}

void fillGatedWavenet(Block& block, const BlockPlace& place)
{
    const Conv2dSpec dilated{
        .filters = place.channels, .kernel = {1, 2}, .dilation = {1, 2}, .padding = Padding::causal()};
    block.layer("filter", dilated, {place.before});
    const std::string filtered = block.layer("tanh", ActivationSpec{.kind = ActivationSpec::Kind::Tanh});
    block.layer("gate", dilated, {place.before});
    const std::string gate = block.layer("sigmoid", ActivationSpec{.kind = ActivationSpec::Kind::Sigmoid});
    block.layer("gated", MergeSpec{.kind = MergeSpec::Kind::Multiply}, {filtered, gate});
    const std::string dense = block.layer("dense", pointwise(place.channels));
    block.layer("residual", add, {place.before, dense});
}

bool isNormalConvolution(const Conv2dSpec& spec)
{
    return spec.groups == 1 && std::max(spec.kernel.h, spec.kernel.w) > 1;
}

} // namespace

std::vector<LayerNode> blockLayers(BlockKind kind, const BlockPlace& place)
{
    Block block(place);
    switch (kind) {
    case BlockKind::Separable:
        fillSeparable(block, place);
        break;
    case BlockKind::InvertedResidual:
        fillInvertedResidual(block, place);
        break;
    case BlockKind::DenseBlock:
        fillDenseBlock(block, place);
        break;
    case BlockKind::Transition:
        fillTransition(block, place);
        break;
    case BlockKind::Residual:
        fillResidual(block, place);
        break;
    case BlockKind::GatedWavenet:
        fillGatedWavenet(block, place);
        break;
    }
    return std::move(block).take();
}

std::vector<LayerNode> separable(const LayerNode& layer)
{
    const auto* convolution = std::get_if<Conv2dSpec>(&layer.layer);
    if (!convolution || !isNormalConvolution(*convolution)) {
        return {layer};
    }
    const DepthwiseConv2dSpec depthwise{.kernel = convolution->kernel,
                                        .stride = convolution->stride,
                                        .dilation = convolution->dilation,
                                        .padding = convolution->padding,
                                        .bias = false};
    const Conv2dSpec mixing{.filters = convolution->filters, .kernel = {1, 1}, .bias = convolution->bias};
    return {{layer.name + "_depthwise", depthwise, layer.inputs}, {layer.name, mixing, {}}};
}

NetworkSpec separable(const NetworkSpec& network)
{
    NetworkSpec result{.name = network.name, .input = network.input, .layers = {}};
    for (const LayerNode& layer : network.layers) {
        for (LayerNode& part : separable(layer)) {
            result.layers.push_back(std::move(part));
        }
    }
    return result;
}

} // namespace convolarium::engine
