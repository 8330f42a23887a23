// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/normalization_layers.h"

#include "engine/layers/channel_moments.h"
#include "engine/layers/clamp.h"
#include "engine/tensor/lanes.h"

#include <algorithm>
#include <cmath>

namespace convolarium::engine {

namespace {

/// Three factors of each channel of each sample.
struct Factors {
    Scalar* center;
    Scalar* scale;
    Scalar* shift;

    [[nodiscard]] Factors from(std::size_t first) const { return {center + first, scale + first, shift + first}; }

    /// (value - center) * scale + shift of channel c and its neighbours.
    template <typename Value>
    [[nodiscard]] Value normalized(const Value& value, int c) const
    {
        return (value - load<Value>(center + c)) * load<Value>(scale + c) + load<Value>(shift + c);
    }
};

/// A normalization whose groups are all cells of some neighbouring channels. What the statistics are taken over is
/// called a sample: for Batch it is the whole batch.
class ChannelNormalization : public Layer {
public:
    ChannelNormalization(const NormalizationSpec& spec, const Shape& in);

    [[nodiscard]] bool absorbActivation(const ActivationSpec& next) override;
    [[nodiscard]] std::int64_t scratchElements(int threads) const override;
    [[nodiscard]] std::int64_t keptElements() const override;

    void forward(const ForwardPass& pass) override;
    void backward(const BackwardPass& pass) override;

private:
    [[nodiscard]] bool isBatch() const { return m_spec.over.kind == NormalizationKind::Batch; }
    [[nodiscard]] bool usesRunning() const { return isBatch() && m_mode == Mode::Evaluate; }
    [[nodiscard]] std::size_t runningIndex() const { return m_spec.affine ? 2 : 0; }
    [[nodiscard]] ChannelExtent extentOf(const Shape& in) const;
    /// Channels that share a mean.
    [[nodiscard]] int groupChannels(const ChannelExtent& extent) const;
    [[nodiscard]] double cellsOfGroup(const ChannelExtent& extent) const;
    /// Of channel c, where the layer has such a parameter.
    [[nodiscard]] double weight(std::span<const TensorView> parameters, int c) const;
    [[nodiscard]] double bias(std::span<const TensorView> parameters, int c) const;
    [[nodiscard]] Factors factors() { return {m_center.data(), m_scale.data(), m_shift.data()}; }

    void measure(const ChannelExtent& extent, const ForwardPass& pass);
    void updateRunning(const ChannelExtent& extent, std::span<const TensorView> parameters) const;
    void setFactors(const ChannelExtent& extent, std::span<const TensorView> parameters);

    void sumGradients(const ChannelExtent& extent, const BackwardPass& pass);
    void setParameterGradients(const ChannelExtent& extent, std::span<const TensorView> gradients);
    void setGradientFactors(const ChannelExtent& extent, const BackwardPass& pass, const Factors& result);
    void setInputGradients(const ChannelExtent& extent, const BackwardPass& pass);

    NormalizationSpec m_spec;
    std::optional<Clamp> m_clamp;
    Mode m_mode = Mode::Evaluate;
    ChannelSums m_sums;

    // Of each channel of each sample; channels of one group have the same moments.
    ChannelMoments m_moments;
    std::vector<double> m_inverse; ///< 1 / sqrt(variance + epsilon)

    // Likewise: y = (x - center) * scale + shift. The center is the mean as a Scalar; what is lost by that is in the
    // shift, so that a large mean costs no accuracy.
    std::vector<Scalar> m_center;
    std::vector<Scalar> m_scale;
    std::vector<Scalar> m_shift;
};

ChannelNormalization::ChannelNormalization(const NormalizationSpec& spec, const Shape& in)
    : m_spec(spec), m_sums(extentOf(in)), m_moments(extentOf(in)), m_inverse(m_moments.size()),
      m_center(m_moments.size()), m_scale(m_moments.size()), m_shift(m_moments.size())
{}

bool ChannelNormalization::absorbActivation(const ActivationSpec& next)
{
    if (m_clamp) {
        return false;
    }
    m_clamp = clampOf(next);
    return m_clamp.has_value();
}

std::int64_t ChannelNormalization::scratchElements(int /*threads*/) const
{
    return static_cast<std::int64_t>(3 * m_center.size());
}

std::int64_t ChannelNormalization::keptElements() const
{
    const std::size_t bytes = m_sums.bytes() + m_moments.size() * 3 * (sizeof(double) + sizeof(Scalar));
    return static_cast<std::int64_t>(bytes / sizeof(Scalar));
}

ChannelExtent ChannelNormalization::extentOf(const Shape& in) const
{
    const std::int64_t cells = std::int64_t{in.h} * in.w;
    return isBatch() ? ChannelExtent::of(1, in.n * cells, in.c) : ChannelExtent::of(in.n, cells, in.c);
}

int ChannelNormalization::groupChannels(const ChannelExtent& extent) const
{
    const Shape sample{1, 1, 1, extent.channels};
    return static_cast<int>(m_spec.over.cells(sample));
}

double ChannelNormalization::cellsOfGroup(const ChannelExtent& extent) const
{
    return static_cast<double>(extent.cells) * groupChannels(extent);
}

double ChannelNormalization::weight(std::span<const TensorView> parameters, int c) const
{
    return m_spec.affine ? double{parameters[0].data[c]} : 1.0;
}

double ChannelNormalization::bias(std::span<const TensorView> parameters, int c) const
{
    return m_spec.affine ? double{parameters[1].data[c]} : 0.0;
}

void ChannelNormalization::forward(const ForwardPass& pass)
{
    m_mode = pass.mode;
    const ChannelExtent extent = extentOf(pass.output.shape);
    if (usesRunning()) {
        m_moments.set(pass.parameters[runningIndex()].values(), pass.parameters[runningIndex() + 1].values());
    } else {
        measure(extent, pass);
    }
    setFactors(extent, pass.parameters);
    const Scalar* x = pass.inputs[0].data;
    withClamp(m_clamp, [&](auto clamp) {
        extent.run(pass.resources.workers, [&](int /*task*/, int sample, const Chunk& cells) {
            const Factors f = factors().from(extent.channelsOf(sample));
            const auto normalized = [=]<typename Value>(std::int64_t i, int c) {
                return clamp(f.normalized(load<Value>(x + i), c));
            };
            mapChannels(cells, extent.channels, normalized, pass.output.data);
        });
    });
}

void ChannelNormalization::measure(const ChannelExtent& extent, const ForwardPass& pass)
{
    m_moments.measure(pass.resources, extent, pass.inputs[0].data, m_sums);
    m_moments.pool(extent, groupChannels(extent));
    if (isBatch()) {
        updateRunning(extent, pass.parameters);
    }
}

void ChannelNormalization::updateRunning(const ChannelExtent& extent, std::span<const TensorView> parameters) const
{
    const auto cells = static_cast<double>(extent.cells);
    const double unbiased = cells / std::max(1.0, cells - 1);
    const auto follow = [this](Scalar& running, double batch) {
        running = static_cast<Scalar>(m_spec.momentum * double{running} + (1 - m_spec.momentum) * batch);
    };
    for (std::size_t c = 0; c < m_moments.size(); ++c) {
        follow(parameters[runningIndex()].data[c], m_moments.mean(c));
        follow(parameters[runningIndex() + 1].data[c], m_moments.variance(c) * unbiased);
    }
}

void ChannelNormalization::setFactors(const ChannelExtent& extent, std::span<const TensorView> parameters)
{
    for (std::size_t i = 0; i < extent.channelsOf(extent.samples); ++i) {
        const int c = static_cast<int>(i % static_cast<std::size_t>(extent.channels));
        m_inverse[i] = 1 / std::sqrt(m_moments.variance(i) + m_spec.epsilon);
        m_center[i] = static_cast<Scalar>(m_moments.mean(i));
        const double scale = m_inverse[i] * weight(parameters, c);
        m_scale[i] = static_cast<Scalar>(scale);
        m_shift[i] = static_cast<Scalar>(bias(parameters, c) - (m_moments.mean(i) - double{m_center[i]}) * scale);
    }
}

void ChannelNormalization::backward(const BackwardPass& pass)
{
    const ChannelExtent extent = extentOf(pass.inputs[0].shape);
    sumGradients(extent, pass);
    if (m_spec.affine) {
        setParameterGradients(extent, pass.parameterGradients);
    }
    if (pass.inputGradients[0].data != nullptr) {
        setInputGradients(extent, pass);
    }
}

/// Of dy, where the activation lets it through, and of dy * normalized.
void ChannelNormalization::sumGradients(const ChannelExtent& extent, const BackwardPass& pass)
{
    const Scalar* x = pass.inputs[0].data;
    const Scalar* dy = pass.outputGradient.data;
    withClamp(m_clamp, [&](auto clamp) {
        m_sums.sum(pass.resources.workers, extent, [&](int sample) {
            return [=, f = factors().from(extent.channelsOf(sample))]<typename Value>(std::int64_t i, int c) {
                const Value value = load<Value>(x + i);
                const Value passed = clamp.passed(f.normalized(value, c), load<Value>(dy + i));
                return Pair<Value>{passed, passed * (value - load<Value>(f.center + c))};
            };
        });
    });
    for (int sample = 0; sample < extent.samples; ++sample) {
        const PairSums sums = m_sums.of(extent, sample);
        for (int c = 0; c < extent.channels; ++c) {
            const std::size_t i = extent.channelsOf(sample) + static_cast<std::size_t>(c);
            sums.second[c] =
                (sums.second[c] - sums.first[c] * (m_moments.mean(i) - double{m_center[i]})) * m_inverse[i];
        }
    }
}

void ChannelNormalization::setParameterGradients(const ChannelExtent& extent, std::span<const TensorView> gradients)
{
    for (int c = 0; c < extent.channels; ++c) {
        double dweight = 0;
        double dbias = 0;
        for (int sample = 0; sample < extent.samples; ++sample) {
            dbias += m_sums.of(extent, sample).first[c];
            dweight += m_sums.of(extent, sample).second[c];
        }
        gradients[0].data[c] = static_cast<Scalar>(dweight);
        gradients[1].data[c] = static_cast<Scalar>(dbias);
    }
}

/// dx = (g - mean(g) - normalized * mean(g * normalized)) / deviation with g = dy * weight, as a function of dy and of the
/// distance from the center: dy * scale + apart * center + shift. Statistics that do not depend on x have no part in it.
void ChannelNormalization::setGradientFactors(const ChannelExtent& extent, const BackwardPass& pass,
                                              const Factors& result)
{
    const int together = groupChannels(extent);
    const double share = usesRunning() ? 0.0 : 1 / cellsOfGroup(extent);
    for (int first = 0; first < extent.samples * extent.channels; first += together) {
        const PairSums sums = m_sums.of(extent, first / extent.channels);
        double mean = 0;
        double product = 0;
        for (int i = first; i < first + together; ++i) {
            const int c = i % extent.channels;
            mean += weight(pass.parameters, c) * sums.first[c] * share;
            product += weight(pass.parameters, c) * sums.second[c] * share;
        }
        for (int i = first; i < first + together; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const double slope = -m_inverse[at] * m_inverse[at] * product;
            result.center[i] = static_cast<Scalar>(slope);
            result.scale[i] = m_scale[at];
            result.shift[i] =
                static_cast<Scalar>(-m_inverse[at] * mean - slope * (m_moments.mean(at) - double{m_center[at]}));
        }
    }
}

void ChannelNormalization::setInputGradients(const ChannelExtent& extent, const BackwardPass& pass)
{
    Scalar* scratch = pass.resources.scratch.data();
    const Factors gradients{scratch, scratch + m_center.size(), scratch + 2 * m_center.size()};
    setGradientFactors(extent, pass, gradients);
    const Scalar* x = pass.inputs[0].data;
    const Scalar* dy = pass.outputGradient.data;
    withClamp(m_clamp, [&](auto clamp) {
        extent.run(pass.resources.workers, [&](int /*task*/, int sample, const Chunk& cells) {
            const Factors f = factors().from(extent.channelsOf(sample));
            const Factors g = gradients.from(extent.channelsOf(sample));
            const auto gradient = [=]<typename Value>(std::int64_t i, int c) {
                const Value value = load<Value>(x + i);
                const Value passed = clamp.passed(f.normalized(value, c), load<Value>(dy + i));
                const Value apart = value - load<Value>(f.center + c);
                const Value rest = apart * load<Value>(g.center + c) + load<Value>(g.shift + c);
                return Value(passed * load<Value>(g.scale + c) + rest);
            };
            mapChannels(cells, extent.channels, gradient, pass.inputGradients[0].data);
        });
    });
}

} // namespace

std::unique_ptr<Layer> makeChannelNormalization(const NormalizationSpec& spec, const Shape& in)
{
    return std::make_unique<ChannelNormalization>(spec, in);
}

} // namespace convolarium::engine
