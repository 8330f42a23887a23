// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/execution_plan.h"
#include "engine/tensor/aligned_allocator.h"

#include <vector>

namespace convolarium::engine {

/// Everything that a network holds, taken once as its plan says; all zero at first.
struct NetworkMemory {
    using Values = std::vector<Scalar, AlignedAllocator<Scalar>>;

    NetworkMemory(const ExecutionPlan& plan, Purpose purpose);

    Values weights;
    Values weightGradients;
    Values statistics;
    Values outputs;
    Values gradients;
    Values scratch;
};

/// What another reader of the same value has left is added to: `apart` to `sum`.
struct Addition {
    ConstTensorView apart;
    TensorView sum;
};

/// The views that a step hands to its layer. They are made once; from pass to pass only their batch changes, and the data
/// of those that show the network's input.
struct PassViews {
    std::vector<ConstTensorView> inputs;
    TensorView output;
    std::vector<TensorView> parameters;
    TensorView outputGradient;
    TensorView usedUp; ///< a copy of outputGradient for the layer to change; null: it may change the original
    std::vector<TensorView> inputGradients;
    std::vector<TensorView> parameterGradients;
    std::vector<Addition> additions;

    void setBatch(int n);
};

/// Of step `index`. The data of inputs that show the network's input is null.
[[nodiscard]] PassViews passViews(const ExecutionPlan& plan, int index, const std::vector<NamedParameter>& parameters,
                                  NetworkMemory& memory);

/// The tensors of the plan's parameters in `memory`, with the names that they have in `spec`.
[[nodiscard]] std::vector<NamedParameter> namedParameters(const NetworkSpec& spec, const ExecutionPlan& plan,
                                                          NetworkMemory& memory);

} // namespace convolarium::engine
