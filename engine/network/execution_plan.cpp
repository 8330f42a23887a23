// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/execution_plan.h"

#include "engine/network/value_placement.h"

#include <algorithm>
#include <stdexcept>
#include <variant>

namespace convolarium::engine {

namespace {

/// Goes through the layers and makes the steps.
class Planner {
public:
    Planner(const NetworkSpec& spec, const Network::Options& options) : m_spec(spec), m_purpose(options.purpose)
    {
        m_plan.placed = place(spec, options.batch);
        m_plan.stepOf.resize(spec.layers.size());
        countReaders();
    }

    ExecutionPlan plan()
    {
        for (int i = 0; i < static_cast<int>(m_spec.layers.size()); ++i) {
            const bool trained = placeParameters(i);
            if (isIdentity(i)) {
                stepOf(i) = sourceOf(i);
            } else if (!runsWithLayerBefore(i)) {
                addStep(i, trained);
            }
        }
        return std::move(m_plan);
    }

private:
    [[nodiscard]] const LayerSpec& layer(int index) const
    {
        return m_spec.layers[static_cast<std::size_t>(index)].layer;
    }
    [[nodiscard]] const PlacedLayer& placed(int index) const { return m_plan.placed[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int& stepOf(int index) { return m_plan.stepOf[static_cast<std::size_t>(index)]; }
    /// The step that the first input of a layer comes from.
    [[nodiscard]] int sourceOf(int index) { return stepOfSource(placed(index).sources.front()); }
    [[nodiscard]] int stepOfSource(int source)
    {
        return source == PlacedLayer::fromNetworkInput ? Step::networkInput : stepOf(source);
    }

    /// Whether the layer gives its input as it is: nothing runs then.
    [[nodiscard]] bool isIdentity(int index) const
    {
        const Shape& in = placed(index).in.front();
        return m_purpose == Purpose::Infer && (std::holds_alternative<DropoutSpec>(layer(index)) ||
                                               (std::holds_alternative<FlattenSpec>(layer(index)) && in.h * in.w == 1));
    }

    /// The layer that really computes what layer `index` gives.
    [[nodiscard]] int computedBy(int index) const
    {
        while (index >= 0 && isIdentity(index)) {
            index = placed(index).sources.front();
        }
        return index;
    }

    void countReaders()
    {
        m_readers.resize(m_spec.layers.size());
        const auto count = [&](int source) {
            if (const int computing = computedBy(source); computing >= 0) {
                ++m_readers[static_cast<std::size_t>(computing)];
            }
        };
        for (int i = 0; i < static_cast<int>(m_spec.layers.size()); ++i) {
            if (!isIdentity(i)) {
                std::ranges::for_each(placed(i).sources, count);
            }
        }
        count(static_cast<int>(m_spec.layers.size()) - 1); // whoever uses the network
    }

    /// Lets the step that gives a layer's only input do that layer too, where nobody else reads the value between.
    bool runsWithLayerBefore(int index)
    {
        const int before = computedBy(placed(index).sources.front());
        if (m_purpose == Purpose::Inspect || before < 0 || m_readers[static_cast<std::size_t>(before)] != 1 ||
            placed(index).sources.size() != 1) {
            return false;
        }
        Step& step = m_plan.steps[static_cast<std::size_t>(stepOf(before))];
        const auto* activation = std::get_if<ActivationSpec>(&layer(index));
        const auto* normalization = std::get_if<NormalizationSpec>(&layer(index));
        const bool absorbed =
            (activation != nullptr && step.work->absorbActivation(*activation)) ||
            (normalization != nullptr && m_purpose == Purpose::Infer && step.work->absorbNormalization(*normalization));
        if (absorbed) {
            step.absorbed.push_back(index);
            stepOf(index) = stepOf(before);
        }
        return absorbed;
    }

    void addStep(int index, bool trained)
    {
        Step step;
        step.layer = index;
        step.work = makeLayer(layer(index), placed(index).in);
        step.trained = trained;
        std::ranges::transform(placed(index).sources, std::back_inserter(step.sources),
                               [&](int source) { return stepOfSource(source); });
        stepOf(index) = static_cast<int>(m_plan.steps.size());
        m_plan.steps.push_back(std::move(step));
    }

    /// Returns whether there is one that is trained.
    bool placeParameters(int index)
    {
        bool trained = false;
        for (ParameterSpec& spec : parameters(layer(index), placed(index).in)) {
            std::int64_t& end = spec.trained ? m_plan.weights : m_plan.statistics;
            const Shape& shape = spec.shape;
            if (1.0 * shape.n * shape.h * shape.w * shape.c + static_cast<double>(end) > Tensor::maxElements) {
                throw std::invalid_argument(layerLabel(m_spec, index) + ": " + spec.name + ' ' + shape.text() +
                                            " is too large");
            }
            trained = trained || spec.trained;
            const Offset at = end;
            end += aligned(shape.elements());
            m_plan.parameters.push_back({index, std::move(spec), at});
        }
        return trained;
    }

    const NetworkSpec& m_spec;
    Purpose m_purpose;
    ExecutionPlan m_plan;
    std::vector<int> m_readers; ///< of what each layer computes
};

} // namespace

MemoryPlan ExecutionPlan::memory(Purpose purpose) const
{
    const auto bytes = [](std::int64_t values) { return values * std::int64_t{sizeof(Scalar)}; };
    return {.parameters = bytes(weights + statistics),
            .gradients = purpose == Purpose::Infer ? 0 : bytes(weights),
            .activations = bytes(outputs),
            .passing = bytes(gradients),
            .scratch = bytes(scratch),
            .kept = bytes(kept)};
}

ExecutionPlan planExecution(const NetworkSpec& spec, const Network::Options& options)
{
    ExecutionPlan plan = Planner(spec, options).plan();
    placeOutputs(plan, options.purpose);
    if (options.purpose != Purpose::Infer) {
        placeGradients(plan, options.purpose);
    }
    for (const Step& step : plan.steps) {
        plan.scratch = std::max(plan.scratch, step.work->scratchElements(options.threads));
        plan.kept += step.work->keptElements();
    }
    return plan;
}

} // namespace convolarium::engine
