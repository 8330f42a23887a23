// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/continuation.h"

#include "app/lessons/receptive_field/waveform.h"
#include "engine/network/network.h"
#include "engine/training/optimizer.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

constexpr int channels = 8;
constexpr double learningRate = 0.005;
constexpr int mostSamples = 2048;
constexpr double learnedPart = 0.8;

engine::NetworkSpec predictor(const StackFigures& stack, int samples)
{
    engine::NetworkSpec spec{.name = {}, .input = {1, 1, samples, 1}, .layers = {}};
    for (const engine::FieldLayer& layer : stack.layers) {
        const std::string number = std::to_string(spec.layers.size() + 1);
        spec.layers.push_back({number,
                               engine::Conv2dSpec{.filters = channels,
                                                  .kernel = layer.kernel,
                                                  .dilation = layer.dilation,
                                                  .padding = engine::Padding::causal()},
                               {}});
        spec.layers.push_back({number + "t", engine::ActivationSpec{.kind = engine::ActivationSpec::Kind::Tanh}, {}});
    }
    spec.layers.push_back({"next", engine::pointwise(1), {}});
    return spec;
}

/// Adam slows down toward the end, so that the last steps settle.
double rateAt(int step, int steps) { return learningRate * (1 - 0.95 * step / steps); }

/// One pass over all samples: the derivatives of the mean squared error of saying the next one; returns its root.
double learn(engine::Network& network, const engine::Tensor& x, const float* next)
{
    const engine::ConstTensorView y = network.forward(x, engine::Mode::Train);
    const engine::TensorView dy = network.outputGradient();
    const auto count = static_cast<double>(y.size());
    double squares = 0;
    for (std::size_t i = 0; i < y.size(); ++i) {
        const double away = static_cast<double>(y.data[i]) - static_cast<double>(next[i]);
        squares += away * away;
        dy.data[i] = static_cast<engine::Scalar>(2 * away / count);
    }
    network.backward();
    return std::sqrt(squares / count);
}

/// Sample by sample from what has been said before.
std::vector<float> goOn(const StackFigures& stack, engine::Network& trained, std::vector<float> heard, int more)
{
    const int context =
        static_cast<int>(std::min<std::int64_t>(stack.w().size, static_cast<std::int64_t>(heard.size())));
    engine::Network network(predictor(stack, context), {.purpose = engine::Purpose::Infer});
    std::ranges::copy(trained.weights(), network.weights().begin());
    engine::Tensor x({1, 1, context, 1});
    const std::size_t begin = heard.size();
    for (int i = 0; i < more; ++i) {
        std::copy(heard.end() - context, heard.end(), x.data());
        const engine::ConstTensorView y = network.forward(x);
        heard.push_back(std::clamp(static_cast<float>(y.data[context - 1]), -1.0F, 1.0F));
    }
    return {heard.begin() + static_cast<std::ptrdiff_t>(begin), heard.end()};
}

std::optional<StackContinuation> continuationOf(const StackFigures& stack, const Continuation& sound, int seed,
                                                const std::stop_token& stop)
{
    const int learned = sound.from - 1;
    engine::Network network(predictor(stack, learned), {.purpose = engine::Purpose::Train,
                                                        .seed = static_cast<std::uint64_t>(seed),
                                                        .initialiser = engine::Initialiser::Glorot});
    engine::Optimizer adam(engine::OptimizerSpec::adam(), network.weights().size());
    engine::Tensor x({1, 1, learned, 1});
    std::copy_n(sound.truth.begin(), learned, x.data());
    StackContinuation result;
    for (int step = 0; step < sound.steps; ++step) {
        if (stop.stop_requested())
            return std::nullopt;
        result.trainingError = learn(network, x, sound.truth.data() + 1);
        adam.step(network.weights(), network.gradients(), rateAt(step, sound.steps), network.workers());
    }
    const std::vector<float> heard(sound.truth.begin(), sound.truth.begin() + sound.from);
    result.samples = goOn(stack, network, heard, static_cast<int>(sound.truth.size()) - sound.from);
    double squares = 0;
    for (std::size_t i = 0; i < result.samples.size(); ++i) {
        const double away = static_cast<double>(result.samples[i]) -
                            static_cast<double>(sound.truth[static_cast<std::size_t>(sound.from) + i]);
        squares += away * away;
    }
    result.error = std::sqrt(squares / static_cast<double>(result.samples.size()));
    return result;
}

} // namespace

bool canContinue(const ReceptiveFieldFigures& figures)
{
    return figures.causal && figures.stack.w().jump == 1 && !figures.stack.layers.empty() &&
           figures.stack.layers.size() == figures.ordinary.layers.size() && figures.stack.w().size <= mostSamples / 2;
}

std::optional<Continuation> continueSound(const ReceptiveFieldFigures& figures, int seed, const std::stop_token& stop)
{
    Continuation sound;
    const int samples = std::min(shownSamples(figures), mostSamples);
    sound.truth = chord(samples, figures.sampleRate);
    sound.from = static_cast<int>(learnedPart * samples);
    constexpr double work = 6e5; // samples times layers times steps: about a second
    const double pass = static_cast<double>(samples) * static_cast<double>(figures.stack.layers.size()) / 10;
    sound.steps = std::clamp(static_cast<int>(work / pass), 100, 600);
    const auto dilated = continuationOf(figures.stack, sound, seed, stop);
    const auto ordinary = dilated ? continuationOf(figures.ordinary, sound, seed, stop) : std::nullopt;
    if (!ordinary)
        return std::nullopt;
    sound.dilated = *dilated;
    sound.ordinary = *ordinary;
    return sound;
}

} // namespace convolarium
