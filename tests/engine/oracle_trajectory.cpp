// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/oracle_trajectory.h"

#include "engine/training/loss.h"
#include "tests/engine/oracle_comparison.h"
#include "tests/engine/oracle_network.h"
#include "tests/engine/oracle_training.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace convolarium::engine {

namespace {

using Json = nlohmann::ordered_json;

constexpr double tolerance = sizeof(Scalar) == sizeof(double) ? 1e-10 : 1e-4;

/// Samples with one label a sample, or one for each cell of the output.
struct Samples {
    Tensor x;
    std::vector<int> labels;

    [[nodiscard]] Samples at(const std::vector<int>& indices) const
    {
        const Shape shape = x.shape();
        const auto values = x.values().size() / static_cast<std::size_t>(shape.n);
        const auto labelsEach = labels.size() / static_cast<std::size_t>(shape.n);
        Samples chosen{Tensor({static_cast<int>(indices.size()), shape.h, shape.w, shape.c}), {}};
        for (std::size_t i = 0; i < indices.size(); ++i) {
            const auto index = static_cast<std::size_t>(indices[i]);
            std::ranges::copy(x.values().subspan(index * values, values), chosen.x.data() + i * values);
            const auto first = labels.begin() + static_cast<std::ptrdiff_t>(index * labelsEach);
            chosen.labels.insert(chosen.labels.end(), first, first + static_cast<std::ptrdiff_t>(labelsEach));
        }
        return chosen;
    }
};

Samples samplesOf(const Json& data)
{
    return {imageTensor(data.at("x")), data.at("labels").at("data").get<std::vector<int>>()};
}

Tensor copyOf(const ConstTensorView& view)
{
    Tensor tensor(view.shape);
    std::ranges::copy(view.values(), tensor.data());
    return tensor;
}

Tensor numbers(const std::vector<double>& values)
{
    Tensor tensor({1, 1, 1, static_cast<int>(values.size())});
    std::ranges::transform(values, tensor.data(), [](double value) { return static_cast<Scalar>(value); });
    return tensor;
}

/// Collects the first thing that is wrong.
class Comparison {
public:
    void compare(const std::string& what, const Tensor& value, const Tensor& reference)
    {
        const std::string wrong = m_wrong.empty() ? disagreement(value, reference, tolerance) : std::string();
        if (!wrong.empty()) {
            m_wrong = what + ": " + wrong;
        }
    }

    void compare(const std::string& what, double value, const Json& reference)
    {
        compare(what, numbers({value}), numbers({reference.get<double>()}));
    }

    [[nodiscard]] const std::string& wrong() const { return m_wrong; }

private:
    std::string m_wrong;
};

/// One run of a file.
class Trajectory {
public:
    Trajectory(const Json& file, const Json& run)
        : m_file(file), m_run(run), m_samples(samplesOf(file.at("data"))),
          m_network(oracleNetwork(file.at("layers"), m_samples.x.shape()),
                    {.purpose = Purpose::Train, .batch = m_samples.x.shape().n}),
          m_optimizer(optimizerOf(run.at("optimizer").at("type").get<std::string>(), run.at("optimizer")),
                      m_network.weights().size())
    {
        for (const char* initial : {"initial_parameters", "initial_buffers"}) {
            forEachTensor(file.value(initial, Json::object()), m_network,
                          [](const NamedParameter& parameter, const Tensor& value) {
                              std::ranges::copy(value.values(), parameter.value.data);
                          });
        }
    }

    std::string check()
    {
        std::vector<double> losses;
        for (const Json& batch : m_file.at("data").at("batches")) {
            losses.push_back(step(batch.get<std::vector<int>>(), losses.empty()));
        }
        m_comparison.compare("losses", numbers(losses), numbers(m_run.at("losses").get<std::vector<double>>()));
        compareTensors("final_parameters", &NamedParameter::value);
        compareTensors("final_buffers", &NamedParameter::value);
        compareEvaluation();
        return m_comparison.wrong();
    }

private:
    double step(const std::vector<int>& batch, bool isFirst)
    {
        const Samples samples = m_samples.at(batch);
        const ConstTensorView y = m_network.forward(samples.x, Mode::Train);
        const LossResult result = softmaxCrossEntropy(y, samples.labels, m_network.outputGradient());
        m_network.backward();
        if (isFirst) {
            compareTensors("gradients_step1", &NamedParameter::gradient);
        }
        const auto rate = m_run.at("optimizer").at("lr").get<double>();
        if (!m_optimizer.step(m_network.weights(), m_network.gradients(), rate, m_workers)) {
            throw std::runtime_error("a weight is not finite");
        }
        return result.loss;
    }

    void compareTensors(const char* key, TensorView NamedParameter::*part)
    {
        forEachTensor(m_run.value(key, Json::object()), m_network,
                      [&](const NamedParameter& parameter, const Tensor& reference) {
                          m_comparison.compare(key + (" " + parameter.name), copyOf(parameter.*part), reference);
                      });
    }

    void compareEvaluation()
    {
        const ConstTensorView y = m_network.forward(m_samples.x, Mode::Evaluate);
        if (m_run.contains("final_eval_logits")) {
            m_comparison.compare("final_eval_logits", copyOf(y), imageTensor(m_run.at("final_eval_logits")));
        }
        const LossResult result = softmaxCrossEntropy(y, m_samples.labels, {});
        if (m_run.contains("final_eval_loss")) {
            m_comparison.compare("final_eval_loss", result.loss, m_run.at("final_eval_loss"));
        }
        if (m_run.contains("final_eval_accuracy")) {
            const double accuracy = static_cast<double>(result.correct) / static_cast<double>(m_samples.labels.size());
            m_comparison.compare("final_eval_accuracy", accuracy, m_run.at("final_eval_accuracy"));
        }
    }

    const Json& m_file;
    const Json& m_run;
    Samples m_samples;
    Network m_network;
    Optimizer m_optimizer;
    Workers m_workers;
    Comparison m_comparison;
};

} // namespace

std::string checkTrajectory(const Json& file, std::size_t run)
{
    const std::string loss = file.value("loss", "softmax cross entropy");
    if (!loss.starts_with("softmax cross entropy")) {
        throw std::invalid_argument("the loss " + loss);
    }
    return Trajectory(file, file.at("runs").at(run)).check();
}

} // namespace convolarium::engine
