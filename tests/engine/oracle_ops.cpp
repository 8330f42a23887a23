// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/oracle_ops.h"

#include "engine/layers/conv2d.h"
#include "tests/engine/oracle_attributes.h"
#include "tests/engine/oracle_blocks.h"
#include "tests/engine/oracle_layers.h"
#include "tests/engine/oracle_normalization.h"
#include "tests/engine/oracle_training.h"

#include <stdexcept>

namespace convolarium::engine {

namespace {

using Json = nlohmann::ordered_json;

/// A convolution of the case, whose attributes are those of the case and whose weights have these names.
struct ConvolutionNames {
    std::string weight;
    std::string bias;
};

Conv2dSpec specOf(const Json& content, const ConvolutionNames& names)
{
    const Json& attributes = content.at("attrs");
    const Json& tensors = content.at("tensors");
    const Shape weight = weightTensor(tensors.at(names.weight)).shape();
    Conv2dSpec spec{.filters = weight.c, .kernel = {weight.n, weight.h}, .padding = Padding::valid()};
    if (attributes.contains("kernel") && sizeOf(attributes.at("kernel")) != spec.kernel && weight.n * weight.h != 1) {
        throw std::invalid_argument("kernel " + attributes.at("kernel").dump() + " but weights " + weight.text());
    }
    if (attributes.contains("stride")) {
        spec.stride = sizeOf(attributes.at("stride"));
    }
    if (attributes.contains("dilation")) {
        spec.dilation = sizeOf(attributes.at("dilation"));
    }
    if (attributes.contains("pad")) {
        spec.padding = Padding::explicitly(edgesOf(attributes.at("pad")));
    }
    spec.groups = attributes.value("groups", 1);
    spec.bias = tensors.contains(names.bias);
    return spec;
}

Tensor biasOf(const Json& content, const ConvolutionNames& names)
{
    const Json& tensors = content.at("tensors");
    return tensors.contains(names.bias) ? channelTensor(tensors.at(names.bias)) : Tensor();
}

void addParameterGradients(OracleResults& results, const ConvolutionNames& names, const Conv2dGradients& gradients)
{
    results["d" + names.weight] = {gradients.weight, weightTensor};
    if (!gradients.bias.empty()) {
        results["d" + names.bias] = {gradients.bias, channelTensor};
    }
}

/// The padding rule gives the edges that the case has resolved, wherever the rule is one of ours.
void requireSamePadding(const Conv2dSpec& spec, const Shape& in, const Json& content)
{
    const std::map<std::string, Padding> rules{{"tf_same", Padding::same()}, {"causal", Padding::causal()}};
    const auto rule = rules.find(content.at("attrs").value("padding_rule", ""));
    if (rule == rules.end()) {
        return;
    }
    Conv2dSpec byRule = spec;
    byRule.padding = rule->second;
    if (byRule.resolvedPadding(in) != spec.padding.edges) {
        throw std::invalid_argument("padding rule " + rule->first + " gives other edges than the case");
    }
}

OracleResults runConv(const Json& content)
{
    const ConvolutionNames names{"w", "b"};
    const Json& tensors = content.at("tensors");
    const Conv2dSpec spec = specOf(content, names);
    const Tensor x = imageTensor(tensors.at("x"));
    const Tensor weight = weightTensor(tensors.at("w"));
    requireSamePadding(spec, x.shape(), content);
    OracleResults results;
    results["y"] = {conv2d(spec, x, weight, biasOf(content, names)), imageTensor};
    const Conv2dGradients gradients = conv2dBackward(spec, x, weight, imageTensor(tensors.at("dy")));
    results["dx"] = {gradients.x, imageTensor};
    addParameterGradients(results, names, gradients);
    return results;
}

OracleResults runSeparable(const Json& content)
{
    const ConvolutionNames depthwiseNames{"w_depthwise", "b_depthwise"};
    const ConvolutionNames pointwiseNames{"w_pointwise", "b_pointwise"};
    const Json& tensors = content.at("tensors");
    const Tensor x = imageTensor(tensors.at("x"));
    const Tensor depthwiseWeight = weightTensor(tensors.at("w_depthwise"));
    const Tensor pointwiseWeight = weightTensor(tensors.at("w_pointwise"));
    Conv2dSpec depthwise = specOf(content, depthwiseNames);
    depthwise.groups = x.shape().c;
    Conv2dSpec second = pointwise(pointwiseWeight.shape().c);
    second.bias = tensors.contains("b_pointwise");

    const Tensor middle = conv2d(depthwise, x, depthwiseWeight, biasOf(content, depthwiseNames));
    OracleResults results;
    results["mid"] = {middle, imageTensor};
    results["y"] = {conv2d(second, middle, pointwiseWeight, biasOf(content, pointwiseNames)), imageTensor};
    const Conv2dGradients outer = conv2dBackward(second, middle, pointwiseWeight, imageTensor(tensors.at("dy")));
    const Conv2dGradients inner = conv2dBackward(depthwise, x, depthwiseWeight, outer.x);
    results["dx"] = {inner.x, imageTensor};
    addParameterGradients(results, pointwiseNames, outer);
    addParameterGradients(results, depthwiseNames, inner);
    return results;
}

} // namespace

const std::map<std::string, OracleOperation>& oracleOperations()
{
    static const std::map<std::string, OracleOperation> operations = [] {
        std::map<std::string, OracleOperation> all{
            {"conv2d", runConv}, {"conv1d", runConv}, {"separable_conv2d", runSeparable}};
        all.insert(layerOperations().begin(), layerOperations().end());
        all.insert(normalizationOperations().begin(), normalizationOperations().end());
        all.insert(blockOperations().begin(), blockOperations().end());
        all.insert(trainingOperations().begin(), trainingOperations().end());
        return all;
    }();
    return operations;
}

} // namespace convolarium::engine
