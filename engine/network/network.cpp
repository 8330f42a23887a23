// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/network.h"

#include "engine/layers/chunks.h"
#include "engine/network/execution_plan.h"
#include "engine/network/pass_views.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace convolarium::engine {

namespace {

void add(Workers& workers, const Addition& addition)
{
    const auto size = static_cast<std::int64_t>(addition.sum.size());
    inChunks(workers, size, 1, [&](const Chunk& chunk) {
        for (std::int64_t i = chunk.begin; i < chunk.end; ++i) {
            addition.sum.data[i] += addition.apart.data[i];
        }
    });
}

std::uint64_t bits64(Random& random)
{
    const std::uint64_t high = random.bits();
    return high << 32U | random.bits();
}

bool isFinite(std::span<const Scalar> values)
{
    return std::ranges::all_of(values, [](Scalar value) { return std::isfinite(value); });
}

double squaredNorm(std::span<const Scalar> values)
{
    using Vector = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;
    const Eigen::Map<const Vector> vector(values.data(), static_cast<Eigen::Index>(values.size()));
    return vector.template cast<double>().squaredNorm();
}

} // namespace

struct Network::State {
    State(NetworkSpec network, const Options& wanted)
        : spec(std::move(network)), options(wanted), workers(wanted.threads), plan(planExecution(spec, wanted)),
          memory(plan, wanted.purpose), parameters(namedParameters(spec, plan, memory))
    {
        for (const NamedParameter& parameter : parameters) {
            if (options.initialiser == Initialiser::None && parameter.spec.start != ParameterSpec::Start::One) {
                continue; // all memory starts from 0
            }
            initialise(parameter.value.values(), parameter.spec, options.initialiser,
                       randomFor(parameter.name, options.seed));
        }
        for (int i = 0; i < static_cast<int>(plan.steps.size()); ++i) {
            views.push_back(passViews(plan, i, parameters, memory));
        }
        reseed(0);
    }

    [[nodiscard]] Step& step(int index) { return plan.steps[static_cast<std::size_t>(index)]; }

    void reseed(std::uint64_t pass)
    {
        for (const Step& step : plan.steps) {
            const std::string& name = spec.layers[static_cast<std::size_t>(step.layer)].name;
            Random ofLayer = randomFor(name, options.seed);
            Random ofPass(bits64(ofLayer), pass);
            step.work->reseed(bits64(ofPass));
        }
    }

    [[nodiscard]] Resources resources() { return {workers, memory.scratch}; }

    /// Before a pass.
    /// @throws as Network::forward().
    void begin(const ConstTensorView& x, Mode mode)
    {
        const Shape wanted = plan.placed.front().in.front();
        if (x.shape.n < 1 || x.shape.n > options.batch || Shape{wanted.n, x.shape.h, x.shape.w, x.shape.c} != wanted) {
            throw std::invalid_argument("network: x is " + x.shape.text() + " and not 1 to " + wanted.text());
        }
        if (mode == Mode::Train && options.purpose == Purpose::Infer) {
            throw std::invalid_argument("network: made for use, not for training");
        }
        show(x);
    }

    void runStep(std::size_t index, Mode mode)
    {
        const PassViews& pass = views[index];
        plan.steps[index].work->forward({.inputs = pass.inputs,
                                         .output = pass.output,
                                         .parameters = pass.parameters,
                                         .mode = mode,
                                         .resources = resources()});
    }

    void runStepBackward(std::size_t index)
    {
        const PassViews& pass = views[index];
        if (pass.usedUp.data != nullptr) {
            std::ranges::copy(pass.outputGradient.values(), pass.usedUp.data);
        }
        plan.steps[index].work->backward(
            {.inputs = pass.inputs,
             .output = pass.output,
             .outputGradient = pass.usedUp.data != nullptr ? pass.usedUp : pass.outputGradient,
             .inputGradients = pass.inputGradients,
             .parameters = pass.parameters,
             .parameterGradients = pass.parameterGradients,
             .resources = resources()});
        for (const Addition& addition : pass.additions) {
            add(workers, addition);
        }
    }

    /// Sets the batch of every view, and the data of those that show the network's input.
    void show(const ConstTensorView& x)
    {
        input = x;
        for (std::size_t i = 0; i < views.size(); ++i) {
            views[i].setBatch(x.shape.n);
            for (std::size_t j = 0; j < views[i].inputs.size(); ++j) {
                if (plan.steps[i].sources[j] == Step::networkInput) {
                    views[i].inputs[j].data = x.data;
                }
            }
        }
    }

    [[nodiscard]] ConstTensorView outputOf(int layer) const
    {
        const int step = plan.stepOf[static_cast<std::size_t>(layer)];
        Shape shape = plan.placed[static_cast<std::size_t>(layer)].out;
        shape.n = input.shape.n;
        return {shape, step == Step::networkInput ? input.data : views[static_cast<std::size_t>(step)].output.data};
    }

    /// Whether the memory of the step's value still holds what layer `layer` gave.
    [[nodiscard]] bool keeps(int layer) const
    {
        if (options.purpose == Purpose::Infer) {
            return layer + 1 == static_cast<int>(spec.layers.size());
        }
        return plan.steps[static_cast<std::size_t>(plan.stepOf[static_cast<std::size_t>(layer)])].last() == layer;
    }

    void requireIndex(int index, int first) const
    {
        if (index < first || index >= static_cast<int>(spec.layers.size())) {
            throw std::invalid_argument("the network has no layer " + std::to_string(index + 1));
        }
    }

    NetworkSpec spec;
    Options options;
    Workers workers;
    ExecutionPlan plan;
    NetworkMemory memory;
    std::vector<NamedParameter> parameters;
    std::vector<PassViews> views; ///< of each step
    ConstTensorView input;        ///< of the last forward pass
};

Network::Network(NetworkSpec spec, const Options& options) : m_state(std::make_unique<State>(std::move(spec), options))
{}

Network::~Network() = default;
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;

MemoryPlan Network::plan(const NetworkSpec& spec, const Options& options)
{
    return planExecution(spec, options).memory(options.purpose);
}

const NetworkSpec& Network::spec() const { return m_state->spec; }

const Network::Options& Network::options() const { return m_state->options; }

ConstTensorView Network::forward(const ConstTensorView& x, Mode mode) { return *forward(x, mode, {}); }

std::optional<ConstTensorView> Network::forward(const ConstTensorView& x, Mode mode, const std::stop_token& stop)
{
    State& state = *m_state;
    state.begin(x, mode);
    for (std::size_t i = 0; i < state.views.size(); ++i) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        state.runStep(i, mode);
    }
    return state.outputOf(static_cast<int>(state.spec.layers.size()) - 1);
}

void Network::reseed(std::uint64_t pass) { m_state->reseed(pass); }

std::vector<NetworkStep> Network::steps() const
{
    std::vector<NetworkStep> result;
    for (const Step& step : m_state->plan.steps) {
        result.push_back({.layer = step.layer, .absorbed = step.absorbed});
    }
    return result;
}

bool Network::forwardWatched(const ConstTensorView& x, const StepObserver& afterStep)
{
    State& state = *m_state;
    state.begin(x, Mode::Evaluate);
    for (std::size_t i = 0; i < state.views.size(); ++i) {
        state.runStep(i, Mode::Evaluate);
        if (!afterStep(static_cast<int>(i))) {
            return false;
        }
    }
    return true;
}

TensorView Network::outputGradient()
{
    State& state = *m_state;
    if (state.options.purpose == Purpose::Infer) {
        throw std::invalid_argument("network: made for use, it keeps no derivatives");
    }
    return state.views[static_cast<std::size_t>(state.plan.stepOf.back())].outputGradient;
}

void Network::backward() { static_cast<void>(backward({})); }

bool Network::backward(const std::stop_token& stop)
{
    State& state = *m_state;
    if (state.options.purpose == Purpose::Infer || state.input.data == nullptr) {
        throw std::invalid_argument("network: no forward pass to go back through");
    }
    for (std::size_t i = state.views.size(); i-- > 0;) {
        if (!state.plan.steps[i].runsBackward) {
            continue;
        }
        if (stop.stop_requested()) {
            return false;
        }
        state.runStepBackward(i);
    }
    return true;
}

bool Network::keeps(int index) const
{
    m_state->requireIndex(index, 0);
    return m_state->keeps(index);
}

ConstTensorView Network::activation(int index) const
{
    if (!keeps(index)) {
        throw std::invalid_argument(layerLabel(m_state->spec, index) + ": the network does not keep its output");
    }
    return m_state->outputOf(index);
}

ConstTensorView Network::activationGradient(int index) const
{
    State& state = *m_state;
    state.requireIndex(index, PlacedLayer::fromNetworkInput);
    if (state.options.purpose != Purpose::Inspect) {
        const std::string layer = index < 0 ? "input" : layerLabel(state.spec, index);
        throw std::invalid_argument(layer + ": the network does not keep the derivatives by it");
    }
    if (index < 0) {
        return {state.input.shape, state.memory.gradients.data() + state.plan.networkInputGradient};
    }
    return state.views[static_cast<std::size_t>(state.plan.stepOf[static_cast<std::size_t>(index)])].outputGradient;
}

std::vector<double> Network::gradientNorms() const
{
    std::vector<double> norms(m_state->spec.layers.size());
    gradientNorms(norms);
    return norms;
}

void Network::gradientNorms(std::span<double> norms) const
{
    std::ranges::fill(norms, 0.0);
    for (std::size_t i = 0; i < m_state->parameters.size(); ++i) {
        norms[static_cast<std::size_t>(m_state->plan.parameters[i].layer)] +=
            squaredNorm(m_state->parameters[i].gradient.values());
    }
    std::ranges::transform(norms, norms.begin(), [](double squared) { return std::sqrt(squared); });
}

std::optional<int> Network::firstNonFiniteLayer() const
{
    const State& state = *m_state;
    for (int i = 0; i < static_cast<int>(state.spec.layers.size()); ++i) {
        if (state.keeps(i) && !isFinite(state.outputOf(i).values())) {
            return i;
        }
    }
    for (std::size_t i = state.parameters.size(); i-- > 0;) {
        if (!isFinite(state.parameters[i].gradient.values())) {
            return state.plan.parameters[i].layer;
        }
    }
    return std::nullopt;
}

std::span<Scalar> Network::weights() { return m_state->memory.weights; }

std::span<const Scalar> Network::weights() const { return m_state->memory.weights; }

std::span<const Scalar> Network::gradients() const { return m_state->memory.weightGradients; }

std::span<Scalar> Network::statistics() { return m_state->memory.statistics; }

std::span<const Scalar> Network::statistics() const { return m_state->memory.statistics; }

const std::vector<NamedParameter>& Network::parameters() const { return m_state->parameters; }

Workers& Network::workers() { return m_state->workers; }

} // namespace convolarium::engine
