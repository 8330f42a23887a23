// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/convolution_figures.h"

#include "engine/tensor/checked.h"

#include <nlohmann/json.hpp>

namespace convolarium {

namespace {

using Json = nlohmann::ordered_json;

ConvolutionCost costOf(const engine::Conv2dSpec& spec, const engine::Shape& input, const ConvolutionSettings& settings)
{
    engine::Conv2dSpec unbiased = spec;
    unbiased.bias = false;
    const engine::Cost cost = unbiased.cost(input);
    return {.macs = cost.macs,
            .parameters = cost.parameters,
            .counted = engine::count(settings.convention, spec.cost(input), settings.batch)};
}

Json json(const ConvolutionCost& cost) { return {{"macs", cost.macs}, {"parameters", cost.parameters}}; }

} // namespace

ConvolutionCost operator+(const ConvolutionCost& a, const ConvolutionCost& b)
{
    return {.macs = engine::checkedSum({a.macs, b.macs}),
            .parameters = engine::checkedSum({a.parameters, b.parameters}),
            .counted = engine::checkedSum({a.counted, b.counted})};
}

ConvolutionFigures convolutionFigures(const ConvolutionSettings& settings)
{
    const engine::Shape in = settings.input();
    const engine::Conv2dSpec normal = settings.convolution(settings.outChannels, 1);
    const engine::Conv2dSpec depthwise = settings.convolution(settings.inChannels, settings.inChannels);
    const engine::Conv2dSpec spatial = settings.convolution(settings.groupedFilters(), settings.groups);

    ConvolutionFigures figures;
    figures.output = normal.outputShape(in);
    figures.normal = costOf(normal, in, settings);
    figures.grouped = costOf(settings.convolution(settings.outChannels, settings.groups), in, settings);
    figures.depthwise = costOf(depthwise, in, settings);
    figures.pointwise = costOf(engine::pointwise(settings.outChannels), depthwise.outputShape(in), settings);
    figures.separable = figures.depthwise + figures.pointwise;
    figures.asSetSpatial = costOf(spatial, in, settings);
    figures.asSet = settings.pointwise ? figures.asSetSpatial + figures.pointwise : figures.asSetSpatial;
    figures.ratio = static_cast<double>(figures.separable.macs) / static_cast<double>(figures.normal.macs);
    return figures;
}

engine::StopwatchPlan stopwatchPlan(const ConvolutionSettings& settings)
{
    const engine::Conv2dSpec normal = settings.convolution(settings.outChannels, 1);
    return {.normal = normal,
            .depthwise = {.kernel = normal.kernel,
                          .stride = normal.stride,
                          .dilation = normal.dilation,
                          .padding = normal.padding},
            .pointwise = engine::pointwise(settings.outChannels),
            .input = settings.input()};
}

Json convolutionJson(const ConvolutionFigures& figures, const std::optional<engine::StopwatchResult>& measured)
{
    Json result{{"output", {{"height", figures.output.h}, {"width", figures.output.w}, {"channels", figures.output.c}}},
                {"normal", json(figures.normal)},
                {"grouped", json(figures.grouped)},
                {"depthwise", json(figures.depthwise)},
                {"pointwise", json(figures.pointwise)},
                {"separable", json(figures.separable)},
                {"as_set", json(figures.asSet)},
                {"ratio", figures.ratio},
                {"measured", nullptr}};
    if (measured)
        result["measured"] = {{"normal_ms", measured->normalMs},
                              {"separable_ms", measured->separableMs},
                              {"runs", measured->runs},
                              {"smaller", measured->smaller},
                              {"input",
                               {{"height", measured->timedInput.h},
                                {"width", measured->timedInput.w},
                                {"channels", measured->timedInput.c}}}};
    return result;
}

} // namespace convolarium
