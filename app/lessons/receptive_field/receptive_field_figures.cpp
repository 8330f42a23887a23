// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/receptive_field_figures.h"

#include "app/lesson/numbers.h"
#include "app/lesson/problem.h"
#include "engine/tensor/checked.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace convolarium {

namespace {

using Json = nlohmann::ordered_json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldStack)
};

[[noreturn]] void refuseSize()
{
    throw Problem(Problem::Kind::Usage, QStringLiteral("stack"),
                  Words::tr("its receptive field or its stride grows beyond %1 samples").arg(withCommas(largestField)));
}

std::vector<engine::ReceptiveField> fieldsOf(const std::vector<engine::Window>& windows)
{
    std::vector<engine::ReceptiveField> fields;
    try {
        fields = engine::receptiveFields(windows);
    } catch (const std::overflow_error&) {
        refuseSize();
    }
    for (const engine::ReceptiveField& field : fields)
        if (std::max(field.size, field.jump) > largestField)
            refuseSize();
    return fields;
}

bool isCausal(const StackFigures& stack)
{
    return std::ranges::all_of(stack.windows(1),
                               [](const engine::Window& window) { return window.paddingBefore == window.reach() - 1; });
}

/// The same kernels with step 1 and nothing between them.
std::vector<engine::FieldLayer> plainLayers(const std::vector<engine::FieldLayer>& layers, bool causal)
{
    std::vector<engine::FieldLayer> plain;
    for (const engine::FieldLayer& layer : layers) {
        if (layer.kind == engine::FieldLayer::Kind::Pooling)
            continue;
        const int top = (layer.kernel.h - 1) / 2;
        const int left = causal ? layer.kernel.w - 1 : (layer.kernel.w - 1) / 2;
        plain.push_back({.kind = layer.kind,
                         .kernel = layer.kernel,
                         .stride = {},
                         .dilation = {},
                         .padding = {top, left, layer.kernel.h - 1 - top, layer.kernel.w - 1 - left}});
    }
    return plain;
}

/// One number, or [height, width].
Json perAxis(std::int64_t h, std::int64_t w, bool twoDimensions)
{
    return twoDimensions ? Json::array({h, w}) : Json(w);
}

Json layersJson(const StackFigures& stack, bool twoDimensions)
{
    Json layers = Json::array();
    for (std::size_t i = 0; i < stack.layers.size(); ++i) {
        const engine::FieldLayer& layer = stack.layers[i];
        const engine::ReceptiveField& h = stack.rows[i];
        const engine::ReceptiveField& w = stack.columns[i];
        layers.push_back({{"dilation", perAxis(layer.dilation.h, layer.dilation.w, twoDimensions)},
                          {"size", perAxis(h.size, w.size, twoDimensions)},
                          {"jump", perAxis(h.jump, w.jump, twoDimensions)},
                          {"start", perAxis(h.start, w.start, twoDimensions)},
                          {"parameters", stack.parameters[i]}});
    }
    return layers;
}

} // namespace

std::vector<engine::Window> StackFigures::windows(std::size_t axis) const
{
    std::vector<engine::Window> result;
    result.reserve(layers.size());
    for (const engine::FieldLayer& layer : layers)
        result.push_back(layer.windows()[axis]);
    return result;
}

StackFigures stackFigures(std::vector<engine::FieldLayer> layers, int channels)
{
    StackFigures figures{.layers = std::move(layers), .rows = {}, .columns = {}, .parameters = {}};
    figures.rows = fieldsOf(figures.windows(0));
    figures.columns = fieldsOf(figures.windows(1));
    for (const engine::FieldLayer& layer : figures.layers) {
        const bool pooling = layer.kind == engine::FieldLayer::Kind::Pooling;
        figures.parameters.push_back(
            pooling ? 0 : engine::checkedProduct({layer.kernel.h, layer.kernel.w, channels, channels}));
    }
    figures.weights = std::accumulate(figures.parameters.begin(), figures.parameters.end(), std::int64_t{0});
    return figures;
}

ReceptiveFieldFigures receptiveFieldFigures(const ReceptiveFieldSettings& settings)
{
    ReceptiveFieldFigures figures;
    figures.stack = stackFigures(settings.layers(), settings.channels);
    figures.causal = !settings.twoDimensions && isCausal(figures.stack);
    figures.ordinary = stackFigures(plainLayers(figures.stack.layers, figures.causal), settings.channels);
    figures.readRows = engine::countReadSamples(figures.stack.windows(0));
    figures.readColumns = engine::countReadSamples(figures.stack.windows(1));
    figures.sampleRate = settings.sampleRate;
    return figures;
}

double measuringCost(const StackFigures& stack)
{
    const engine::ReceptiveField h = stack.h();
    const engine::ReceptiveField w = stack.w();
    const auto along = [](const engine::ReceptiveField& field) {
        return static_cast<double>(field.size + 2 * field.jump);
    };
    double cells = h == engine::ReceptiveField{} ? along(w) : along(h) * along(w);
    constexpr double layerMs = 0.08;
    constexpr double tapMs = 4e-6;
    double ms = 0;
    for (const engine::FieldLayer& layer : stack.layers) {
        ms += layerMs + cells * layer.kernel.h * layer.kernel.w * tapMs;
        cells /= layer.stride.h * layer.stride.w;
    }
    return ms;
}

std::optional<engine::MeasuredField> measured(const StackFigures& stack, const std::stop_token& stop)
{
    try {
        return engine::measureReceptiveField(stack.layers, stop);
    } catch (const std::invalid_argument&) { // more samples than can be measured
        return std::nullopt;
    }
}

Json receptiveFieldJson(const ReceptiveFieldFigures& figures, bool twoDimensions,
                        const std::optional<engine::MeasuredField>& counted)
{
    const engine::ReceptiveField h = figures.stack.h();
    const engine::ReceptiveField w = figures.stack.w();
    Json result{{"size", perAxis(h.size, w.size, twoDimensions)},
                {"jump", perAxis(h.jump, w.jump, twoDimensions)},
                {"start", perAxis(h.start, w.start, twoDimensions)},
                {"per_layer", layersJson(figures.stack, twoDimensions)},
                {"parameters", figures.stack.weights},
                {"seconds", nullptr},
                {"measured_size", nullptr},
                {"nonzero_inputs", nullptr},
                {"holes", figures.holes()},
                {"ordinary",
                 {{"layers", figures.ordinary.layers.size()},
                  {"size", perAxis(figures.ordinary.h().size, figures.ordinary.w().size, twoDimensions)},
                  {"parameters", figures.ordinary.weights}}}};
    if (!twoDimensions)
        result["seconds"] = figures.seconds();
    if (counted) {
        result["measured_size"] = perAxis(counted->h.size, counted->w.size, twoDimensions);
        result["nonzero_inputs"] = counted->seen.cells;
    }
    return result;
}

} // namespace convolarium
