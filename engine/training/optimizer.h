// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/tensor/aligned_allocator.h"
#include "engine/tensor/scalar.h"
#include "engine/tensor/workers.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace convolarium::engine {

/// A rule by which gradients change weights, with PyTorch's rules and defaults; the learning rate is given step by step.
/// With w a weight, g its gradient, t the number of the step, from 1:
///   Sgd    g += weightDecay w;  b = momentum b + g;  w -= rate b, or rate (g + momentum b) where nesterov
///   Adam   g += weightDecay w;  m = beta1 m + (1 - beta1) g;  v = beta2 v + (1 - beta2) g^2;
///          w -= rate m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + epsilon)       Kingma and Ba, arXiv:1412.6980
///   AdamW  w -= rate weightDecay w first, then as Adam with g as it is      Loshchilov and Hutter, arXiv:1711.05101
struct CONVOLARIUM_ENGINE_EXPORT OptimizerSpec {
    enum class Kind { Sgd, Adam, AdamW };

    Kind kind = Kind::Adam;
    double momentum = 0; ///< of Sgd, in [0, 1)
    bool nesterov = false;
    double beta1 = 0.9; ///< of Adam and AdamW, in [0, 1)
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double weightDecay = 0;

    [[nodiscard]] static OptimizerSpec sgd(double momentum = 0);
    [[nodiscard]] static OptimizerSpec adam();
    [[nodiscard]] static OptimizerSpec adamW(double weightDecay = 0.01);

    /// @throws std::invalid_argument naming what is out of range; Nesterov's rule needs a momentum.
    void validate() const;

    friend bool operator==(const OptimizerSpec&, const OptimizerSpec&) = default;
};

/// What a rule remembers after a number of steps. The moments are those of Optimizer.
struct OptimizerState {
    OptimizerSpec::Kind kind = OptimizerSpec::Kind::Adam;
    std::int64_t steps = 0;
    std::vector<Scalar> firstMoment;
    std::vector<Scalar> secondMoment;

    friend bool operator==(const OptimizerState&, const OptimizerState&) = default;
};

/// An OptimizerSpec at work on the weights of one network. All memory is taken when it is made.
class CONVOLARIUM_ENGINE_EXPORT Optimizer {
public:
    /// `parts` are the first weights of the tensors that the weights consist of, in their order; firstFailure() tells them
    /// apart.
    /// @throws std::invalid_argument as OptimizerSpec::validate().
    Optimizer(const OptimizerSpec& spec, std::size_t weights, std::vector<std::size_t> parts = {});

    /// One update by the gradients of the weights as they are. A weight that would no longer be finite stays as it is. What
    /// the rule remembers may be infinite then: reset() or restore() it before the next step.
    /// @return whether every weight could be updated and every moment is finite.
    /// @throws std::invalid_argument if there are not as many of either as the optimizer was made for.
    bool step(std::span<Scalar> weights, std::span<const Scalar> gradients, double learningRate, Workers& workers);

    [[nodiscard]] const OptimizerSpec& spec() const { return m_spec; }
    /// A weight of the first part in which the last step could not do its work.
    [[nodiscard]] std::optional<std::size_t> firstFailure() const { return m_firstFailure; }

    [[nodiscard]] std::int64_t steps() const { return m_steps; }
    [[nodiscard]] std::size_t weights() const { return m_weights; }

    /// What the rule remembers of the gradients so far: b, empty without a momentum, or m.
    [[nodiscard]] std::span<const Scalar> firstMoment() const { return m_first; }
    /// v; empty for Sgd.
    [[nodiscard]] std::span<const Scalar> secondMoment() const { return m_second; }

    /// A copy of what it remembers.
    [[nodiscard]] OptimizerState state() const;

    /// @throws std::invalid_argument naming what is not as this optimizer could have it: another rule, another number of
    /// weights, a value that is not finite, a second moment or a number of steps below 0.
    void validate(const OptimizerState& state) const;

    /// Goes on from there. Allocates nothing.
    /// @throws as validate(); nothing has changed then.
    void restore(const OptimizerState& state);

    /// Forgets everything, as it was when it was made. Allocates nothing.
    void reset();

private:
    using Values = std::vector<Scalar, AlignedAllocator<Scalar>>;

    OptimizerSpec m_spec;
    std::size_t m_weights;
    std::vector<std::size_t> m_parts;
    std::int64_t m_steps = 0;
    std::optional<std::size_t> m_firstFailure;
    Values m_first;
    Values m_second;
};

} // namespace convolarium::engine
