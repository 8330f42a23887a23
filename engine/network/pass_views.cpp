// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/pass_views.h"

#include <algorithm>

namespace convolarium::engine {

namespace {

NetworkMemory::Values zeros(std::int64_t size) { return NetworkMemory::Values(static_cast<std::size_t>(size)); }

Scalar* dataAt(NetworkMemory::Values& values, Offset at) { return at == nowhere ? nullptr : values.data() + at; }

void addParameters(const ExecutionPlan& plan, int layer, const std::vector<NamedParameter>& parameters,
                   PassViews& views)
{
    const auto first = std::ranges::lower_bound(plan.parameters, layer, {}, &PlacedParameter::layer);
    const auto end = std::ranges::upper_bound(plan.parameters, layer, {}, &PlacedParameter::layer);
    for (auto placed = first; placed != end; ++placed) {
        const NamedParameter& parameter = parameters[static_cast<std::size_t>(placed - plan.parameters.begin())];
        views.parameters.push_back(parameter.value);
        views.parameterGradients.push_back(parameter.gradient);
    }
}

void addInputGradients(const Step& step, const std::vector<Shape>& in, NetworkMemory& memory, PassViews& views)
{
    for (std::size_t i = 0; i < step.inputGradients.size(); ++i) {
        const InputGradient& gradient = step.inputGradients[i];
        const TensorView sum{in[i], dataAt(memory.gradients, gradient.at)};
        const TensorView apart{in[i], dataAt(memory.gradients, gradient.apart)};
        views.inputGradients.push_back(gradient.added ? apart : sum);
        if (gradient.added) {
            views.additions.push_back({apart, sum});
        }
    }
}

} // namespace

NetworkMemory::NetworkMemory(const ExecutionPlan& plan, Purpose purpose)
    : weights(zeros(plan.weights)), weightGradients(zeros(purpose == Purpose::Infer ? 0 : plan.weights)),
      statistics(zeros(plan.statistics)), outputs(zeros(plan.outputs)), gradients(zeros(plan.gradients)),
      scratch(zeros(plan.scratch))
{}

void PassViews::setBatch(int n)
{
    for (ConstTensorView& view : inputs) {
        view.shape.n = n;
    }
    for (TensorView* view : {&output, &outputGradient, &usedUp}) {
        view->shape.n = n;
    }
    for (TensorView& view : inputGradients) {
        view.shape.n = n;
    }
    for (Addition& addition : additions) {
        addition.apart.shape.n = n;
        addition.sum.shape.n = n;
    }
}

PassViews passViews(const ExecutionPlan& plan, int index, const std::vector<NamedParameter>& parameters,
                    NetworkMemory& memory)
{
    const auto placeOf = [&](int layer) -> const PlacedLayer& { return plan.placed[static_cast<std::size_t>(layer)]; };
    const auto outputOf = [&](int step) { return plan.steps[static_cast<std::size_t>(step)].output; };
    const Step& step = plan.steps[static_cast<std::size_t>(index)];
    const std::vector<Shape>& in = placeOf(step.layer).in;
    const Shape& out = placeOf(step.last()).out;

    PassViews views;
    for (std::size_t i = 0; i < in.size(); ++i) {
        const Offset at = step.sources[i] == Step::networkInput ? nowhere : outputOf(step.sources[i]);
        views.inputs.emplace_back(in[i], dataAt(memory.outputs, at));
    }
    views.output = {out, dataAt(memory.outputs, step.output)};
    views.outputGradient = {out, dataAt(memory.gradients, step.gradient)};
    views.usedUp = {out, dataAt(memory.gradients, step.usedUp)};
    addInputGradients(step, in, memory, views);
    addParameters(plan, step.layer, parameters, views);
    for (const int absorbed : step.absorbed) {
        addParameters(plan, absorbed, parameters, views);
    }
    return views;
}

std::vector<NamedParameter> namedParameters(const NetworkSpec& spec, const ExecutionPlan& plan, NetworkMemory& memory)
{
    std::vector<NamedParameter> named;
    for (const auto& [layer, tensor, at] : plan.parameters) {
        NamedParameter parameter;
        parameter.name = spec.layers[static_cast<std::size_t>(layer)].name + '.' + tensor.name;
        parameter.spec = tensor;
        parameter.value = {tensor.shape, dataAt(tensor.trained ? memory.weights : memory.statistics, at)};
        const bool hasGradient = tensor.trained && !memory.weightGradients.empty();
        parameter.gradient = {tensor.shape, hasGradient ? dataAt(memory.weightGradients, at) : nullptr};
        named.push_back(std::move(parameter));
    }
    return named;
}

} // namespace convolarium::engine
