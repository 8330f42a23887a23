// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/oracle_layers.h"

#include "tests/engine/layer_under_test.h"
#include "tests/engine/oracle_attributes.h"
#include "tests/engine/oracle_layer_case.h"

#include <algorithm>
#include <stdexcept>

namespace convolarium::engine {

namespace {

using Json = nlohmann::ordered_json;
/// A function of each value: the axes play no part.
OracleOperation elementwise(const LayerSpec& spec, const std::vector<std::string>& inputs)
{
    return [spec, inputs](const Json& content) {
        LayerCase layerCase{.spec = spec, .inputs = {}, .parameters = {}, .readOutput = flatTensor};
        for (const std::string& input : inputs) {
            layerCase.inputs.push_back({input, flatTensor});
        }
        return runLayer(layerCase, content);
    };
}

OracleOperation activation(ActivationSpec::Kind kind) { return elementwise(ActivationSpec{.kind = kind}, {"x"}); }

OracleResults runLeakyRelu(const Json& content)
{
    const Json& attributes = content.at("attrs");
    const ActivationSpec spec{.kind = ActivationSpec::Kind::LeakyRelu,
                              .slope = numberOf(attributes, {"alpha", "slope", "negative_slope"}, 0.01)};
    return elementwise(spec, {"x"})(content);
}

OracleResults runSoftmax(const Json& content)
{
    const ReadTensor read = alongAxis(content.at("attrs").value("axis", 1));
    return runLayer({.spec = ActivationSpec{.kind = ActivationSpec::Kind::Softmax},
                     .inputs = {{"x", read}},
                     .parameters = {},
                     .readOutput = read},
                    content);
}

/// tanh(x) * sigmoid(g), layer by layer.
OracleResults runGated(const Json& content)
{
    const Json& tensors = content.at("tensors");
    const Tensor x = flatTensor(tensors.at("x"));
    const Tensor gate = flatTensor(tensors.at("g"));
    LayerUnderTest tanh(ActivationSpec{.kind = ActivationSpec::Kind::Tanh}, {x.shape()});
    LayerUnderTest sigmoid(ActivationSpec{.kind = ActivationSpec::Kind::Sigmoid}, {gate.shape()});
    LayerUnderTest product(MergeSpec{.kind = MergeSpec::Kind::Multiply}, {x.shape(), gate.shape()});
    OracleResults results;
    results["y"] = {product.forward({tanh.forward({x}), sigmoid.forward({gate})}), flatTensor};
    product.backward(flatTensor(tensors.at("dy")));
    tanh.backward(product.inputGradients()[0]);
    sigmoid.backward(product.inputGradients()[1]);
    results["dx"] = {tanh.inputGradients()[0], flatTensor};
    results["dg"] = {sigmoid.inputGradients()[0], flatTensor};
    return results;
}

/// x0, x1, ... as many as there are.
std::vector<std::string> numberedInputs(const Json& content)
{
    std::vector<std::string> names;
    while (content.at("tensors").contains("x" + std::to_string(names.size()))) {
        names.push_back("x" + std::to_string(names.size()));
    }
    return names;
}

OracleOperation merge(MergeSpec::Kind kind)
{
    return [kind](const Json& content) {
        const bool concat = kind == MergeSpec::Kind::Concat;
        const ReadTensor read = concat ? alongAxis(content.at("attrs").value("axis", 1)) : ReadTensor(flatTensor);
        LayerCase layerCase{.spec = MergeSpec{.kind = kind}, .inputs = {}, .parameters = {}, .readOutput = read};
        for (const std::string& name : numberedInputs(content)) {
            layerCase.inputs.push_back({name, read});
        }
        return runLayer(layerCase, content);
    };
}

/// On the last axis, whatever stands before it.
OracleResults runLinear(const Json& content)
{
    const Json& tensors = content.at("tensors");
    const DenseSpec spec{.units = tensors.at("w").at("shape").at(0).get<int>(), .bias = tensors.contains("b")};
    return runLayer({.spec = spec,
                     .inputs = {{"x", alongAxis(-1)}},
                     .parameters = {{"w", weightTensor}, {"b", channelTensor}},
                     .readOutput = alongAxis(-1)},
                    content);
}

/// What follows the last full window where the number of outputs is rounded up: the padding that makes it a full one.
/// No window begins there.
int ceilPadding(int size, const PoolSpec& spec, bool height)
{
    const Edges& edges = spec.padding.edges;
    const int before = height ? edges.top : edges.left;
    const int padded = size + before + (height ? edges.bottom : edges.right);
    const int kernel = height ? spec.kernel.h : spec.kernel.w;
    const int stride = height ? spec.stride->h : spec.stride->w;
    const int last = (padded - kernel + stride - 1) / stride * stride;
    return last < size + before ? std::max(0, last + kernel - padded) : 0;
}

PoolSpec poolOf(PoolSpec::Kind kind, const Json& content)
{
    const Json& attributes = content.at("attrs");
    PoolSpec spec{.kind = kind,
                  .kernel = sizeOf(attributes.at("kernel")),
                  .padding = Padding::explicitly({}),
                  .countPadding = attributes.value("count_include_pad", true)};
    const Shape in = imageTensor(content.at("tensors").at("x")).shape();
    if (in.h == 1 && attributes.at("kernel").is_number()) {
        spec.kernel.h = 1;
    }
    spec.stride = attributes.contains("stride") ? sizeOf(attributes.at("stride")) : spec.kernel;
    if (attributes.contains("pad")) {
        spec.padding = Padding::explicitly(edgesOf(attributes.at("pad")));
    }
    if (attributes.value("ceil_mode", false)) {
        if (kind == PoolSpec::Kind::Average && spec.countPadding) {
            throw std::invalid_argument("ceil_mode with padding that counts");
        }
        const int below = ceilPadding(in.h, spec, true);
        const int right = ceilPadding(in.w, spec, false);
        spec.padding.edges.bottom += below;
        spec.padding.edges.right += right;
    }
    return spec;
}

OracleOperation pooling(PoolSpec::Kind kind)
{
    return [kind](const Json& content) {
        return runLayer({.spec = poolOf(kind, content),
                         .inputs = {{"x", imageTensor}},
                         .parameters = {},
                         .readOutput = imageTensor},
                        content);
    };
}

OracleOperation globalPooling(PoolSpec::Kind kind)
{
    return [kind](const Json& content) {
        return runLayer({.spec = GlobalPoolSpec{.kind = kind},
                         .inputs = {{"x", imageTensor}},
                         .parameters = {},
                         .readOutput = imageTensor},
                        content);
    };
}

} // namespace

const std::map<std::string, OracleOperation>& layerOperations()
{
    using Activation = ActivationSpec::Kind;
    static const std::map<std::string, OracleOperation> operations{
        {"relu", activation(Activation::Relu)},
        {"relu6", activation(Activation::Relu6)},
        {"leaky_relu", runLeakyRelu},
        {"sigmoid", activation(Activation::Sigmoid)},
        {"tanh", activation(Activation::Tanh)},
        {"softmax", runSoftmax},
        {"gated_tanh_sigmoid", runGated},
        {"add", merge(MergeSpec::Kind::Add)},
        {"concat", merge(MergeSpec::Kind::Concat)},
        {"mul", merge(MergeSpec::Kind::Multiply)},
        {"linear", runLinear},
        {"maxpool2d", pooling(PoolSpec::Kind::Max)},
        {"maxpool1d", pooling(PoolSpec::Kind::Max)},
        {"avgpool2d", pooling(PoolSpec::Kind::Average)},
        {"avgpool1d", pooling(PoolSpec::Kind::Average)},
        {"globalmaxpool", globalPooling(PoolSpec::Kind::Max)},
        {"globalavgpool", globalPooling(PoolSpec::Kind::Average)},
    };
    return operations;
}

} // namespace convolarium::engine
