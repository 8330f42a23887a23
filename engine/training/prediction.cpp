// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/prediction.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace convolarium::engine {

namespace {

/// The sum of all e^x, each less the largest: large values do no harm.
double softmaxSum(std::span<const Scalar> x, Scalar largest)
{
    double sum = 0;
    for (const Scalar value : x) {
        sum += std::exp(double{value} - double{largest});
    }
    return sum;
}

float asShare(double value) { return std::isnan(value) ? 0.0F : static_cast<float>(std::clamp(value, 0.0, 1.0)); }

/// `label`: the class of the cell; below 0: not known.
Prediction predictionOf(Loss loss, std::span<const Scalar> x, int label)
{
    const auto largest = std::max_element(x.begin(), x.end());
    const bool isSoftmax = loss == Loss::SoftmaxCrossEntropy;
    const double sum = isSoftmax ? softmaxSum(x, *largest) : 1;
    const auto share = [&](Scalar value) {
        return asShare(isSoftmax ? std::exp(double{value} - double{*largest}) / sum : double{value});
    };
    return {.label = static_cast<int>(largest - x.begin()),
            .confidence = share(*largest),
            .truth = label < 0 ? 0 : share(x[static_cast<std::size_t>(label)])};
}

} // namespace

void predict(Loss loss, const ConstTensorView& outputs, std::span<Prediction> predictions, std::span<const int> labels)
{
    const auto classes = static_cast<std::size_t>(std::max(outputs.shape.c, 0));
    const bool labelled = !labels.empty();
    if (classes == 0 || outputs.size() != classes * predictions.size() ||
        (labelled && labels.size() != predictions.size())) {
        throw std::invalid_argument("predictions: " + std::to_string(predictions.size()) + " for outputs of " +
                                    outputs.shape.text());
    }
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        predictions[i] = predictionOf(loss, outputs.values().subspan(i * classes, classes), labelled ? labels[i] : -1);
    }
}

} // namespace convolarium::engine
