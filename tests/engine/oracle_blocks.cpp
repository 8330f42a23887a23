// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/oracle_blocks.h"

#include "engine/network/network.h"
#include "tests/engine/oracle_attributes.h"

#include <algorithm>
#include <stdexcept>

namespace convolarium::engine {

namespace {

using Json = nlohmann::ordered_json;

const ActivationSpec relu{.kind = ActivationSpec::Kind::Relu};
const ActivationSpec relu6{.kind = ActivationSpec::Kind::Relu6};
const MergeSpec add{.kind = MergeSpec::Kind::Add};
const MergeSpec concat{.kind = MergeSpec::Kind::Concat};

/// A block under construction. Its layers take names and sizes from the tensors of the case: layer conv1 has conv1_w, bn1
/// has bn1_gamma.
class Block {
public:
    explicit Block(const Json& content)
        : m_attributes(content.at("attrs")),
          m_tensors(content.at("tensors")), m_spec{.name = "block",
                                                   .input = imageTensor(m_tensors.at("x")).shape(),
                                                   .layers = {}}
    {}

    [[nodiscard]] int attribute(const char* name, int otherwise) const { return m_attributes.value(name, otherwise); }
    [[nodiscard]] int inputChannels() const { return m_spec.input.c; }
    [[nodiscard]] bool has(const std::string& tensor) const { return m_tensors.contains(tensor); }

    /// As large as its weights say, with zeros around it that keep the size.
    [[nodiscard]] Conv2dSpec convolution(const std::string& name, int stride = 1) const
    {
        const Shape weight = weightTensor(m_tensors.at(name + "_w")).shape();
        const int row = weight.n / 2;
        const int column = weight.h / 2;
        return {.filters = weight.c,
                .kernel = {weight.n, weight.h},
                .stride = {stride, stride},
                .padding = Padding::explicitly({row, column, row, column}),
                .bias = has(name + "_b")};
    }

    std::string append(const std::string& name, const LayerSpec& layer, std::vector<std::string> inputs = {})
    {
        m_spec.layers.push_back({name, layer, std::move(inputs)});
        return name;
    }

    std::string appendConvolution(const std::string& name, std::vector<std::string> inputs = {})
    {
        return append(name, convolution(name), std::move(inputs));
    }

    std::string appendNormalization(const std::string& name)
    {
        return append(name, NormalizationSpec{.over = {}, .epsilon = m_attributes.value("eps", 1e-5), .momentum = 0.9});
    }

    /// The layer of a tensor CHOSEN_w or CHOSEN_gamma that is not one of the layers so far; empty if there is none.
    [[nodiscard]] std::string otherLayer(const std::string& ending) const
    {
        for (const auto& [name, tensor] : m_tensors.items()) {
            const bool isGradient = name.starts_with('d') && has(name.substr(1));
            if (!name.ends_with(ending) || isGradient) {
                continue;
            }
            const std::string layer = name.substr(0, name.size() - ending.size());
            if (std::ranges::find(m_spec.layers, layer, &LayerNode::name) == m_spec.layers.end()) {
                return layer;
            }
        }
        return {};
    }

    [[nodiscard]] const NetworkSpec& spec() const { return m_spec; }

private:
    const Json& m_attributes;
    const Json& m_tensors;
    NetworkSpec m_spec;
};

void composeTransition(Block& block)
{
    block.appendNormalization("bn");
    block.append("relu", relu);
    block.appendConvolution("conv");
    block.append("pool", PoolSpec{.kind = PoolSpec::Kind::Average, .kernel = {2, 2}, .stride = Size{2, 2}});
}

void composeDenseLayer(Block& block)
{
    block.appendNormalization("bn0");
    block.append("relu0", relu);
    block.appendConvolution("conv1");
    block.appendNormalization("bn1");
    block.append("relu1", relu);
    block.appendConvolution("conv2");
    block.append("y", concat, {"input", "conv2"});
}

void composeInvertedResidual(Block& block)
{
    const int stride = block.attribute("stride", 1);
    if (block.has("expand_w")) {
        block.appendConvolution("expand");
        block.appendNormalization("bn_expand");
        block.append("relu_expand", relu6);
    }
    Conv2dSpec depthwise = block.convolution("depthwise", stride);
    depthwise.groups = depthwise.filters;
    if (stride == 2) {
        block.append("pad", ZeroPaddingSpec{.padding = {0, 0, 1, 1}});
        depthwise.padding = Padding::valid();
    }
    block.append("depthwise", depthwise);
    block.appendNormalization("bn_depthwise");
    block.append("relu_depthwise", relu6);
    block.appendConvolution("project");
    const std::string projected = block.appendNormalization("bn_project");
    if (stride == 1 && block.convolution("project").filters == block.inputChannels()) {
        block.append("y", add, {projected, "input"});
    }
}

void composeBasic(Block& block)
{
    const int stride = block.attribute("stride", 1);
    block.append("conv1", block.convolution("conv1", stride));
    block.appendNormalization("bn1");
    block.append("relu1", relu);
    block.appendConvolution("conv2");
    const std::string inner = block.appendNormalization("bn2");
    std::string shortcut = "input";
    if (const std::string projection = block.otherLayer("_w"); !projection.empty()) {
        block.append(projection, block.convolution(projection, stride), {"input"});
        shortcut = block.appendNormalization(block.otherLayer("_gamma"));
    }
    block.append("sum", add, {inner, shortcut});
    block.append("relu2", relu);
}

void composeWavenetLayer(Block& block)
{
    const auto causal = [&](const std::string& name) {
        Conv2dSpec convolution = block.convolution(name);
        convolution.dilation = {1, block.attribute("dilation", 1)};
        convolution.padding = Padding::causal();
        return block.append(name, convolution, {"input"});
    };
    causal("filter");
    block.append("tanh", ActivationSpec{.kind = ActivationSpec::Kind::Tanh});
    causal("gate");
    block.append("sigmoid", ActivationSpec{.kind = ActivationSpec::Kind::Sigmoid});
    block.append("h", MergeSpec{.kind = MergeSpec::Kind::Multiply}, {"tanh", "sigmoid"});
    block.appendConvolution("residual", {"h"});
    block.append("sum", add, {"input", "residual"});
    block.appendConvolution("skip", {"h"});
    block.append("y", concat, {"sum", "skip"});
}

/// The case's name of a tensor of the network: conv1_w for conv1.weight, bn1_gamma for bn1.weight.
std::string caseName(const NamedParameter& parameter, const Json& tensors)
{
    const std::size_t dot = parameter.name.rfind('.');
    const std::string layer = parameter.name.substr(0, dot) + '_';
    const std::string own = parameter.name.substr(dot + 1);
    if (own == "weight") {
        return layer + (tensors.contains(layer + "w") ? "w" : "gamma");
    }
    return layer + (own == "bias" ? (tensors.contains(layer + "b") ? "b" : "beta") : own);
}

Tensor copyOf(const ConstTensorView& view)
{
    Tensor tensor(view.shape);
    std::ranges::copy(view.values(), tensor.data());
    return tensor;
}

OracleResults runNetwork(const NetworkSpec& spec, const Json& content)
{
    const Json& tensors = content.at("tensors");
    const Tensor x = imageTensor(tensors.at("x"));
    Network network(spec, {.purpose = Purpose::Inspect, .batch = x.shape().n});
    const auto reader = [](const std::string& name) { return name.ends_with("_w") ? weightTensor : channelTensor; };
    for (const NamedParameter& parameter : network.parameters()) {
        const std::string name = caseName(parameter, tensors);
        if (tensors.contains(name)) {
            std::ranges::copy(reader(name)(tensors.at(name)).values(), parameter.value.data);
        } else if (parameter.spec.trained) {
            throw std::invalid_argument("the case has no " + name);
        }
    }
    const bool trains = content.at("attrs").value("mode", "train") == "train";
    OracleResults results;
    results["y"] = {copyOf(network.forward(x, trains ? Mode::Train : Mode::Evaluate)), imageTensor};
    std::ranges::copy(imageTensor(tensors.at("dy")).values(), network.outputGradient().data);
    network.backward();
    results["dx"] = {copyOf(network.activationGradient(PlacedLayer::fromNetworkInput)), imageTensor};
    for (const NamedParameter& parameter : network.parameters()) {
        const std::string name = caseName(parameter, tensors);
        if (parameter.spec.trained) {
            results['d' + name] = {copyOf(parameter.gradient), reader(name)};
        } else {
            results[name + "_after"] = {copyOf(parameter.value), channelTensor};
        }
    }
    return results;
}

OracleOperation composed(void (*compose)(Block& block))
{
    return [compose](const Json& content) {
        Block block(content);
        compose(block);
        return runNetwork(block.spec(), content);
    };
}

} // namespace

const std::map<std::string, OracleOperation>& blockOperations()
{
    static const std::map<std::string, OracleOperation> operations{
        {"densenet_transition", composed(composeTransition)},
        {"densenet_layer", composed(composeDenseLayer)},
        {"inverted_residual", composed(composeInvertedResidual)},
        {"resnet_basic", composed(composeBasic)},
        {"wavenet_layer", composed(composeWavenetLayer)}};
    return operations;
}

} // namespace convolarium::engine
