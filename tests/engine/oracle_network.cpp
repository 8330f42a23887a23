// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/oracle_network.h"

#include "tests/engine/oracle_attributes.h"
#include "tests/engine/oracle_case.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace convolarium::engine {

namespace {

using Json = nlohmann::ordered_json;
using ReadLayer = std::function<LayerSpec(const Json& layer, const Shape& in)>;

Size sizeOr(const Json& layer, const char* name, Size otherwise)
{
    return layer.contains(name) ? sizeOf(layer.at(name)) : otherwise;
}

Padding paddingOf(const Json& layer)
{
    return layer.contains("pad") ? Padding::explicitly(edgesOf(layer.at("pad"))) : Padding::valid();
}

LayerSpec convolution(const Json& layer, const Shape& /*in*/)
{
    return Conv2dSpec{.filters = layer.at("out_channels").get<int>(),
                      .kernel = sizeOf(layer.at("kernel")),
                      .stride = sizeOr(layer, "stride", {}),
                      .dilation = sizeOr(layer, "dilation", {}),
                      .padding = paddingOf(layer),
                      .groups = layer.value("groups", 1),
                      .bias = layer.value("bias", true)};
}

LayerSpec linear(const Json& layer, const Shape& /*in*/)
{
    return DenseSpec{.units = layer.at("out_features").get<int>(), .bias = layer.value("bias", true)};
}

ReadLayer pooling(PoolSpec::Kind kind)
{
    return [kind](const Json& layer, const Shape& /*in*/) {
        const Size kernel = sizeOf(layer.at("kernel"));
        return PoolSpec{.kind = kind,
                        .kernel = kernel,
                        .stride = sizeOr(layer, "stride", kernel),
                        .padding = paddingOf(layer),
                        .countPadding = layer.value("count_include_pad", true)};
    };
}

/// The last axes of C x H x W; of a map of one cell, that is of vectors, the channels.
LayerAxes layerAxes(const Json& layer, const Shape& in)
{
    const std::size_t count = layer.contains("normalized_shape") ? layer.at("normalized_shape").size() : 3;
    const bool vectors = in.h == 1 && in.w == 1;
    return {.height = count >= 2, .width = true, .channels = count >= 3 || vectors || (count == 2 && in.h == 1)};
}

ReadLayer normalization(NormalizationKind kind)
{
    return [kind](const Json& layer, const Shape& in) {
        NormalizationSpec spec{.over = {.kind = kind, .groups = layer.value("groups", 1)},
                               .epsilon = layer.value("eps", 1e-5),
                               .momentum = 1 - layer.value("momentum_pytorch", 0.1),
                               .affine = layer.value("affine", true)};
        if (kind == NormalizationKind::Layer) {
            spec.over.axes = layerAxes(layer, in);
        }
        return spec;
    };
}

ReadLayer fixed(const LayerSpec& spec)
{
    return [spec](const Json& /*layer*/, const Shape& /*in*/) { return spec; };
}

LayerSpec leakyRelu(const Json& layer, const Shape& /*in*/)
{
    return ActivationSpec{.kind = ActivationSpec::Kind::LeakyRelu,
                          .slope = numberOf(layer, {"alpha", "slope", "negative_slope"}, 0.01)};
}

const std::map<std::string, ReadLayer>& layerTypes()
{
    using Activation = ActivationSpec::Kind;
    static const std::map<std::string, ReadLayer> types{
        {"conv2d", convolution},
        {"conv1d", convolution},
        {"causal_conv1d", convolution},
        {"linear", linear},
        {"batchnorm", normalization(NormalizationKind::Batch)},
        {"layernorm", normalization(NormalizationKind::Layer)},
        {"instancenorm", normalization(NormalizationKind::Instance)},
        {"groupnorm", normalization(NormalizationKind::Group)},
        {"maxpool2d", pooling(PoolSpec::Kind::Max)},
        {"maxpool1d", pooling(PoolSpec::Kind::Max)},
        {"avgpool2d", pooling(PoolSpec::Kind::Average)},
        {"avgpool1d", pooling(PoolSpec::Kind::Average)},
        {"globalmaxpool", fixed(GlobalPoolSpec{.kind = PoolSpec::Kind::Max})},
        {"globalavgpool", fixed(GlobalPoolSpec{})},
        {"relu", fixed(ActivationSpec{})},
        {"relu6", fixed(ActivationSpec{.kind = Activation::Relu6})},
        {"leaky_relu", leakyRelu},
        {"sigmoid", fixed(ActivationSpec{.kind = Activation::Sigmoid})},
        {"tanh", fixed(ActivationSpec{.kind = Activation::Tanh})},
        {"softmax", fixed(ActivationSpec{.kind = Activation::Softmax})},
        {"flatten", fixed(FlattenSpec{})},
        {"add", fixed(MergeSpec{})},
        {"concat", fixed(MergeSpec{.kind = MergeSpec::Kind::Concat})},
        {"mul", fixed(MergeSpec{.kind = MergeSpec::Kind::Multiply})},
        {"zero_padding",
         [](const Json& layer, const Shape& /*in*/) { return ZeroPaddingSpec{edgesOf(layer.at("pad"))}; }},
    };
    return types;
}

std::vector<std::string> inputsOf(const Json& layer)
{
    if (!layer.contains("input")) {
        return {};
    }
    const Json& input = layer.at("input");
    return input.is_array() ? input.get<std::vector<std::string>>() : std::vector{input.get<std::string>()};
}

void addGated(NetworkSpec& spec, const std::string& name, const std::vector<std::string>& inputs)
{
    const ActivationSpec tanh{.kind = ActivationSpec::Kind::Tanh};
    const ActivationSpec sigmoid{.kind = ActivationSpec::Kind::Sigmoid};
    spec.layers.push_back({name + ".tanh", tanh, {inputs.at(0)}});
    spec.layers.push_back({name + ".sigmoid", sigmoid, {inputs.at(1)}});
    spec.layers.push_back({name, MergeSpec{.kind = MergeSpec::Kind::Multiply}, {name + ".tanh", name + ".sigmoid"}});
}

/// The shape of what a layer with these inputs would read.
Shape shapeBefore(const NetworkSpec& spec, const std::vector<std::string>& inputs)
{
    if (spec.layers.empty() || (!inputs.empty() && inputs.front() == networkInput)) {
        return spec.input;
    }
    const auto placed = place(spec);
    const auto found =
        inputs.empty() ? spec.layers.end() - 1 : std::ranges::find(spec.layers, inputs.front(), &LayerNode::name);
    return placed.at(static_cast<std::size_t>(found - spec.layers.begin())).out;
}

/// Puts values that stand in PyTorch's order of the axes into the engine's.
Tensor inEngineOrder(const Json& tensor, const ParameterSpec& spec)
{
    const Tensor flat = flatTensor(tensor);
    const std::array<int, 4> sizes{spec.shape.n, spec.shape.h, spec.shape.w, spec.shape.c};
    Tensor result(spec.shape);
    if (flat.elements() != result.elements()) {
        throw std::invalid_argument("shape " + tensor.at("shape").dump() + " for " + spec.shape.text());
    }
    std::array<int, 4> index{};
    for (const Scalar value : flat.values()) {
        result.at(index[0], index[1], index[2], index[3]) = value;
        for (auto axis = spec.fileAxes.rbegin(); axis != spec.fileAxes.rend(); ++axis) {
            int& i = index.at(static_cast<std::size_t>(*axis));
            if (++i < sizes.at(static_cast<std::size_t>(*axis))) {
                break;
            }
            i = 0;
        }
    }
    return result;
}

/// conv1.w is the engine's conv1.weight.
std::string engineName(const std::string& name)
{
    static const std::map<std::string, std::string> names{
        {"w", "weight"}, {"gamma", "weight"}, {"b", "bias"}, {"beta", "bias"}};
    const std::size_t dot = name.rfind('.') + 1;
    const auto found = names.find(name.substr(dot));
    return found == names.end() ? name : name.substr(0, dot) + found->second;
}

} // namespace

NetworkSpec oracleNetwork(const Json& layers, const Shape& sample)
{
    NetworkSpec spec{.name = "oracle", .input = sample, .layers = {}};
    for (const Json& layer : layers) {
        const auto type = layer.at("type").get<std::string>();
        const auto name = layer.at("name").get<std::string>();
        const std::vector<std::string> inputs = inputsOf(layer);
        if (type == "gated_tanh_sigmoid") {
            addGated(spec, name, inputs);
            continue;
        }
        const auto found = layerTypes().find(type);
        if (found == layerTypes().end()) {
            throw std::invalid_argument("the engine has no layer " + type);
        }
        spec.layers.push_back({name, found->second(layer, shapeBefore(spec, inputs)), inputs});
    }
    return spec;
}

void forEachTensor(const Json& tensors, const Network& network,
                   const std::function<void(const NamedParameter&, const Tensor&)>& use)
{
    for (const auto& [name, tensor] : tensors.items()) {
        const auto found = std::ranges::find(network.parameters(), engineName(name), &NamedParameter::name);
        if (found == network.parameters().end()) {
            throw std::invalid_argument("the network has no " + name);
        }
        use(*found, inEngineOrder(tensor, found->spec));
    }
}

} // namespace convolarium::engine
