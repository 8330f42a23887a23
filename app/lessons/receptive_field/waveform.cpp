// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/waveform.h"

#include "engine/network/network.h"
#include "engine/tensor/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace convolarium {

namespace {

constexpr int channels = 4; ///< of the stacks with random weights
constexpr int mostSamples = 8192;

/// Semitones above A3 of the notes; a melody of its own.
constexpr std::array notes{0, 7, 3, 10, 12, 5, 8, 3};
constexpr int shownNotes = 6;

/// Convolutions as they are, with room behind the last sample, so that every sample has an output; values are passed on
/// through tanh as in WaveNet's gates.
engine::NetworkSpec soundNetwork(const StackFigures& stack, int samples)
{
    engine::NetworkSpec spec{.name = {}, .input = {1, 1, samples, 1}, .layers = {}};
    for (const engine::FieldLayer& layer : stack.layers) {
        const std::string number = std::to_string(spec.layers.size() + 1);
        const auto padding = engine::Padding::explicitly(layer.padding);
        if (layer.kind == engine::FieldLayer::Kind::Pooling && layer.dilation == engine::Size{}) {
            spec.layers.push_back({number,
                                   engine::PoolSpec{.kind = engine::PoolSpec::Kind::Average,
                                                    .kernel = layer.kernel,
                                                    .stride = layer.stride,
                                                    .padding = padding},
                                   {}});
            continue;
        }
        spec.layers.push_back({number,
                               engine::Conv2dSpec{.filters = channels,
                                                  .kernel = layer.kernel,
                                                  .stride = layer.stride,
                                                  .dilation = layer.dilation,
                                                  .padding = padding,
                                                  .bias = false},
                               {}});
        spec.layers.push_back({number + "t", engine::ActivationSpec{.kind = engine::ActivationSpec::Kind::Tanh}, {}});
    }
    return spec;
}

/// Channel 1 of what the stack gives, scaled to −1…1, one value a sample of the input.
std::vector<float> heardThrough(const StackFigures& stack, const std::vector<float>& samples, int seed)
{
    std::vector<float> heard(samples.size(), 0.0F);
    if (stack.layers.empty())
        return samples;
    engine::Network network(soundNetwork(stack, static_cast<int>(samples.size())),
                            {.purpose = engine::Purpose::Infer,
                             .seed = static_cast<std::uint64_t>(seed),
                             .initialiser = engine::Initialiser::Glorot});
    engine::Tensor x({1, 1, static_cast<int>(samples.size()), 1});
    std::ranges::copy(samples, x.data());
    const engine::ConstTensorView y = network.forward(x);
    double largest = 1e-12;
    for (int i = 0; i < y.shape.w; ++i)
        largest = std::max(largest, std::abs(static_cast<double>(y.data[i * y.shape.c])));
    for (std::size_t i = 0; i < heard.size(); ++i) {
        const auto unit = static_cast<int>(static_cast<std::int64_t>(i) / stack.w().jump);
        if (unit < y.shape.w)
            heard[i] = static_cast<float>(static_cast<double>(y.data[unit * y.shape.c]) / largest);
    }
    return heard;
}

} // namespace

std::vector<float> melody(int samples, double sampleRate)
{
    std::vector<float> sound(static_cast<std::size_t>(samples));
    constexpr double twoPi = 2 * std::numbers::pi;
    const double noteSeconds = samples / sampleRate / shownNotes;
    for (int i = 0; i < samples; ++i) {
        const double time = i / sampleRate;
        const auto index = static_cast<std::size_t>(time / noteSeconds);
        const double since = time - static_cast<double>(index) * noteSeconds;
        const double hertz = lowestTone * std::exp2(notes[index % notes.size()] / 12.0);
        const double attack = std::min({1.0, since / 0.002, (noteSeconds - since) / 0.002});
        const double decay = std::exp(-since / (noteSeconds * 0.8));
        const double tone = 0.6 * std::sin(twoPi * hertz * since) + 0.25 * std::sin(2 * twoPi * hertz * since) +
                            0.15 * std::sin(3 * twoPi * hertz * since);
        sound[static_cast<std::size_t>(i)] = static_cast<float>(attack * decay * tone);
    }
    return sound;
}

std::vector<float> chord(int samples, double sampleRate)
{
    std::vector<float> sound(static_cast<std::size_t>(samples));
    constexpr std::array tones{lowestTone, 277.2, 415.3}; // A3, C#4, G#4
    constexpr std::array partials{0.6, 0.25, 0.15};
    for (std::size_t i = 0; i < sound.size(); ++i) {
        double value = 0;
        for (const double tone : tones)
            for (std::size_t partial = 0; partial < partials.size(); ++partial)
                value += partials[partial] / tones.size() *
                         std::sin(2 * std::numbers::pi * tone * static_cast<double>(partial + 1) *
                                  static_cast<double>(i) / sampleRate);
        sound[i] = static_cast<float>(value);
    }
    return sound;
}

int shownSamples(const ReceptiveFieldFigures& figures)
{
    const auto tenthOfSecond = static_cast<std::int64_t>(figures.sampleRate * 0.1);
    const std::int64_t wanted = std::max({std::int64_t{256}, 2 * figures.stack.w().size, tenthOfSecond});
    return static_cast<int>(std::min<std::int64_t>(wanted, mostSamples));
}

double heardSoundCost(const ReceptiveFieldFigures& figures)
{
    double macs = 0;
    for (const StackFigures* stack : {&figures.stack, &figures.ordinary})
        for (const engine::FieldLayer& layer : stack->layers)
            macs += static_cast<double>(shownSamples(figures)) * layer.kernel.w * channels * channels;
    return 0.03 * static_cast<double>(figures.stack.layers.size()) + macs * 1e-7 * 4;
}

std::optional<HeardSound> heardSound(const ReceptiveFieldFigures& figures, int seed, const std::stop_token& stop)
{
    HeardSound sound{.samples = melody(shownSamples(figures), figures.sampleRate), .output = {}, .ordinary = {}};
    const auto through = [&](const StackFigures& stack) {
        try {
            return heardThrough(stack, sound.samples, seed);
        } catch (const std::invalid_argument&) { // the shown piece is shorter than what the stack needs
            return std::vector<float>(sound.samples.size(), 0.0F);
        }
    };
    sound.output = through(figures.stack);
    if (stop.stop_requested())
        return std::nullopt;
    sound.ordinary = through(figures.ordinary);
    return sound;
}

} // namespace convolarium
