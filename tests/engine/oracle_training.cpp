// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/oracle_training.h"

#include "engine/training/loss.h"

#include <numeric>
#include <stdexcept>

namespace convolarium::engine {

namespace {

using Json = nlohmann::ordered_json;

/// The sizes of an axis in the middle, and of all before and behind it.
struct AxisSizes {
    int before = 1;
    int axis = 1;
    int behind = 1;
};

AxisSizes sizesAround(const std::vector<int>& shape, int axis)
{
    const auto product = [](auto begin, auto end) { return std::accumulate(begin, end, 1, std::multiplies<>()); };
    const auto middle = shape.begin() + (axis < 0 ? axis + static_cast<int>(shape.size()) : axis);
    return {product(shape.begin(), middle), *middle, product(middle + 1, shape.end())};
}

/// A tensor of any rank, whose classes are along `axis`, as one map of cells with the classes last.
Tensor classesLast(const Json& tensor, int axis)
{
    const auto [before, classes, behind] = sizesAround(tensor.at("shape").get<std::vector<int>>(), axis);
    const Tensor flat = flatTensor(tensor);
    Tensor result({before, 1, behind, classes});
    const Scalar* value = flat.data();
    for (int n = 0; n < before; ++n) {
        for (int c = 0; c < classes; ++c) {
            for (int cell = 0; cell < behind; ++cell) {
                result.at(n, 0, cell, c) = *value++;
            }
        }
    }
    return result;
}

Scalar scalarOf(const Json& tensor) { return tensor.at("data").at(0).get<Scalar>(); }

Tensor scalarTensor(double value)
{
    Tensor tensor({1, 1, 1, 1});
    tensor.data()[0] = static_cast<Scalar>(value);
    return tensor;
}

void scale(Tensor& tensor, double factor)
{
    for (Scalar& value : tensor.values()) {
        value = static_cast<Scalar>(value * factor);
    }
}

/// Loss and softmax of every cell by itself: the softmax is the gradient of the loss, and 1 more at the class.
void addCells(OracleResults& results, const Tensor& logits, const std::vector<int>& labels,
              const std::function<Tensor(const Json&)>& readLogits)
{
    const Shape shape = logits.shape();
    Tensor losses({1, 1, 1, static_cast<int>(labels.size())});
    Tensor probabilities(shape);
    const auto classes = static_cast<std::size_t>(shape.c);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Shape one{1, 1, 1, shape.c};
        const TensorView gradient(one, probabilities.data() + i * classes);
        const int label = labels[i];
        const ConstTensorView cell(one, logits.data() + i * classes);
        losses.data()[i] = static_cast<Scalar>(softmaxCrossEntropy(cell, {&label, 1}, gradient).loss);
        gradient.data[label] += 1;
    }
    results["losses"] = {losses, flatTensor};
    results["probabilities"] = {probabilities, readLogits};
}

OracleResults runSoftmaxCrossEntropy(const Json& content)
{
    const Json& tensors = content.at("tensors");
    const int axis = content.at("attrs").value("axis", 1);
    const auto readLogits = [axis](const Json& tensor) { return classesLast(tensor, axis); };
    const Tensor logits = readLogits(tensors.at("logits"));
    const auto labels = tensors.at("labels").at("data").get<std::vector<int>>();
    const std::string reduction = content.at("attrs").value("reduction", "mean");
    if (reduction != "mean" && reduction != "sum") {
        throw std::invalid_argument("reduction " + reduction);
    }
    const double factor = reduction == "sum" ? static_cast<double>(labels.size()) : 1.0;

    Tensor gradient(logits.shape());
    const LossResult result = softmaxCrossEntropy(logits, labels, gradient);
    scale(gradient, factor * scalarOf(tensors.at("dy")));
    OracleResults results;
    results["y"] = {scalarTensor(result.loss * factor), flatTensor};
    results["dlogits"] = {gradient, readLogits};
    addCells(results, logits, labels, readLogits);
    return results;
}

OracleResults runMeanSquaredError(const Json& content)
{
    const Json& tensors = content.at("tensors");
    const Tensor x = flatTensor(tensors.at("x"));
    Tensor gradient(x.shape());
    OracleResults results;
    results["y"] = {scalarTensor(meanSquaredError(x, flatTensor(tensors.at("target")), gradient)), flatTensor};
    scale(gradient, scalarOf(tensors.at("dy")));
    results["dx"] = {gradient, flatTensor};
    scale(gradient, -1);
    results["dtarget"] = {gradient, flatTensor};
    return results;
}

OracleResults runOptimizer(const Json& content)
{
    const Json& attributes = content.at("attrs");
    const Json& tensors = content.at("tensors");
    Tensor weights = flatTensor(tensors.at("p0"));
    Optimizer optimizer(optimizerOf(content.at("op").get<std::string>(), attributes), weights.values().size());
    Workers workers;
    OracleResults results;
    for (int step = 1; step <= attributes.at("steps").get<int>(); ++step) {
        const Tensor gradients = flatTensor(tensors.at("g" + std::to_string(step)));
        if (!optimizer.step(weights.values(), gradients.values(), attributes.at("lr").get<double>(), workers)) {
            throw std::runtime_error("a weight is not finite after step " + std::to_string(step));
        }
        results["p" + std::to_string(step)] = {weights, flatTensor};
    }
    const auto addMoment = [&](const std::string& name, std::span<const Scalar> moment) {
        Tensor tensor({1, 1, 1, static_cast<int>(moment.size())});
        std::ranges::copy(moment, tensor.data());
        results[name] = {tensor, flatTensor};
    };
    const bool adaptive = optimizer.spec().kind != OptimizerSpec::Kind::Sgd;
    addMoment(adaptive ? "m" : "momentum_buffer", optimizer.firstMoment());
    addMoment("v", optimizer.secondMoment());
    return results;
}

} // namespace

OptimizerSpec optimizerOf(const std::string& name, const Json& attributes)
{
    OptimizerSpec spec;
    if (name == "sgd") {
        spec = OptimizerSpec::sgd(attributes.value("momentum", 0.0));
    } else if (name == "adamw") {
        spec = OptimizerSpec::adamW();
    } else if (name != "adam") {
        throw std::invalid_argument("the engine has no optimizer " + name);
    }
    spec.nesterov = attributes.value("nesterov", spec.nesterov);
    spec.weightDecay = attributes.value("weight_decay", spec.weightDecay);
    spec.epsilon = attributes.value("eps", spec.epsilon);
    if (attributes.contains("betas")) {
        spec.beta1 = attributes.at("betas").at(0).get<double>();
        spec.beta2 = attributes.at("betas").at(1).get<double>();
    }
    return spec;
}

const std::map<std::string, OracleOperation>& trainingOperations()
{
    static const std::map<std::string, OracleOperation> operations{
        {"softmax_cross_entropy", runSoftmaxCrossEntropy},
        {"mean_squared_error", runMeanSquaredError},
        {"sgd", runOptimizer},
        {"adam", runOptimizer},
        {"adamw", runOptimizer},
    };
    return operations;
}

} // namespace convolarium::engine
