// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/dense_figures.h"

#include "engine/layers/conv2d.h"
#include "engine/layers/pooling.h"
#include "engine/tensor/checked.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

using Json = nlohmann::ordered_json;
using engine::checkedProduct;
using engine::checkedSum;

DenseCost convolution(const engine::Shape& in, int filters, int kernel)
{
    const engine::Conv2dSpec spec{
        .filters = filters, .kernel = {kernel, kernel}, .padding = engine::Padding::same(), .bias = false};
    const engine::Cost cost = spec.cost(in);
    return {.parameters = cost.parameters, .macs = cost.macs};
}

int bottleneckChannels(const DenseSettings& settings) { return 4 * settings.growthRate; }

DenseStep denseLayer(const DenseSettings& settings, const engine::Shape& in)
{
    DenseStep layer{.inputChannels = in.c, .outputChannels = settings.growthRate, .cost = {}};
    engine::Shape read = in;
    if (settings.bottleneck) {
        read.c = bottleneckChannels(settings);
        layer.cost = convolution(in, read.c, 1);
    }
    layer.cost = layer.cost + convolution(read, settings.growthRate, settings.kernel);
    return layer;
}

/// The whole number nearest to the width at which L convolutions from C to C have `weights` weights; at least 1.
int widthOfEqualWeights(std::int64_t weights, int depth, int kernel)
{
    const double perPair = static_cast<double>(depth) * kernel * kernel;
    return std::max(1, static_cast<int>(std::lround(std::sqrt(static_cast<double>(weights) / perPair))));
}

void addTwin(DenseBlock& block, const DenseSettings& settings)
{
    block.twinWidth = settings.twin == TwinRule::Width
                          ? block.outputChannels()
                          : widthOfEqualWeights(block.cost.parameters, block.depth(), settings.kernel);
    const DenseCost layer =
        convolution({1, block.height, block.width, block.twinWidth}, block.twinWidth, settings.kernel);
    block.twinCost = {.parameters = checkedProduct({layer.parameters, block.depth()}),
                      .macs = checkedProduct({layer.macs, block.depth()})};
}

DenseBlock denseBlock(const DenseSettings& settings, int index, int inputChannels)
{
    DenseBlock block{.height = settings.heightAt(index),
                     .width = settings.widthAt(index),
                     .inputChannels = inputChannels,
                     .layers = {},
                     .transition = {},
                     .cost = {},
                     .twinCost = {}};
    engine::Shape in{1, block.height, block.width, inputChannels};
    for (int layer = 0; layer < settings.layers[static_cast<std::size_t>(index)]; ++layer) {
        block.layers.push_back(denseLayer(settings, in));
        block.cost = block.cost + block.layers.back().cost;
        in.c += settings.growthRate;
    }
    addTwin(block, settings);
    return block;
}

/// Channels of one map size that a block keeps: copied holds every concatenation from the input alone to all of them,
/// shared the longest one; the inner outputs of bottlenecks and the transition's before its pooling come on top.
ActivationMemory memoryOf(const DenseBlock& block, const DenseSettings& settings)
{
    const std::int64_t map = std::int64_t{block.height} * block.width;
    std::int64_t concatenations = 0;
    for (int layer = 0; layer <= block.depth(); ++layer)
        concatenations += block.channelsAfter(layer);
    std::int64_t others = block.transition ? block.transition->outputChannels : 0;
    if (settings.bottleneck)
        others += std::int64_t{block.depth()} * bottleneckChannels(settings);
    return {.copied = checkedProduct({map, concatenations + others}),
            .shared = checkedProduct({map, block.outputChannels() + others}),
            .twin = checkedProduct({map, block.depth() + 1, block.twinWidth})};
}

ActivationMemory operator+(const ActivationMemory& a, const ActivationMemory& b)
{
    return {.copied = checkedSum({a.copied, b.copied}),
            .shared = checkedSum({a.shared, b.shared}),
            .twin = checkedSum({a.twin, b.twin})};
}

Json json(const DenseStep& step)
{
    return {{"input_channels", step.inputChannels},
            {"output_channels", step.outputChannels},
            {"parameters", step.cost.parameters},
            {"macs", step.cost.macs}};
}

Json json(const DenseBlock& block)
{
    Json layers = Json::array();
    for (const DenseStep& layer : block.layers)
        layers.push_back(json(layer));
    return {{"height", block.height},
            {"width", block.width},
            {"input_channels", block.inputChannels},
            {"output_channels", block.outputChannels()},
            {"parameters", block.cost.parameters},
            {"macs", block.cost.macs},
            {"layers", layers},
            {"transition", block.transition ? json(*block.transition) : Json(nullptr)},
            {"resnet",
             {{"width", block.twinWidth}, {"parameters", block.twinCost.parameters}, {"macs", block.twinCost.macs}}}};
}

} // namespace

DenseCost operator+(const DenseCost& a, const DenseCost& b)
{
    return {.parameters = checkedSum({a.parameters, b.parameters}), .macs = checkedSum({a.macs, b.macs})};
}

std::optional<DenseStep> transitionBehind(const DenseBlock& block, double compression)
{
    const engine::Shape in{1, block.height, block.width, block.outputChannels()};
    const int kept = compressed(compression, in.c);
    if (std::min(in.h, in.w) < 2 || kept < 1)
        return std::nullopt;
    return DenseStep{.inputChannels = in.c, .outputChannels = kept, .cost = convolution(in, kept, 1)};
}

DenseFigures denseFigures(const DenseSettings& settings)
{
    DenseFigures figures;
    int channels = settings.initialChannels;
    for (int index = 0; index < settings.blocks(); ++index) {
        DenseBlock block = denseBlock(settings, index, channels);
        figures.total = figures.total + block.cost;
        figures.twin = figures.twin + block.twinCost;
        if (index + 1 < settings.blocks()) {
            block.transition = transitionBehind(block, settings.compression);
            figures.total = figures.total + block.transition->cost;
            channels = block.transition->outputChannels;
        }
        figures.activations = figures.activations + memoryOf(block, settings);
        figures.blocks.push_back(std::move(block));
    }
    return figures;
}

Json denseJson(const DenseFigures& figures, const std::optional<GradientNorms>& norms)
{
    Json blocks = Json::array();
    for (const DenseBlock& block : figures.blocks)
        blocks.push_back(json(block));
    Json result{{"blocks", blocks},
                {"output_channels", figures.outputChannels()},
                {"parameters", figures.total.parameters},
                {"macs", figures.total.macs},
                {"activations", {{"copied", figures.activations.copied}, {"shared", figures.activations.shared}}},
                {"resnet",
                 {{"parameters", figures.twin.parameters},
                  {"macs", figures.twin.macs},
                  {"activations", figures.activations.twin}}},
                {"gradient_norms", nullptr}};
    if (norms)
        result["gradient_norms"] = {{"plain", norms->plain}, {"residual", norms->residual}, {"dense", norms->dense}};
    return result;
}

} // namespace convolarium
