// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/normalization_figures.h"

#include "engine/layers/normalization.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

using Json = nlohmann::ordered_json;
using engine::NormalizationKind;

constexpr int trainingBatches = 50;
constexpr double runningMomentum = 0.9;
constexpr std::int64_t mostTrainingValues = std::int64_t{1} << 21;
constexpr std::int64_t comparedAtOnce = 1 << 13; ///< values of a batch whose robustness costs no frame

engine::Tensor filledWith(const engine::Shape& shape, double value)
{
    engine::Tensor tensor(shape);
    tensor.fill(static_cast<engine::Scalar>(value));
    return tensor;
}

/// One forward pass of a normalization layer; parameters in its own order.
engine::Tensor forward(const engine::NormalizationSpec& spec, const engine::Tensor& x, engine::Mode mode,
                       std::span<const engine::TensorView> parameters)
{
    const auto layer = spec.makeLayer(x.shape());
    engine::Workers workers;
    engine::Tensor y(x.shape());
    engine::Tensor scratch({1, 1, 1, static_cast<int>(std::max<std::int64_t>(1, layer->scratchElements(1)))});
    const engine::ConstTensorView inputs[] = {x};
    layer->forward({.inputs = inputs,
                    .output = y,
                    .parameters = parameters,
                    .mode = mode,
                    .resources = {workers, scratch.values()}});
    return y;
}

void applyDial(engine::Tensor& tensor, const Dial& dial)
{
    if (dial.isNeutral())
        return;
    const engine::Shape& shape = tensor.shape();
    for (int n = 0; n < shape.n; ++n)
        for (int h = 0; h < shape.h; ++h)
            for (int w = 0; w < shape.w; ++w)
                for (int c = 0; c < shape.c; ++c) {
                    engine::Scalar& value = tensor.at(n, h, w, c);
                    value = static_cast<engine::Scalar>(dial.applied(static_cast<double>(value), n, c));
                }
}

std::shared_ptr<const FlowerBank> bankFor(const NormalizationSettings& settings, std::shared_ptr<const FlowerBank> bank)
{
    if (settings.source != BatchValues::Images || (bank && bank->seed == settings.seed))
        return bank;
    return std::make_shared<const FlowerBank>(FlowerBank::painted(settings.seed));
}

/// Two versions of the input of one batch, in double, n x h x w x c.
struct Compared {
    engine::Shape shape;
    std::vector<double> before, after;
};

double largestChange(const NormalizationSettings& settings, const engine::NormalizationAxes& over,
                     const Compared& inputs)
{
    using Values = std::span<const double>;
    const auto before = engine::normalizationStatistics(over, inputs.shape, Values(inputs.before));
    const auto after = engine::normalizationStatistics(over, inputs.shape, Values(inputs.after));
    double largest = 0;
    std::size_t position = 0;
    for (int n = 0; n < inputs.shape.n; ++n)
        for (int h = 0; h < inputs.shape.h; ++h)
            for (int w = 0; w < inputs.shape.w; ++w)
                for (int c = 0; c < inputs.shape.c; ++c, ++position) {
                    const auto group = static_cast<std::size_t>(over.groupOf(inputs.shape, n, h, w, c));
                    const auto normalized = [&](double x, const engine::NormalizationStatistics& statistics) {
                        return engine::normalizedValue(x, statistics.mean[group], statistics.variance[group],
                                                       settings.epsilon);
                    };
                    const double change =
                        normalized(inputs.after[position], after) - normalized(inputs.before[position], before);
                    largest = std::max(largest, std::abs(change));
                }
    return std::abs(settings.gamma) * largest;
}

Json numbers(std::span<const engine::Scalar> values)
{
    Json array = Json::array();
    array.get_ref<Json::array_t&>().reserve(values.size());
    for (const engine::Scalar value : values)
        array.push_back(static_cast<double>(value));
    return array;
}

Json shapeJson(const engine::Shape& shape)
{
    return {{"batch", shape.n}, {"height", shape.h}, {"width", shape.w}, {"channels", shape.c}};
}

} // namespace

double NormalizationModel::normalizedAt(const BatchCell& cell) const
{
    const int group = groupOf(cell);
    return engine::normalizedValue(inputAt(cell), meanOf(group), varianceOf(group), settings.epsilon);
}

engine::NormalizationStatistics runningStatistics(const NormalizationSettings& settings, const BatchSource& source)
{
    const engine::Shape& shape = settings.shape;
    const std::int64_t sampleValues = std::int64_t{shape.h} * shape.w * shape.c;
    const auto most =
        static_cast<int>(std::min<std::int64_t>(shape.n, mostTrainingValues / trainingBatches / sampleValues));
    const int samples = std::max(2, most);
    const engine::NormalizationSpec spec{.over = {.kind = NormalizationKind::Batch},
                                         .epsilon = settings.epsilon,
                                         .momentum = runningMomentum,
                                         .affine = false};
    const engine::Shape perChannel{1, 1, 1, shape.c};
    engine::Tensor mean = filledWith(perChannel, 0);
    engine::Tensor variance = filledWith(perChannel, 1);
    const std::array<engine::TensorView, 2> parameters{mean, variance};
    for (int batch = 0; batch < trainingBatches; ++batch)
        (void)forward(spec, source.earlierBatch(batch, samples), engine::Mode::Train, parameters);
    return {{mean.values().begin(), mean.values().end()}, {variance.values().begin(), variance.values().end()}};
}

NormalizationModel normalizationModel(const NormalizationSettings& settings, std::shared_ptr<const FlowerBank> bank)
{
    NormalizationModel model{.settings = settings, .bank = bankFor(settings, std::move(bank))};
    const BatchSource source = model.source();
    model.input = source.batch();
    applyDial(model.input, settings.dial);
    model.statistics =
        settings.usesRunningStatistics()
            ? runningStatistics(settings, source)
            : engine::normalizationStatistics<engine::Scalar>(settings.over(), settings.shape, model.input.values());
    if (settings.dial.isNeutral() || settings.shape.elements() <= comparedAtOnce)
        model.robustness = measureRobustness(model, {});
    return model;
}

std::optional<Robustness> measureRobustness(const NormalizationModel& model, std::stop_token stop)
{
    const NormalizationSettings& settings = model.settings;
    Robustness result{};
    if (settings.dial.isNeutral())
        return result;
    const engine::Tensor batch = model.source().batch();
    Compared inputs{settings.shape, {batch.values().begin(), batch.values().end()}, {}};
    inputs.after.reserve(inputs.before.size());
    const std::size_t channels = static_cast<std::size_t>(settings.shape.c);
    const std::size_t sample = inputs.before.size() / static_cast<std::size_t>(settings.shape.n);
    for (std::size_t i = 0; i < inputs.before.size(); ++i)
        inputs.after.push_back(
            settings.dial.applied(inputs.before[i], static_cast<int>(i / sample), static_cast<int>(i % channels)));
    for (std::size_t kind = 0; kind < result.size(); ++kind) {
        if (stop.stop_requested())
            return std::nullopt;
        result[kind] = largestChange(settings, settings.over(normalizationKinds[kind]), inputs);
    }
    return result;
}

engine::Tensor engineOutput(const NormalizationModel& model)
{
    const NormalizationSettings& settings = model.settings;
    const engine::NormalizationSpec spec{
        .over = settings.over(), .epsilon = settings.epsilon, .momentum = runningMomentum, .affine = true};
    const engine::Shape affine = spec.over.affineShape(settings.shape);
    engine::Tensor weight = filledWith(affine, settings.gamma);
    engine::Tensor bias = filledWith(affine, settings.beta);
    const engine::Shape perChannel{1, 1, 1, settings.shape.c};
    engine::Tensor mean = filledWith(perChannel, 0);
    engine::Tensor variance = filledWith(perChannel, 1);
    if (settings.usesRunningStatistics()) {
        const auto narrowed = [](double value) { return static_cast<engine::Scalar>(value); };
        std::ranges::transform(model.statistics.mean, mean.values().begin(), narrowed);
        std::ranges::transform(model.statistics.variance, variance.values().begin(), narrowed);
    }
    std::vector<engine::TensorView> parameters{weight, bias};
    if (settings.kind == NormalizationKind::Batch)
        parameters.insert(parameters.end(), {engine::TensorView(mean), engine::TensorView(variance)});
    return forward(spec, model.input, settings.evaluation ? engine::Mode::Evaluate : engine::Mode::Train, parameters);
}

Json normalizationJson(const NormalizationModel& model)
{
    const NormalizationSettings& settings = model.settings;
    Json json{{"kind", kindId(settings.kind).toStdString()},
              {"mode", settings.evaluation ? "eval" : "train"},
              {"running_statistics", settings.usesRunningStatistics()},
              {"shape", shapeJson(settings.shape)},
              {"means", model.means()},
              {"one_value_per_mean", settings.hasOneValuePerMean()},
              {"gamma", settings.gamma},
              {"beta", settings.beta},
              {"groups", Json::array()},
              {"input", numbers(model.input.values())},
              {"output", numbers(engineOutput(model).values())}};
    for (std::size_t group = 0; group < model.statistics.mean.size(); ++group)
        json["groups"].push_back({{"mean", model.statistics.mean[group]},
                                  {"variance", model.statistics.variance[group]},
                                  {"count", model.cellsPerMean()}});
    for (std::size_t kind = 0; kind < normalizationKinds.size(); ++kind)
        json["robustness"][kindId(normalizationKinds[kind]).toStdString()] =
            model.robustness ? Json((*model.robustness)[kind]) : Json();
    return json;
}

} // namespace convolarium
