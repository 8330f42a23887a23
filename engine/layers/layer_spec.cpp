// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_spec.h"

#include <stdexcept>
#include <string>
#include <type_traits>

namespace convolarium::engine {

namespace {

/// The input of a layer that has one.
const Shape& only(Shapes in, const LayerSpec& layer)
{
    if (in.size() != 1) {
        throw std::invalid_argument(std::string(typeName(layer)) + ": has one input, not " + std::to_string(in.size()));
    }
    return in.front();
}

/// Calls use(spec, in) with the shapes as the kind of layer wants them: all of them, or the only one.
template <typename Use>
auto visitWithInputs(const LayerSpec& layer, Shapes in, const Use& use)
{
    return std::visit(
        [&](const auto& spec) {
            if constexpr (std::is_same_v<std::decay_t<decltype(spec)>, MergeSpec>) {
                return use(spec, in);
            } else {
                return use(spec, only(in, layer));
            }
        },
        layer);
}

struct TypeName {
    std::string_view operator()(const Conv2dSpec& /*spec*/) const { return "conv2d"; }
    std::string_view operator()(const DepthwiseConv2dSpec& /*spec*/) const { return "depthwise_conv2d"; }
    std::string_view operator()(const Conv2dTransposeSpec& /*spec*/) const { return "conv2d_transpose"; }
    std::string_view operator()(const DenseSpec& /*spec*/) const { return "dense"; }
    std::string_view operator()(const FlattenSpec& /*spec*/) const { return "flatten"; }
    std::string_view operator()(const DropoutSpec& /*spec*/) const { return "dropout"; }
    std::string_view operator()(const ZeroPaddingSpec& /*spec*/) const { return "zero_padding"; }
    std::string_view operator()(const NormalizationSpec& spec) const
    {
        switch (spec.over.kind) {
        case NormalizationKind::Batch:
            return "batch_norm";
        case NormalizationKind::Layer:
            return "layer_norm";
        case NormalizationKind::Instance:
            return "instance_norm";
        case NormalizationKind::Group:
            return "group_norm";
        }
        return {};
    }
    std::string_view operator()(const ActivationSpec& spec) const
    {
        switch (spec.kind) {
        case ActivationSpec::Kind::Relu:
            return "relu";
        case ActivationSpec::Kind::Relu6:
            return "relu6";
        case ActivationSpec::Kind::LeakyRelu:
            return "leaky_relu";
        case ActivationSpec::Kind::Sigmoid:
            return "sigmoid";
        case ActivationSpec::Kind::Tanh:
            return "tanh";
        case ActivationSpec::Kind::Softmax:
            return "softmax";
        }
        return {};
    }
    std::string_view operator()(const PoolSpec& spec) const
    {
        return spec.kind == PoolSpec::Kind::Max ? "max_pool" : "avg_pool";
    }
    std::string_view operator()(const GlobalPoolSpec& spec) const
    {
        return spec.kind == PoolSpec::Kind::Max ? "global_max_pool" : "global_avg_pool";
    }
    std::string_view operator()(const MergeSpec& spec) const
    {
        switch (spec.kind) {
        case MergeSpec::Kind::Add:
            return "add";
        case MergeSpec::Kind::Concat:
            return "concat";
        case MergeSpec::Kind::Multiply:
            return "multiply";
        }
        return {};
    }
};

} // namespace

std::string_view typeName(const LayerSpec& layer) { return std::visit(TypeName{}, layer); }

Shape outputShape(const LayerSpec& layer, Shapes in)
{
    const Shape out =
        visitWithInputs(layer, in, [](const auto& spec, const auto& shapes) { return spec.outputShape(shapes); });
    // In double, four sizes never overflow, and up to far more than this their product is exact.
    if (double{1} * out.n * out.h * out.w * out.c > static_cast<double>(Tensor::maxElements)) {
        throw std::invalid_argument(std::string(typeName(layer)) + ": the output " + out.text() + " is too large");
    }
    return out;
}

Cost cost(const LayerSpec& layer, Shapes in)
{
    return visitWithInputs(layer, in, [](const auto& spec, const auto& shapes) { return spec.cost(shapes); });
}

std::vector<ParameterSpec> parameters(const LayerSpec& layer, Shapes in)
{
    return visitWithInputs(layer, in, [](const auto& spec, const auto& shapes) { return spec.parameters(shapes); });
}

std::unique_ptr<Layer> makeLayer(const LayerSpec& layer, Shapes in)
{
    return visitWithInputs(layer, in, [](const auto& spec, const auto& shapes) { return spec.makeLayer(shapes); });
}

} // namespace convolarium::engine
