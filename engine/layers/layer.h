// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/tensor/tensor_view.h"
#include "engine/tensor/workers.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace convolarium::engine {

struct ActivationSpec;
struct NormalizationSpec;

/// Of the inputs of a layer, in their order.
using Shapes = std::span<const Shape>;

/// A tensor that belongs to a layer: trained, or a running statistic.
struct ParameterSpec {
    enum class Start { Random, Zero, One };

    std::string name; ///< as PyTorch names it: weight, bias, running_mean, running_var
    Shape shape;      ///< in the engine's order
    /// Axes of `shape` (0 = n, 1 = h, 2 = w, 3 = c) in the order in which PyTorch has them; what is left out has size 1.
    std::vector<int> fileAxes;
    Start start = Start::Zero;
    bool trained = true;
    std::int64_t fanIn = 1;  ///< values that one output value is summed from
    std::int64_t fanOut = 1; ///< output values that one input value goes to

    friend bool operator==(const ParameterSpec&, const ParameterSpec&) = default;
};

/// Whether batch statistics and dropout are those of training or of use.
enum class Mode { Train, Evaluate };

/// What a network is made for: it decides what is kept and which layers run as one.
enum class Purpose {
    Inspect, ///< every layer's output stays readable
    Train,   ///< what the backward pass needs stays
    Infer    ///< only the output stays; mode is Evaluate, no backward pass
};

/// What a pass may use up. `scratch` has at least Layer::scratchElements values and unspecified contents.
struct Resources {
    Workers& workers;
    std::span<Scalar> scratch;
};

/// The values of a forward pass. `parameters` in the order of parameterSpecs(), with those of absorbed layers behind.
struct ForwardPass {
    std::span<const ConstTensorView> inputs;
    TensorView output;
    std::span<const TensorView> parameters;
    Mode mode = Mode::Evaluate;
    Resources resources;
};

/// The values of a backward pass, which follows a forward pass of the same values. That is one with Mode::Train, except
/// that a layer which behaves otherwise in use (statistics, dropout) goes back through what it did last.
struct BackwardPass {
    std::span<const ConstTensorView> inputs;
    ConstTensorView output;
    TensorView outputGradient; ///< may be changed: nobody reads it afterwards
    /// To be overwritten, not added to; null where nobody asks. Never the memory of outputGradient.
    std::span<const TensorView> inputGradients;
    std::span<const TensorView> parameters;
    std::span<const TensorView> parameterGradients; ///< to be overwritten; null for running statistics
    Resources resources;
};

/// A layer at work. It is made for shapes that fit, so it checks nothing; the batch of a pass may be smaller than the one
/// it was made for. All memory is taken when it is made, none in a pass; what the backward pass needs besides the values
/// of the pass (chosen cells, statistics) it keeps itself.
class CONVOLARIUM_ENGINE_EXPORT Layer {
public:
    virtual ~Layer();

    /// Does the activation `next`, the only reader of this layer's output, in the same pass: `output` is then that of
    /// `next`. False, and nothing has changed, where the two cannot be done as one.
    [[nodiscard]] virtual bool absorbActivation(const ActivationSpec& next);

    /// The same for a normalization, asked for with Purpose::Infer only; its parameters come behind this layer's.
    [[nodiscard]] virtual bool absorbNormalization(const NormalizationSpec& next);

    /// Scratch values for a pass with that many threads.
    [[nodiscard]] virtual std::int64_t scratchElements(int threads) const;

    /// Values that the layer keeps itself.
    [[nodiscard]] virtual std::int64_t keptElements() const;

    /// Begins a layer's random numbers anew; the same seed gives the same ones. Nothing where it draws none.
    virtual void reseed(std::uint64_t seed);

    virtual void forward(const ForwardPass& pass) = 0;
    virtual void backward(const BackwardPass& pass) = 0;
};

} // namespace convolarium::engine
