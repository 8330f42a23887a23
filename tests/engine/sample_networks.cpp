// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/sample_networks.h"

#include "engine/tensor/random.h"

#include <algorithm>

namespace convolarium::engine {

namespace {

const ActivationSpec relu{.kind = ActivationSpec::Kind::Relu};
const ActivationSpec relu6{.kind = ActivationSpec::Kind::Relu6};
const ActivationSpec sigmoid{.kind = ActivationSpec::Kind::Sigmoid};
const ActivationSpec hyperbolic{.kind = ActivationSpec::Kind::Tanh};
const MergeSpec add{.kind = MergeSpec::Kind::Add};
const MergeSpec concat{.kind = MergeSpec::Kind::Concat};
const MergeSpec multiply{.kind = MergeSpec::Kind::Multiply};

NetworkSpec network(const std::string& name, std::vector<LayerNode> layers)
{
    return {.name = name, .input = {1, 8, 8, 3}, .layers = std::move(layers)};
}

NetworkSpec chain()
{
    return network("chain", {{"conv1", Conv2dSpec{.filters = 4}, {}},
                             {"relu1", relu, {}},
                             {"pool", PoolSpec{}, {}},
                             {"conv2", Conv2dSpec{.filters = 5, .bias = false}, {}},
                             {"bn2", NormalizationSpec{}, {}},
                             {"relu2", relu6, {}},
                             {"flatten", FlattenSpec{}, {}},
                             {"fc", DenseSpec{.units = 3}, {}}});
}

NetworkSpec separable()
{
    return network("separable", {{"conv1", Conv2dSpec{.filters = 8, .stride = {2, 2}, .bias = false}, {}},
                                 {"bn1", NormalizationSpec{}, {}},
                                 {"relu1", relu6, {}},
                                 {"dw2", DepthwiseConv2dSpec{.bias = false}, {}},
                                 {"bn2", NormalizationSpec{}, {}},
                                 {"relu2", relu6, {}},
                                 {"pw3", pointwise(6), {}},
                                 {"gap", GlobalPoolSpec{}, {}},
                                 {"flatten", FlattenSpec{}, {}},
                                 {"drop", DropoutSpec{.rate = 0.25}, {}},
                                 {"fc", DenseSpec{.units = 4}, {}}});
}

/// A shortcut that is read by two convolutions and a sum.
NetworkSpec residual()
{
    return network("residual", {{"stem", Conv2dSpec{.filters = 4, .bias = false}, {}},
                                {"bn0", NormalizationSpec{}, {}},
                                {"relu0", relu, {}},
                                {"conv1", Conv2dSpec{.filters = 4, .bias = false}, {}},
                                {"bn1", NormalizationSpec{}, {}},
                                {"relu1", relu, {}},
                                {"conv2", Conv2dSpec{.filters = 4}, {}},
                                {"around", pointwise(4), {"relu0"}},
                                {"sum", add, {"conv2", "around", "relu0"}},
                                {"relu2", relu, {}},
                                {"gap", GlobalPoolSpec{.kind = PoolSpec::Kind::Max}, {}}});
}

/// Every layer reads all before it; the network's input too.
NetworkSpec dense()
{
    return network("dense", {{"conv1", Conv2dSpec{.filters = 2}, {}},
                             {"cat1", concat, {"input", "conv1"}},
                             {"bn2", NormalizationSpec{}, {}},
                             {"relu2", relu, {}},
                             {"conv2", Conv2dSpec{.filters = 2}, {}},
                             {"cat2", concat, {"cat1", "conv2"}},
                             {"pool", PoolSpec{.kind = PoolSpec::Kind::Average}, {}}});
}

NetworkSpec gated()
{
    return network("gated", {{"filter", Conv2dSpec{.filters = 3}, {"input"}},
                             {"tanh", hyperbolic, {}},
                             {"gate", Conv2dSpec{.filters = 3}, {"input"}},
                             {"sigmoid", sigmoid, {}},
                             {"unit", multiply, {"tanh", "sigmoid"}},
                             {"squared", multiply, {"unit", "unit"}},
                             {"thrice", add, {"unit", "unit", "squared"}},
                             {"sum", add, {"thrice", "input"}}});
}

/// Layers that nobody reads, and layers before which nothing is trained.
NetworkSpec withDeadEnds()
{
    return network("dead ends", {{"small", PoolSpec{}, {}},
                                 {"unread", Conv2dSpec{.filters = 2}, {}},
                                 {"unread2", relu, {}},
                                 {"drop", DropoutSpec{}, {"small"}},
                                 {"conv", Conv2dSpec{.filters = 3}, {"drop"}},
                                 {"aside", pointwise(7), {"conv"}},
                                 {"relu", relu, {"conv"}},
                                 {"sum", add, {"relu", "small"}}});
}

} // namespace

std::vector<NetworkSpec> sampleNetworks()
{
    return {chain(), separable(), residual(), dense(), gated(), withDeadEnds()};
}

NetworkSpec sampleNetwork(const std::string& name)
{
    const std::vector<NetworkSpec> all = sampleNetworks();
    return *std::ranges::find(all, name, &NetworkSpec::name);
}

Tensor randomTensor(const Shape& shape, std::uint64_t seed)
{
    Tensor tensor(shape);
    Random random(seed);
    fillSymmetric(tensor.values(), random);
    return tensor;
}

void randomise(Network& network, std::uint64_t seed)
{
    Random random(seed);
    for (const NamedParameter& parameter : network.parameters()) {
        fillSymmetric(parameter.value.values(), random);
        const bool nearOne = parameter.spec.start == ParameterSpec::Start::One;
        for (Scalar& value : parameter.value.values()) {
            value = nearOne ? 1 + value / 2 : value / 2;
        }
    }
}

std::vector<Scalar> runPass(Network& network, const Tensor& x, Mode mode)
{
    std::vector<Scalar> y = copied(network.forward(x, mode).values());
    const Tensor dy = randomTensor(network.outputGradient().shape, 99);
    std::ranges::copy(dy.values(), network.outputGradient().data);
    network.backward();
    return y;
}

TensorView parameter(const Network& network, const std::string& name)
{
    return std::ranges::find(network.parameters(), name, &NamedParameter::name)->value;
}

TensorView gradient(const Network& network, const std::string& name)
{
    return std::ranges::find(network.parameters(), name, &NamedParameter::name)->gradient;
}

std::vector<Scalar> copied(std::span<const Scalar> values) { return {values.begin(), values.end()}; }

void set(std::span<Scalar> to, std::initializer_list<double> values)
{
    std::ranges::transform(values, to.begin(), [](double value) { return static_cast<Scalar>(value); });
}

} // namespace convolarium::engine
