// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/loss.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace convolarium::engine {

namespace {

[[noreturn]] void refuse(const char* loss, const std::string& reason)
{
    throw std::invalid_argument(std::string(loss) + ": " + reason);
}

void requireValues(const char* loss, const ConstTensorView& x)
{
    if (x.size() == 0) {
        refuse(loss, "there are no values in " + x.shape.text());
    }
}

void requireGradient(const char* loss, const ConstTensorView& x, const TensorView& gradient)
{
    if (gradient.data != nullptr && gradient.shape != x.shape) {
        refuse(loss, "a gradient of " + gradient.shape.text() + " for " + x.shape.text());
    }
}

void requireLabels(const char* loss, const ConstTensorView& x, std::span<const int> labels)
{
    requireValues(loss, x);
    const int classes = x.shape.c;
    const std::size_t cells = x.size() / static_cast<std::size_t>(classes);
    if (labels.size() != cells) {
        refuse(loss, std::to_string(labels.size()) + " labels for the " + std::to_string(cells) + " cells of " +
                         x.shape.text());
    }
    const auto wrong = std::ranges::find_if(labels, [&](int label) { return label < 0 || label >= classes; });
    if (wrong != labels.end()) {
        refuse(loss, "label " + std::to_string(*wrong) + " is not one of " + std::to_string(classes) + " classes");
    }
}

/// The channels of cell `index`, and what belongs to them.
struct CellOfClasses {
    std::span<const Scalar> x;
    std::span<Scalar> gradient; ///< empty where nobody asks
    std::size_t label;
};

/// Sum of work(cell) over all cells, a term being the loss of one cell.
template <typename Work>
LossResult sumOverCells(const ConstTensorView& x, std::span<const int> labels, const TensorView& gradient, Work&& work)
{
    const auto classes = static_cast<std::size_t>(x.shape.c);
    LossResult result;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const CellOfClasses cell{.x = x.values().subspan(i * classes, classes),
                                 .gradient = gradient.data == nullptr ? std::span<Scalar>()
                                                                      : gradient.values().subspan(i * classes, classes),
                                 .label = static_cast<std::size_t>(labels[i])};
        result.loss += work(cell);
        const auto largest = std::max_element(cell.x.begin(), cell.x.end());
        result.correct += largest - cell.x.begin() == labels[i] && !std::isnan(*largest) ? 1 : 0;
    }
    return result;
}

} // namespace

LossResult softmaxCrossEntropy(const ConstTensorView& logits, std::span<const int> labels, const TensorView& gradient)
{
    requireLabels("softmax cross-entropy", logits, labels);
    requireGradient("softmax cross-entropy", logits, gradient);
    const auto cells = static_cast<double>(labels.size());
    LossResult result = sumOverCells(logits, labels, gradient, [&](const CellOfClasses& cell) {
        const double largest = *std::max_element(cell.x.begin(), cell.x.end());
        double sum = 0;
        for (const Scalar x : cell.x) {
            sum += std::exp(x - largest);
        }
        for (std::size_t c = 0; c < cell.gradient.size(); ++c) {
            const double wanted = c == cell.label ? 1.0 : 0.0;
            cell.gradient[c] = static_cast<Scalar>((std::exp(cell.x[c] - largest) / sum - wanted) / cells);
        }
        return std::log(sum) + largest - cell.x[cell.label];
    });
    result.loss /= cells;
    return result;
}

double meanSquaredError(const ConstTensorView& x, const ConstTensorView& target, const TensorView& gradient)
{
    requireValues("mean squared error", x);
    requireGradient("mean squared error", x, gradient);
    if (target.shape != x.shape || target.data == nullptr) {
        refuse("mean squared error", "a target of " + target.shape.text() + " for " + x.shape.text());
    }
    const auto count = static_cast<double>(x.size());
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double difference = double{x.data[i]} - double{target.data[i]};
        sum += difference * difference;
        if (gradient.data != nullptr) {
            gradient.data[i] = static_cast<Scalar>(2 * difference / count);
        }
    }
    return sum / count;
}

LossResult meanSquaredErrorOfClasses(const ConstTensorView& outputs, std::span<const int> labels,
                                     const TensorView& gradient)
{
    requireLabels("mean squared error", outputs, labels);
    requireGradient("mean squared error", outputs, gradient);
    const auto count = static_cast<double>(outputs.size());
    LossResult result = sumOverCells(outputs, labels, gradient, [&](const CellOfClasses& cell) {
        double sum = 0;
        for (std::size_t c = 0; c < cell.x.size(); ++c) {
            const double difference = cell.x[c] - (c == cell.label ? 1.0 : 0.0);
            sum += difference * difference;
            if (!cell.gradient.empty()) {
                cell.gradient[c] = static_cast<Scalar>(2 * difference / count);
            }
        }
        return sum;
    });
    result.loss /= count;
    return result;
}

LossResult lossOfClasses(Loss loss, const ConstTensorView& outputs, std::span<const int> labels,
                         const TensorView& gradient)
{
    return loss == Loss::SoftmaxCrossEntropy ? softmaxCrossEntropy(outputs, labels, gradient)
                                             : meanSquaredErrorOfClasses(outputs, labels, gradient);
}

} // namespace convolarium::engine
