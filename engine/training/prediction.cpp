// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/prediction.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace convolarium::engine {

namespace {

/// e^largest by the sum of all e^x, each less the largest: large values do no harm.
double softmaxOf(std::span<const Scalar> x, Scalar largest)
{
    double sum = 0;
    for (const Scalar value : x) {
        sum += std::exp(double{value} - double{largest});
    }
    return 1 / sum;
}

Prediction predictionOf(Loss loss, std::span<const Scalar> x)
{
    const auto largest = std::max_element(x.begin(), x.end());
    const double confidence = loss == Loss::SoftmaxCrossEntropy ? softmaxOf(x, *largest) : double{*largest};
    return {.label = static_cast<int>(largest - x.begin()),
            .confidence = std::isnan(confidence) ? 0.0F : static_cast<float>(std::clamp(confidence, 0.0, 1.0))};
}

} // namespace

void predict(Loss loss, const ConstTensorView& outputs, std::span<Prediction> predictions)
{
    const auto classes = static_cast<std::size_t>(std::max(outputs.shape.c, 0));
    if (classes == 0 || outputs.size() != classes * predictions.size()) {
        throw std::invalid_argument("predictions: " + std::to_string(predictions.size()) + " for outputs of " +
                                    outputs.shape.text());
    }
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        predictions[i] = predictionOf(loss, outputs.values().subspan(i * classes, classes));
    }
}

} // namespace convolarium::engine
