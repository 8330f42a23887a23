// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/optimizer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

namespace convolarium::engine {

namespace {

using Kind = OptimizerSpec::Kind;

void require(bool condition, const std::string& reason)
{
    if (!condition) {
        throw std::invalid_argument("optimizer: " + reason);
    }
}

/// The arrays of one chunk of the weights.
struct Arrays {
    Scalar* weights;
    const Scalar* gradients;
    Scalar* first;
    Scalar* second;
    std::size_t count;
};

/// What a rule makes of a weight.
struct Wanted {
    Scalar weight;
    Scalar
        remembered; ///< a moment of which only infinity would be wrong: it may be infinite although the weight is not
};

/// Replaces each weight by the one that newWeight(index, weight) wants, where that is finite.
/// @return whether all numbers were.
template <typename NewWeight>
bool replaceWeights(const Arrays& arrays, const NewWeight& newWeight)
{
    constexpr Scalar largest = std::numeric_limits<Scalar>::max();
    unsigned left = 0; // no bool: so that the loop is one of vectors
    for (std::size_t i = 0; i < arrays.count; ++i) {
        const Scalar old = arrays.weights[i];
        const Wanted wanted = newWeight(i, old);
        const bool finite = std::abs(wanted.weight) <= largest;
        arrays.weights[i] = finite ? wanted.weight : old;
        left |= finite && wanted.remembered <= largest ? 0U : 1U;
    }
    return left == 0;
}

bool stepSgd(const OptimizerSpec& spec, const Arrays& arrays, double learningRate)
{
    const auto decay = static_cast<Scalar>(spec.weightDecay);
    const auto rate = static_cast<Scalar>(learningRate);
    return replaceWeights(arrays, [&](std::size_t i, Scalar weight) {
        return Wanted{weight - rate * (arrays.gradients[i] + decay * weight), 0};
    });
}

bool stepMomentum(const OptimizerSpec& spec, const Arrays& arrays, double learningRate)
{
    const auto decay = static_cast<Scalar>(spec.weightDecay);
    const auto momentum = static_cast<Scalar>(spec.momentum);
    // The direction is b, or g + momentum b.
    const auto rate = static_cast<Scalar>(spec.nesterov ? learningRate * spec.momentum : learningRate);
    const auto rateOfGradient = static_cast<Scalar>(spec.nesterov ? learningRate : 0.0);
    return replaceWeights(arrays, [&](std::size_t i, Scalar weight) {
        const Scalar gradient = arrays.gradients[i] + decay * weight;
        arrays.first[i] = momentum * arrays.first[i] + gradient;
        return Wanted{weight - (rate * arrays.first[i] + rateOfGradient * gradient), 0};
    });
}

/// What the loop of Adam needs besides the arrays; decay is coupled (a part of the gradient) or not.
struct AdamStep {
    Scalar rate;
    Scalar root; ///< 1 / sqrt(1 - beta2^t)
    Scalar coupledDecay;
    Scalar kept; ///< of a weight after decoupled decay

    AdamStep(const OptimizerSpec& spec, double learningRate, std::int64_t step)
    {
        const auto t = static_cast<double>(step);
        const bool decoupled = spec.kind == Kind::AdamW;
        rate = static_cast<Scalar>(learningRate / (1 - std::pow(spec.beta1, t)));
        root = static_cast<Scalar>(1 / std::sqrt(1 - std::pow(spec.beta2, t)));
        coupledDecay = static_cast<Scalar>(decoupled ? 0.0 : spec.weightDecay);
        kept = static_cast<Scalar>(decoupled ? 1 - learningRate * spec.weightDecay : 1.0);
    }
};

bool stepAdam(const OptimizerSpec& spec, const Arrays& arrays, const AdamStep& step)
{
    const auto beta1 = static_cast<Scalar>(spec.beta1);
    const auto beta2 = static_cast<Scalar>(spec.beta2);
    const auto fresh1 = static_cast<Scalar>(1 - spec.beta1);
    const auto fresh2 = static_cast<Scalar>(1 - spec.beta2);
    const auto epsilon = static_cast<Scalar>(spec.epsilon);
    return replaceWeights(arrays, [&](std::size_t i, Scalar weight) {
        const Scalar gradient = arrays.gradients[i] + step.coupledDecay * weight;
        arrays.first[i] = beta1 * arrays.first[i] + fresh1 * gradient;
        arrays.second[i] = beta2 * arrays.second[i] + fresh2 * gradient * gradient;
        const Scalar denominator = std::sqrt(arrays.second[i]) * step.root + epsilon;
        // The square of a gradient above 2e19 is infinite, and by that the weight would stand still ever after.
        return Wanted{step.kept * weight - step.rate * arrays.first[i] / denominator, arrays.second[i]};
    });
}

/// Where the part that holds `weight` ends, in a chunk that ends at `end`.
std::size_t endOfPart(std::span<const std::size_t> parts, std::size_t weight, std::size_t end)
{
    const auto next = std::ranges::upper_bound(parts, weight);
    return next == parts.end() ? end : std::min(*next, end);
}

} // namespace

OptimizerSpec OptimizerSpec::sgd(double momentum) { return {.kind = Kind::Sgd, .momentum = momentum}; }

OptimizerSpec OptimizerSpec::adam() { return {.kind = Kind::Adam}; }

OptimizerSpec OptimizerSpec::adamW(double weightDecay) { return {.kind = Kind::AdamW, .weightDecay = weightDecay}; }

void OptimizerSpec::validate() const
{
    const auto requireRate = [](double value, const char* name) {
        require(value >= 0 && value < 1, std::string(name) + " " + std::to_string(value) + " is not in [0, 1)");
    };
    requireRate(momentum, "momentum");
    requireRate(beta1, "beta1");
    requireRate(beta2, "beta2");
    require(std::isfinite(epsilon) && epsilon > 0, "epsilon " + std::to_string(epsilon) + " is not above 0");
    require(std::isfinite(weightDecay) && weightDecay >= 0,
            "weight decay " + std::to_string(weightDecay) + " is not 0 or above");
    require(!nesterov || (kind == Kind::Sgd && momentum > 0), "Nesterov's rule is SGD's with a momentum above 0");
}

Optimizer::Optimizer(const OptimizerSpec& spec, std::size_t weights, std::vector<std::size_t> parts)
    : m_spec(spec), m_weights(weights), m_parts(std::move(parts))
{
    spec.validate();
    const bool adaptive = spec.kind != Kind::Sgd;
    m_first.resize(adaptive || spec.momentum > 0 ? weights : 0); // zeros: so b is g in the first step
    m_second.resize(adaptive ? weights : 0);
}

OptimizerState Optimizer::state() const
{
    return {.kind = m_spec.kind,
            .steps = m_steps,
            .firstMoment = {m_first.begin(), m_first.end()},
            .secondMoment = {m_second.begin(), m_second.end()}};
}

void Optimizer::validate(const OptimizerState& state) const
{
    require(state.kind == m_spec.kind, "this was remembered by another rule");
    const auto requireMoment = [](std::size_t values, std::size_t wanted, const std::string& name) {
        require(values == wanted,
                "a " + name + " of " + std::to_string(values) + " weights and not " + std::to_string(wanted));
    };
    requireMoment(state.firstMoment.size(), m_first.size(), "first moment");
    requireMoment(state.secondMoment.size(), m_second.size(), "second moment");
    constexpr Scalar largest = std::numeric_limits<Scalar>::max();
    require(std::ranges::all_of(state.firstMoment, [](Scalar value) { return std::isfinite(value); }),
            "a first moment is not finite");
    require(std::ranges::all_of(state.secondMoment, [](Scalar value) { return value >= 0 && value <= largest; }),
            "a second moment is not finite or below 0");
    require(state.steps >= 0, std::to_string(state.steps) + " steps");
}

void Optimizer::restore(const OptimizerState& state)
{
    validate(state);
    m_steps = state.steps;
    m_firstFailure.reset();
    std::ranges::copy(state.firstMoment, m_first.begin());
    std::ranges::copy(state.secondMoment, m_second.begin());
}

void Optimizer::reset()
{
    m_steps = 0;
    m_firstFailure.reset();
    std::ranges::fill(m_first, Scalar{0});
    std::ranges::fill(m_second, Scalar{0});
}

bool Optimizer::step(std::span<Scalar> weights, std::span<const Scalar> gradients, double learningRate,
                     Workers& workers)
{
    if (weights.size() != m_weights || gradients.size() != m_weights) {
        throw std::invalid_argument("optimizer: " + std::to_string(weights.size()) + " weights and " +
                                    std::to_string(gradients.size()) + " gradients, not " + std::to_string(m_weights));
    }
    ++m_steps;
    const AdamStep adamStep(m_spec, learningRate, m_steps);
    const auto items = static_cast<std::int64_t>(m_weights);
    constexpr std::int64_t leastChunk = 1 << 14;
    const int chunks = chunkCount(items, leastChunk);
    std::array<std::optional<std::size_t>, mostChunks> failures{};
    workers.run(chunks, [&](int index, int /*worker*/) {
        const Chunk chunk = chunkOf(items, chunks, index);
        const auto chunkEnd = static_cast<std::size_t>(chunk.end);
        for (auto begin = static_cast<std::size_t>(chunk.begin); begin < chunkEnd;) {
            const std::size_t end = endOfPart(m_parts, begin, chunkEnd);
            const Arrays arrays{.weights = weights.data() + begin,
                                .gradients = gradients.data() + begin,
                                .first = m_first.empty() ? nullptr : m_first.data() + begin,
                                .second = m_second.empty() ? nullptr : m_second.data() + begin,
                                .count = end - begin};
            const bool finite = m_spec.kind != Kind::Sgd ? stepAdam(m_spec, arrays, adamStep)
                                : m_spec.momentum > 0    ? stepMomentum(m_spec, arrays, learningRate)
                                                         : stepSgd(m_spec, arrays, learningRate);
            std::optional<std::size_t>& failure = failures[static_cast<std::size_t>(index)];
            if (!finite && !failure) {
                failure = begin;
            }
            begin = end;
        }
    });
    const auto first = std::ranges::find_if(failures, [](const auto& failure) { return failure.has_value(); });
    m_firstFailure = first == failures.end() ? std::nullopt : *first;
    return !m_firstFailure.has_value();
}

} // namespace convolarium::engine
