// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/oracle_normalization.h"

#include "tests/engine/layer_under_test.h"
#include "tests/engine/oracle_attributes.h"
#include "tests/engine/oracle_layer_case.h"

#include <algorithm>
#include <stdexcept>

namespace convolarium::engine {

namespace {

using Json = nlohmann::ordered_json;

NormalizationSpec specOf(const NormalizationAxes& over, const Json& content)
{
    const Json& attributes = content.at("attrs");
    const Json& tensors = content.at("tensors");
    return {.over = over,
            .epsilon = numberOf(attributes, {"eps", "epsilon"}, 1e-5),
            .momentum = attributes.contains("momentum_pytorch") ? 1 - attributes.at("momentum_pytorch").get<double>()
                                                                : attributes.value("momentum_keras", 0.9),
            .affine = tensors.contains("gamma") || tensors.contains("beta")};
}

/// The axes that a mean is taken over, negative ones counted from the end.
std::vector<int> reducedAxes(const Json& content, std::vector<int> otherwise)
{
    const Json& attributes = content.at("attrs");
    if (!attributes.contains("axes_reduced")) {
        return otherwise;
    }
    const int rank = static_cast<int>(content.at("tensors").at("x").at("shape").size());
    auto axes = attributes.at("axes_reduced").get<std::vector<int>>();
    std::ranges::for_each(axes, [rank](int& axis) { axis += axis < 0 ? rank : 0; });
    std::ranges::sort(axes);
    return axes;
}

/// All axes of x from `first` on, without the channels' (1).
std::vector<int> axesButChannels(const Json& content, int first)
{
    std::vector<int> axes;
    for (int axis = first; axis < static_cast<int>(content.at("tensors").at("x").at("shape").size()); ++axis) {
        if (axis != 1) {
            axes.push_back(axis);
        }
    }
    return axes;
}

void requireAxes(const Json& content, const std::vector<int>& expected)
{
    if (reducedAxes(content, expected) != expected) {
        throw std::invalid_argument("axes " + content.at("attrs").at("axes_reduced").dump());
    }
}

/// gamma and beta of the channels.
LayerCase channelwise(const NormalizationSpec& spec, Mode mode)
{
    LayerCase layerCase{
        .spec = spec, .inputs = {{"x", imageTensor}}, .parameters = {}, .readOutput = imageTensor, .mode = mode};
    if (spec.affine) {
        layerCase.parameters = {{"gamma", channelTensor}, {"beta", channelTensor}};
    }
    if (spec.over.kind == NormalizationKind::Batch) {
        layerCase.parameters.push_back({"running_mean", channelTensor});
        layerCase.parameters.push_back({"running_var", channelTensor});
    }
    return layerCase;
}

/// Running statistics that follow at once are those of the batch, the variance unbiased.
void addBatchStatistics(OracleResults& results, NormalizationSpec spec, const Json& content)
{
    spec.momentum = 0;
    const Tensor x = imageTensor(content.at("tensors").at("x"));
    LayerUnderTest layer(spec, {x.shape()});
    static_cast<void>(layer.forward({x}));
    const std::size_t mean = spec.affine ? 2 : 0;
    const auto cells = static_cast<Scalar>(spec.over.cells(x.shape()));
    Tensor biased = layer.parameters()[mean + 1];
    std::ranges::for_each(biased.values(), [cells](Scalar& value) { value *= (cells - 1) / cells; });
    results["batch_mean"] = {layer.parameters()[mean], channelTensor};
    results["batch_var"] = {biased, channelTensor};
}

OracleResults runBatchNorm(const Json& content)
{
    requireAxes(content, axesButChannels(content, 0));
    const NormalizationSpec spec = specOf({.kind = NormalizationKind::Batch}, content);
    const bool train = content.at("attrs").value("mode", "train") == "train";
    OracleResults results = runLayer(channelwise(spec, train ? Mode::Train : Mode::Evaluate), content);
    if (train) {
        addBatchStatistics(results, spec, content);
    }
    return results;
}

OracleResults runInstanceNorm(const Json& content)
{
    requireAxes(content, axesButChannels(content, 2));
    return runLayer(channelwise(specOf({.kind = NormalizationKind::Instance}, content), Mode::Train), content);
}

OracleResults runGroupNorm(const Json& content)
{
    const NormalizationAxes over{.kind = NormalizationKind::Group, .groups = content.at("attrs").at("groups")};
    return runLayer(channelwise(specOf(over, content), Mode::Train), content);
}

/// The last axes, as many as gamma's shape has.
std::vector<int> normalizedAxes(const Json& content)
{
    const int rank = static_cast<int>(content.at("tensors").at("x").at("shape").size());
    std::vector<int> axes;
    if (content.at("attrs").contains("normalized_shape")) {
        const int normalized = static_cast<int>(content.at("attrs").at("normalized_shape").size());
        for (int axis = rank - normalized; axis < rank; ++axis) {
            axes.push_back(axis);
        }
    }
    return reducedAxes(content, axes);
}

/// C x H x W without the axes that are not normalized, or with size 1 in their place, into NormalizationAxes::affineShape.
ReadTensor affineTensor(const Shape& shape)
{
    return [shape](const Json& tensor) {
        const Tensor flat = flatTensor(tensor);
        if (flat.elements() != shape.elements()) {
            throw std::invalid_argument("shape " + tensor.at("shape").dump() + " for " + shape.text());
        }
        Tensor result(shape);
        const Scalar* value = flat.data();
        for (int c = 0; c < shape.c; ++c) {
            for (int h = 0; h < shape.h; ++h) {
                for (int w = 0; w < shape.w; ++w) {
                    result.at(0, h, w, c) = *value++;
                }
            }
        }
        return result;
    };
}

/// As the axes of an image stand: N x C, N x C x T, N x C x H x W.
LayerAxes layerAxes(const std::vector<int>& axes, std::size_t rank)
{
    const auto has = [&](int axis) { return std::ranges::find(axes, axis) != axes.end(); };
    return {.height = rank == 4 && has(2), .width = has(rank == 4 ? 3 : 2), .channels = has(1)};
}

OracleResults runLayerNorm(const Json& content)
{
    const std::vector<int> axes = normalizedAxes(content);
    if (axes.empty() || axes.front() == 0) {
        throw std::invalid_argument("normalized over the batch, or over nothing");
    }
    const std::size_t rank = content.at("tensors").at("x").at("shape").size();
    const NormalizationSpec spec = specOf({.kind = NormalizationKind::Layer, .axes = layerAxes(axes, rank)}, content);
    const ReadTensor affine = affineTensor(spec.over.affineShape(imageTensor(content.at("tensors").at("x")).shape()));
    LayerCase layerCase = channelwise(spec, Mode::Train);
    std::ranges::for_each(layerCase.parameters, [&](NamedTensor& parameter) { parameter.read = affine; });
    return runLayer(layerCase, content);
}

} // namespace

const std::map<std::string, OracleOperation>& normalizationOperations()
{
    static const std::map<std::string, OracleOperation> operations{{"batchnorm", runBatchNorm},
                                                                   {"instancenorm", runInstanceNorm},
                                                                   {"groupnorm", runGroupNorm},
                                                                   {"layernorm", runLayerNorm}};
    return operations;
}

} // namespace convolarium::engine
