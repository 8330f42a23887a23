// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/layer_attributes.h"

#include "engine/network/json_value.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace convolarium::engine {

namespace {

using Json = nlohmann::ordered_json;

struct Key {
    const char* name;
    bool required = false;
};

constexpr bool required = true;

// The format's table, read in both directions: visit(key, member) for every attribute of a description.

template <typename Visit>
void visitAttributes(Conv2dSpec& spec, Visit& visit)
{
    visit({"filters", required}, spec.filters);
    visit({"kernel", required}, spec.kernel);
    visit({"stride"}, spec.stride);
    visit({"dilation"}, spec.dilation);
    visit({"padding"}, spec.padding);
    visit({"groups"}, spec.groups);
    visit({"bias"}, spec.bias);
}

template <typename Visit>
void visitAttributes(DepthwiseConv2dSpec& spec, Visit& visit)
{
    visit({"multiplier"}, spec.multiplier);
    visit({"kernel", required}, spec.kernel);
    visit({"stride"}, spec.stride);
    visit({"dilation"}, spec.dilation);
    visit({"padding"}, spec.padding);
    visit({"bias"}, spec.bias);
}

template <typename Visit>
void visitAttributes(Conv2dTransposeSpec& spec, Visit& visit)
{
    visit({"filters", required}, spec.filters);
    visit({"kernel", required}, spec.kernel);
    visit({"stride"}, spec.stride);
    visit({"padding"}, spec.padding);
    visit({"bias"}, spec.bias);
}

template <typename Visit>
void visitAttributes(DenseSpec& spec, Visit& visit)
{
    visit({"units", required}, spec.units);
    visit({"bias"}, spec.bias);
}

template <typename Visit>
void visitAttributes(NormalizationSpec& spec, Visit& visit)
{
    if (spec.over.kind == NormalizationKind::Layer) {
        visit({"axes"}, spec.over.axes);
    }
    if (spec.over.kind == NormalizationKind::Group) {
        visit({"groups"}, spec.over.groups);
    }
    visit({"epsilon"}, spec.epsilon);
    if (spec.over.kind == NormalizationKind::Batch) {
        visit({"momentum"}, spec.momentum);
    }
    visit({"affine"}, spec.affine);
}

template <typename Visit>
void visitAttributes(ActivationSpec& spec, Visit& visit)
{
    if (spec.kind == ActivationSpec::Kind::LeakyRelu) {
        visit({"slope"}, spec.slope);
    }
}

template <typename Visit>
void visitAttributes(PoolSpec& spec, Visit& visit)
{
    visit({"kernel"}, spec.kernel);
    visit({"stride"}, spec.stride);
    visit({"padding"}, spec.padding);
    if (spec.kind == PoolSpec::Kind::Average) {
        visit({"count_padding"}, spec.countPadding);
    }
}

template <typename Visit>
void visitAttributes(DropoutSpec& spec, Visit& visit)
{
    visit({"rate"}, spec.rate);
}

template <typename Visit>
void visitAttributes(ZeroPaddingSpec& spec, Visit& visit)
{
    visit({"padding", required}, spec.padding);
}

template <typename Visit>
void visitAttributes(GlobalPoolSpec& /*spec*/, Visit& /*visit*/)
{}

template <typename Visit>
void visitAttributes(FlattenSpec& /*spec*/, Visit& /*visit*/)
{}

template <typename Visit>
void visitAttributes(MergeSpec& /*spec*/, Visit& /*visit*/)
{}

LayerSpec normalization(const NormalizationAxes& over)
{
    NormalizationSpec spec;
    spec.over = over;
    return spec;
}

template <typename Spec>
LayerSpec ofKind(typename Spec::Kind kind)
{
    Spec spec;
    spec.kind = kind;
    return spec;
}

/// One layer of every type, with its defaults.
std::vector<LayerSpec> everyType()
{
    using Activation = ActivationSpec::Kind;
    constexpr int defaultGroups = 32;
    return {Conv2dSpec{},
            DepthwiseConv2dSpec{},
            Conv2dTransposeSpec{},
            DenseSpec{},
            normalization({.kind = NormalizationKind::Batch}),
            normalization({.kind = NormalizationKind::Layer}),
            normalization({.kind = NormalizationKind::Instance}),
            normalization({.kind = NormalizationKind::Group, .groups = defaultGroups}),
            ofKind<PoolSpec>(PoolSpec::Kind::Max),
            ofKind<PoolSpec>(PoolSpec::Kind::Average),
            GlobalPoolSpec{.kind = PoolSpec::Kind::Average},
            GlobalPoolSpec{.kind = PoolSpec::Kind::Max},
            FlattenSpec{},
            ofKind<ActivationSpec>(Activation::Relu),
            ofKind<ActivationSpec>(Activation::Relu6),
            ofKind<ActivationSpec>(Activation::LeakyRelu),
            ofKind<ActivationSpec>(Activation::Sigmoid),
            ofKind<ActivationSpec>(Activation::Tanh),
            ofKind<ActivationSpec>(Activation::Softmax),
            DropoutSpec{},
            MergeSpec{MergeSpec::Kind::Add},
            MergeSpec{MergeSpec::Kind::Concat},
            MergeSpec{MergeSpec::Kind::Multiply},
            ZeroPaddingSpec{}};
}

} // namespace

std::vector<LayerAttribute> attributesOf(const LayerSpec& layer)
{
    std::vector<LayerAttribute> attributes;
    const auto note = [&](const Key& key, const auto& member) {
        attributes.push_back({key.name, jsonOf(member), key.required});
    };
    LayerSpec copy = layer;
    std::visit([&](auto& spec) { visitAttributes(spec, note); }, copy);
    return attributes;
}

std::vector<std::string> layerTypes()
{
    std::vector<std::string> types;
    for (const LayerSpec& layer : everyType()) {
        types.emplace_back(typeName(layer));
    }
    return types;
}

LayerSpec layerOfType(std::string_view type)
{
    std::string known;
    for (const LayerSpec& layer : everyType()) {
        if (typeName(layer) == type) {
            return layer;
        }
        known += (known.empty() ? "" : ", ") + std::string(typeName(layer));
    }
    throw std::invalid_argument("type " + shown(Json(std::string(type))) + " is unknown; there are " + known);
}

void readAttributes(LayerSpec& layer, const Json& object)
{
    const auto read = [&](const Key& key, auto& member) {
        const auto found = object.find(key.name);
        if (found != object.end()) {
            readValue(key.name, *found, member);
        } else if (key.required) {
            throw std::invalid_argument(std::string(key.name) + ": missing");
        }
    };
    std::visit([&](auto& spec) { visitAttributes(spec, read); }, layer);
}

} // namespace convolarium::engine
