// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/classroom.h"

#include "engine/models/model_parts.h"

namespace convolarium::engine {

namespace {

const ActivationSpec relu{.kind = ActivationSpec::Kind::Relu};
const ActivationSpec relu6{.kind = ActivationSpec::Kind::Relu6};

/// A convolution, its batch normalization and its activation: NAME, NAME_bn, NAME_relu.
void appendUnit(NetworkSpec& network, const std::string& name, const LayerSpec& convolution,
                const ActivationSpec& activation)
{
    append(network, name, convolution);
    append(network, name + "_bn", torchBatchNorm());
    append(network, name + "_relu", activation);
}

void appendSeparable(NetworkSpec& network, const std::string& name, int filters, int stride = 1)
{
    DepthwiseConv2dSpec depthwise;
    depthwise.stride = {stride, stride};
    depthwise.padding = Padding::explicitly({1, 1, 1, 1});
    depthwise.bias = false;
    appendUnit(network, name + "_depthwise", depthwise, relu6);
    appendUnit(network, name + "_pointwise", torchConv(filters, 1), relu6);
}

/// Mean of each map, and the logits.
NetworkSpec withHead(NetworkSpec network, int classes)
{
    append(network, "pool", GlobalPoolSpec{});
    append(network, "flatten", FlattenSpec{});
    append(network, "logits", DenseSpec{.units = classes});
    return network;
}

void appendPlain(NetworkSpec& network, const std::string& name, int filters)
{
    Conv2dSpec convolution = torchConv(filters, 3);
    convolution.bias = true;
    append(network, name, convolution);
    append(network, name + "_relu", relu);
}

struct ResidualBlock {
    std::string name;
    int filters;
    int stride;
};

/// Two convolutions around which the input goes to be added, as it is or, where the shape changes, through a projection.
void appendResidual(NetworkSpec& network, const ResidualBlock& block, bool changesShape)
{
    const auto& [name, filters, stride] = block;
    const std::string before = network.layers.back().name;
    appendUnit(network, name + "_conv1", torchConv(filters, 3, stride), relu);
    append(network, name + "_conv2", torchConv(filters, 3));
    const std::string inner = append(network, name + "_conv2_bn", torchBatchNorm());
    std::string shortcut = before;
    if (changesShape) {
        append(network, name + "_shortcut", torchConv(filters, 1, stride), {before});
        shortcut = append(network, name + "_shortcut_bn", torchBatchNorm());
    }
    append(network, name + "_add", MergeSpec{.kind = MergeSpec::Kind::Add}, {inner, shortcut});
    append(network, name + "_relu", relu);
}

/// Normalization and activation come before each convolution here.
void appendActivated(NetworkSpec& network, const std::string& name, const LayerSpec& convolution)
{
    append(network, name + "_bn", torchBatchNorm());
    append(network, name + "_relu", relu);
    append(network, name, convolution);
}

/// New channels behind those that there are.
void appendDenseLayer(NetworkSpec& network, const std::string& name, int growth)
{
    constexpr int bottleneck = 4;
    const std::string before = network.layers.back().name;
    appendActivated(network, name + "_conv1", torchConv(bottleneck * growth, 1));
    appendActivated(network, name + "_conv2", torchConv(growth, 3));
    append(network, name, MergeSpec{.kind = MergeSpec::Kind::Concat}, {before, name + "_conv2"});
}

} // namespace

NetworkSpec tinyMobilenet(const ClassroomOptions& options)
{
    NetworkSpec network{.name = "tiny_mobilenet", .input = options.input, .layers = {}};
    appendUnit(network, "conv1", torchConv(16, 3), relu6);
    appendSeparable(network, "block1", 32);
    appendSeparable(network, "block2", 64, 2);
    appendSeparable(network, "block3", 64);
    appendSeparable(network, "block4", 128, 2);
    appendSeparable(network, "block5", 128);
    return withHead(std::move(network), options.classes);
}

NetworkSpec tinyVgg(const ClassroomOptions& options)
{
    NetworkSpec network{.name = "tiny_vgg", .input = options.input, .layers = {}};
    int number = 1;
    for (const int filters : {32, 64, 128}) {
        const std::string block = "block" + std::to_string(number++);
        appendPlain(network, block + "_conv1", filters);
        appendPlain(network, block + "_conv2", filters);
        append(network, block + "_pool", PoolSpec{});
    }
    append(network, "flatten", FlattenSpec{});
    append(network, "dense", DenseSpec{.units = 256});
    append(network, "dense_relu", relu);
    append(network, "logits", DenseSpec{.units = options.classes});
    return network;
}

NetworkSpec tinyConvnet(const ClassroomOptions& options)
{
    NetworkSpec network{.name = "tiny_convnet", .input = options.input, .layers = {}};
    appendUnit(network, "conv1", torchConv(16, 3), relu6);
    appendUnit(network, "block1", torchConv(32, 3), relu6);
    appendUnit(network, "block2", torchConv(64, 3, 2), relu6);
    appendUnit(network, "block3", torchConv(64, 3), relu6);
    appendUnit(network, "block4", torchConv(128, 3, 2), relu6);
    appendUnit(network, "block5", torchConv(128, 3), relu6);
    return withHead(std::move(network), options.classes);
}

NetworkSpec deepVgg(const ClassroomOptions& options, bool normalized)
{
    constexpr int convolutions = 4;
    constexpr int units = 64;
    NetworkSpec network{.name = normalized ? "deep_vgg_bn" : "deep_vgg", .input = options.input, .layers = {}};
    int number = 1;
    for (const int filters : {16, 32, 64}) {
        const std::string block = "block" + std::to_string(number++);
        for (int i = 1; i <= convolutions; ++i) {
            const std::string name = block + "_conv" + std::to_string(i);
            if (normalized) {
                appendUnit(network, name, torchConv(filters, 3), relu);
            } else {
                appendPlain(network, name, filters);
            }
        }
        append(network, block + "_pool", PoolSpec{});
    }
    append(network, "flatten", FlattenSpec{});
    append(network, "dense", DenseSpec{.units = units});
    append(network, "dense_relu", relu);
    append(network, "logits", DenseSpec{.units = options.classes});
    return network;
}

NetworkSpec tinyResnet(const ClassroomOptions& options)
{
    constexpr int firstFilters = 16;
    NetworkSpec network{.name = "tiny_resnet", .input = options.input, .layers = {}};
    appendUnit(network, "conv1", torchConv(firstFilters, 3), relu);
    for (int stage = 1; stage <= 3; ++stage) {
        const int filters = firstFilters << (stage - 1);
        const std::string name = "stage" + std::to_string(stage);
        const bool narrows = stage > 1;
        appendResidual(network, {name + "_block1", filters, narrows ? 2 : 1}, narrows);
        appendResidual(network, {name + "_block2", filters, 1}, false);
    }
    return withHead(std::move(network), options.classes);
}

NetworkSpec tinyDensenet(const ClassroomOptions& options)
{
    constexpr int growth = 12;
    constexpr int layers = 3;
    constexpr int blocks = 3;
    int channels = 2 * growth;
    NetworkSpec network{.name = "tiny_densenet", .input = options.input, .layers = {}};
    append(network, "conv1", torchConv(channels, 3));
    for (int block = 1; block <= blocks; ++block) {
        for (int layer = 1; layer <= layers; ++layer) {
            appendDenseLayer(network, "block" + std::to_string(block) + "_layer" + std::to_string(layer), growth);
        }
        channels += layers * growth;
        if (block < blocks) {
            channels /= 2;
            const std::string transition = "transition" + std::to_string(block);
            appendActivated(network, transition, torchConv(channels, 1));
            PoolSpec mean;
            mean.kind = PoolSpec::Kind::Average;
            append(network, transition + "_pool", mean);
        }
    }
    append(network, "final_bn", torchBatchNorm());
    append(network, "final_relu", relu);
    return withHead(std::move(network), options.classes);
}

} // namespace convolarium::engine
