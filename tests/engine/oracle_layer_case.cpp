// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/oracle_layer_case.h"

#include "tests/engine/layer_under_test.h"

#include <stdexcept>

namespace convolarium::engine {

using Json = nlohmann::ordered_json;

OracleResults runLayer(const LayerCase& layerCase, const Json& content)
{
    const Json& tensors = content.at("tensors");
    std::vector<Tensor> inputs;
    std::vector<Shape> shapes;
    for (const NamedTensor& input : layerCase.inputs) {
        shapes.push_back(inputs.emplace_back(input.read(tensors.at(input.name))).shape());
    }
    LayerUnderTest layer(layerCase.spec, shapes);
    for (std::size_t i = 0; i < layer.parameters().size(); ++i) {
        const NamedTensor& parameter = layerCase.parameters.at(i);
        if (tensors.contains(parameter.name)) {
            layer.parameters()[i] = parameter.read(tensors.at(parameter.name));
        }
    }
    OracleResults results;
    results["y"] = {layer.forward(inputs, layerCase.mode), layerCase.readOutput};
    layer.backward(layerCase.readOutput(tensors.at("dy")));
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        results["d" + layerCase.inputs[i].name] = {layer.inputGradients()[i], layerCase.inputs[i].read};
    }
    for (std::size_t i = 0; i < layer.parameters().size(); ++i) {
        const auto& [name, read] = layerCase.parameters.at(i);
        const bool trained = layer.parameterSpecs()[i].trained;
        results[trained ? "d" + name : name + "_after"] = {
            trained ? layer.parameterGradients()[i] : layer.parameters()[i], read};
    }
    return results;
}

ReadTensor alongAxis(int axis)
{
    return [axis](const Json& tensor) {
        const auto sizes = tensor.at("shape").get<std::vector<int>>();
        const int rank = static_cast<int>(sizes.size());
        const int at = axis < 0 ? axis + rank : axis;
        if (at < 0 || at >= rank) {
            throw std::invalid_argument("axis " + std::to_string(axis) + " of shape " + tensor.at("shape").dump());
        }
        const int channels = sizes[static_cast<std::size_t>(at)];
        int inner = 1; // values between neighbours along the axis
        for (int i = at + 1; i < rank; ++i) {
            inner *= sizes[static_cast<std::size_t>(i)];
        }
        const Tensor flat = flatTensor(tensor);
        Tensor result({1, 1, flat.shape().c / channels, channels});
        for (int i = 0; i < flat.shape().c; ++i) {
            const int outer = i / (inner * channels);
            result.at(0, 0, outer * inner + i % inner, i / inner % channels) = flat.data()[i];
        }
        return result;
    };
}

} // namespace convolarium::engine
