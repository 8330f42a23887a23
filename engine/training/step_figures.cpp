// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/step_figures.h"

#include "engine/training/prediction.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace convolarium::engine {

namespace {

/// Squares of a layer's numbers, summed over its tensors.
struct SquareSums {
    double gradient = 0;
    double weight = 0;
    double update = 0;
};

bool isOf(const NamedParameter& parameter, const std::string& layer)
{
    return parameter.name.substr(0, parameter.name.rfind('.')) == layer;
}

void add(SquareSums& sums, const NamedParameter& parameter, const Scalar* before)
{
    for (std::size_t i = 0; i < parameter.value.size(); ++i) {
        const double old = before[i];
        const double change = parameter.value.data[i] - old;
        const double gradient = parameter.gradient.data[i];
        sums.gradient += gradient * gradient;
        sums.weight += old * old;
        sums.update += change * change;
    }
}

bool computes(const NetworkSpec& spec, int layer)
{
    return !std::holds_alternative<NormalizationSpec>(spec.layers[static_cast<std::size_t>(layer)].layer);
}

double meanMagnitude(const ConstTensorView& output)
{
    double sum = 0;
    for (const Scalar value : output.values()) {
        sum += std::abs(double{value});
    }
    return sum / static_cast<double>(std::max<std::size_t>(1, output.size()));
}

ActivationMap firstMap(const ConstTensorView& output)
{
    Shape shape = output.shape;
    if (shape.h * shape.w == 1) {
        std::swap(shape.h, shape.c);
    }
    ActivationMap map{.height = shape.h, .width = shape.w, .values = {}};
    const Scalar* value = output.data;
    for (int cell = 0; cell < shape.h * shape.w; ++cell) {
        double sum = 0;
        for (int channel = 0; channel < shape.c; ++channel) {
            sum += std::abs(double{*value++});
        }
        map.values.push_back(static_cast<float>(sum / shape.c));
    }
    return map;
}

} // namespace

std::vector<LayerStep> layerSteps(const Network& network, std::span<const Scalar> before)
{
    if (before.size() != network.weights().size()) {
        throw std::invalid_argument("step: " + std::to_string(before.size()) + " weights, but the network has " +
                                    std::to_string(network.weights().size()));
    }
    std::vector<LayerStep> layers;
    for (const NetworkStep& step : network.steps()) {
        LayerStep made{.name = network.spec().layers[static_cast<std::size_t>(step.layer)].name, .map = {}};
        SquareSums sums;
        bool trained = false;
        for (const NamedParameter& parameter : network.parameters()) {
            if (parameter.spec.trained && isOf(parameter, made.name)) {
                add(sums, parameter, before.data() + (parameter.value.data - network.weights().data()));
                trained = true;
            }
        }
        if (!trained || !computes(network.spec(), step.layer)) {
            continue;
        }
        const ConstTensorView output = network.activation(step.absorbed.empty() ? step.layer : step.absorbed.back());
        made.activation = meanMagnitude(output);
        made.map = firstMap(output);
        made.gradientNorm = std::sqrt(sums.gradient);
        made.weightNorm = std::sqrt(sums.weight);
        made.updateNorm = std::sqrt(sums.update);
        layers.push_back(std::move(made));
    }
    return layers;
}

std::vector<float> firstConfidences(const ConstTensorView& outputs, Loss loss)
{
    if (outputs.size() == 0) {
        throw std::invalid_argument("step: there is no first sample");
    }
    ConstTensorView first = outputs;
    first.shape.n = 1;
    std::vector<float> confidences;
    for (int label = 0; label < first.shape.c; ++label) {
        std::array<Prediction, 1> prediction;
        predict(loss, first, prediction, std::array{label});
        confidences.push_back(prediction.front().truth);
    }
    return confidences;
}

} // namespace convolarium::engine
