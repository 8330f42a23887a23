// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/dropout.h"

#include "engine/layers/chunks.h"
#include "engine/layers/refusal.h"
#include "engine/tensor/random.h"

#include <algorithm>
#include <string>

namespace convolarium::engine {

namespace {

class DropoutLayer : public Layer {
public:
    explicit DropoutLayer(double rate) : m_rate(rate) {}

    void reseed(std::uint64_t seed) override
    {
        m_seed = seed;
        m_pass = 0;
    }

    void forward(const ForwardPass& pass) override
    {
        m_mode = pass.mode;
        m_pass += pass.mode == Mode::Train ? 1 : 0;
        apply(pass.inputs[0], pass.output.data, pass.resources.workers);
    }

    /// The derivative of each value is its factor, which the pass's number gives again.
    void backward(const BackwardPass& pass) override
    {
        if (pass.inputGradients[0].data != nullptr) {
            apply(pass.outputGradient, pass.inputGradients[0].data, pass.resources.workers);
        }
    }

private:
    void apply(const ConstTensorView& from, Scalar* to, Workers& workers) const
    {
        const std::int64_t values = from.shape.elements() / from.shape.n;
        inChunks(workers, from.shape.n, values, [&](const Chunk& chunk) {
            for (std::int64_t sample = chunk.begin; sample < chunk.end; ++sample) {
                applyToSample(sample, {from.data + sample * values, static_cast<std::size_t>(values)},
                              to + sample * values);
            }
        });
    }

    void applyToSample(std::int64_t sample, std::span<const Scalar> from, Scalar* to) const
    {
        if (m_mode == Mode::Evaluate) {
            std::ranges::copy(from, to);
            return;
        }
        // Every sample of every pass draws from a stream of its own, so that the order of the work plays no part.
        Random random(m_seed, m_pass << 32U | static_cast<std::uint64_t>(sample));
        const auto dropped = static_cast<std::uint64_t>(m_rate * 0x1p32);
        const auto factor = static_cast<Scalar>(1 / (1 - m_rate));
        for (const Scalar value : from) {
            *to++ = random.bits() < dropped ? 0 : value * factor;
        }
    }

    double m_rate;
    std::uint64_t m_seed = 1;
    std::uint64_t m_pass = 0;
    Mode m_mode = Mode::Evaluate;
};

} // namespace

Shape DropoutSpec::outputShape(const Shape& in) const
{
    requirePositiveSizes("dropout", in);
    if (!(rate >= 0 && rate < 1)) {
        refuse("dropout", "rate " + std::to_string(rate) + " must be in [0, 1)", in);
    }
    return in;
}

Cost DropoutSpec::cost(const Shape& in) const { return costOfOutput(outputShape(in)); }

std::vector<ParameterSpec> DropoutSpec::parameters(const Shape& /*in*/) const { return {}; }

std::unique_ptr<Layer> DropoutSpec::makeLayer(const Shape& /*in*/) const
{
    return std::make_unique<DropoutLayer>(rate);
}

} // namespace convolarium::engine
