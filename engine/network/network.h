// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/network/initialisation.h"
#include "engine/network/network_spec.h"
#include "engine/tensor/tensor_view.h"
#include "engine/tensor/workers.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace convolarium::engine {

/// A tensor of a network by the name LAYER.PARAMETER, for example conv1.weight.
struct NamedParameter {
    std::string name;
    ParameterSpec spec;
    TensorView value;
    TensorView gradient; ///< null for running statistics, and where the network is not made for training
};

/// Values that a network holds, in bytes: its plan, known before anything is allocated.
struct MemoryPlan {
    std::int64_t parameters = 0;  ///< values of weights and statistics
    std::int64_t gradients = 0;   ///< of the weights
    std::int64_t activations = 0; ///< outputs of layers that are kept
    std::int64_t passing = 0;     ///< gradients of outputs, which take each other's place
    std::int64_t scratch = 0;
    std::int64_t kept = 0; ///< by the layers themselves

    [[nodiscard]] std::int64_t total() const { return parameters + gradients + activations + passing + scratch + kept; }
};

/// Layers that run as one in a pass: `layer`, and those behind it that it does as well.
struct NetworkStep {
    int layer = 0;
    std::vector<int> absorbed = {}; ///< in their order
};

/// Called after each step of a pass with its index in Network::steps(); says whether to go on.
using StepObserver = std::function<bool(int step)>;

/// A network at work. Everything that a pass needs is planned and taken once, here; a pass allocates nothing.
class CONVOLARIUM_ENGINE_EXPORT Network {
public:
    struct Options {
        Purpose purpose = Purpose::Inspect;
        int batch = 1; ///< largest batch of a pass
        int threads = 1;
        std::uint64_t seed = 1; ///< of the first weights and of dropout
        Initialiser initialiser = Initialiser::He;
    };

    /// @throws std::invalid_argument as place() and Workers do, std::bad_alloc.
    Network(NetworkSpec spec, const Options& options);
    ~Network();
    Network(Network&&) noexcept;
    Network& operator=(Network&&) noexcept;

    /// What a network of these options will hold.
    /// @throws std::invalid_argument as place().
    [[nodiscard]] static MemoryPlan plan(const NetworkSpec& spec, const Options& options);

    [[nodiscard]] const NetworkSpec& spec() const;
    [[nodiscard]] const Options& options() const;

    /// Runs the network on 1..options().batch samples. The result is valid until the next pass. x is read again by
    /// backward().
    /// @throws std::invalid_argument naming the shapes if x does not fit; Mode::Train needs another purpose than Infer.
    ConstTensorView forward(const ConstTensorView& x, Mode mode = Mode::Evaluate);

    /// The same, unless `stop` ends it between two of its steps: then nothing, what activation() gives is part new and part
    /// old until the next pass, and in Mode::Train some of the running statistics have taken the pass in.
    [[nodiscard]] std::optional<ConstTensorView> forward(const ConstTensorView& x, Mode mode,
                                                         const std::stop_token& stop);

    /// Begins the random numbers of dropout anew: what passes draw from here on is a function of options().seed and `pass`.
    /// A new network begins with 0.
    void reseed(std::uint64_t pass);

    /// The steps of a pass, in their order. A layer that is in none of them gives its input as it is: nothing runs.
    [[nodiscard]] std::vector<NetworkStep> steps() const;

    /// forward() in Mode::Evaluate, watched. Returns whether the pass came to its end; where the observer ended it, what
    /// activation() gives is part new and part old until the next pass.
    /// @throws as forward(), and what the observer throws.
    bool forwardWatched(const ConstTensorView& x, const StepObserver& afterStep);

    /// Where the derivative of the loss by the output belongs before backward(): the shape of the last output.
    /// @throws std::invalid_argument with Purpose::Infer.
    [[nodiscard]] TensorView outputGradient();

    /// Derivatives of the loss by every weight, from outputGradient() and the last forward pass: in Mode::Train those of the
    /// network in training, else those of the network in use. outputGradient() is used up. With Purpose::Inspect also the
    /// derivatives by every layer's output and by the input.
    /// @throws std::invalid_argument if there was no forward pass, or with Purpose::Infer.
    void backward();

    /// The same, unless `stop` ends it between two steps: then false, and the derivatives are part new and part old.
    [[nodiscard]] bool backward(const std::stop_token& stop);

    /// Whether the purpose keeps what layer `index` gives: activation() can be asked for it.
    /// @throws std::invalid_argument if there is no such layer.
    [[nodiscard]] bool keeps(int index) const;

    /// What layer `index` gave in the last forward pass.
    /// @throws std::invalid_argument naming the layer if the purpose does not keep it.
    [[nodiscard]] ConstTensorView activation(int index) const;

    /// The derivative of the loss by what layer `index` gave; -1: by the network's input. Purpose::Inspect only.
    /// @throws as activation().
    [[nodiscard]] ConstTensorView activationGradient(int index) const;

    /// Euclidean norm of the derivatives by the weights of each layer after a backward pass; 0 for a layer without any.
    [[nodiscard]] std::vector<double> gradientNorms() const;
    /// The same into `norms`, one a layer, without allocating.
    void gradientNorms(std::span<double> norms) const;

    /// The layer in which values stopped being finite: the first whose output is not; else, of those whose derivatives by
    /// the weights are not, the last, as the backward pass meets it first. Nothing if all are finite. Looks at the outputs
    /// that the purpose keeps, of the last forward pass.
    [[nodiscard]] std::optional<int> firstNonFiniteLayer() const;

    /// All weights one behind the other, and their derivatives in the same order: what an optimizer works on. Each tensor
    /// begins at a multiple of 64 bytes; what lies between them is 0 in both. Empty derivatives with Purpose::Infer.
    [[nodiscard]] std::span<Scalar> weights();
    [[nodiscard]] std::span<const Scalar> weights() const;
    [[nodiscard]] std::span<const Scalar> gradients() const;
    /// Running statistics, likewise.
    [[nodiscard]] std::span<Scalar> statistics();
    [[nodiscard]] std::span<const Scalar> statistics() const;

    /// Every tensor by its name, in the order of the layers.
    [[nodiscard]] const std::vector<NamedParameter>& parameters() const;

    /// The threads of the passes, for work between two of them.
    [[nodiscard]] Workers& workers();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace convolarium::engine
