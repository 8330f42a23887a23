// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/normalization_layers.h"

#include "engine/layers/chunks.h"

#include <Eigen/Core>

#include <algorithm>

namespace convolarium::engine {

namespace {

using Numbers = Eigen::ArrayXd;
using Scalars = Eigen::Array<Scalar, Eigen::Dynamic, 1>;

/// Layer normalization in double; the groups are those of NormalizationAxes::groupOf. No group has values of two samples.
/// Either it is over the channels, then those of a cell share a mean and have weights of their own, or the other way round.
template <bool overChannels>
class LayerNormalization : public Layer {
public:
    LayerNormalization(const NormalizationSpec& spec, const Shape& in);

    [[nodiscard]] std::int64_t keptElements() const override;
    void forward(const ForwardPass& pass) override;
    void backward(const BackwardPass& pass) override;

private:
    using Indices = std::vector<std::ptrdiff_t>;

    /// Numbers of each group of a sample.
    struct Groups {
        double* mean;
        double* inverse; ///< 1 / sqrt(variance + epsilon)
        double* gradients;
        double* products;
    };
    [[nodiscard]] Groups groupsOf(std::int64_t sample);

    [[nodiscard]] std::int64_t cells() const { return static_cast<std::int64_t>(m_group.size()); }
    [[nodiscard]] std::int64_t valuesOfSample() const { return cells() * m_channels; }

    /// What belongs to the channels of a cell: one number for all of them, or one each.
    template <bool shared>
    [[nodiscard]] auto numbers(const double* first) const
    {
        if constexpr (shared) {
            return Numbers::Constant(m_channels, *first);
        } else {
            return Eigen::Map<const Numbers>(first, m_channels);
        }
    }
    [[nodiscard]] auto ofGroup(const double* of, std::size_t cell) const
    {
        return numbers<overChannels>(of + m_group[cell]);
    }
    [[nodiscard]] auto ofWeight(const Numbers& of, std::size_t cell) const
    {
        return numbers<!overChannels>(of.data() + m_affine[cell]);
    }
    template <bool shared, typename Summands>
    void add(double* sum, const Summands& summands) const
    {
        if constexpr (shared) {
            *sum += summands.sum();
        } else {
            Eigen::Map<Numbers>(sum, m_channels) += summands;
        }
    }

    /// The channels of a cell.
    [[nodiscard]] auto values(const Scalar* sample, std::size_t cell) const
    {
        const Scalar* first = sample + static_cast<Eigen::Index>(cell) * m_channels;
        return Eigen::Map<const Scalars>(first, m_channels).template cast<double>();
    }
    [[nodiscard]] Eigen::Map<Scalars> results(Scalar* sample, std::size_t cell) const
    {
        return {sample + static_cast<Eigen::Index>(cell) * m_channels, m_channels};
    }
    [[nodiscard]] auto normalized(const Scalar* x, const Groups& groups, std::size_t cell) const
    {
        return (values(x, cell) - ofGroup(groups.mean, cell)) * ofGroup(groups.inverse, cell);
    }

    /// Calls work(sample) for all samples, on all threads.
    template <typename Work>
    void forEachSample(Workers& workers, int samples, const Work& work) const
    {
        inChunks(workers, samples, valuesOfSample(), [&](const Chunk& chunk) {
            for (std::int64_t sample = chunk.begin; sample < chunk.end; ++sample) {
                work(sample);
            }
        });
    }

    void measure(const Scalar* x, const Groups& groups) const;
    void setInputGradients(const Scalar* x, const Scalar* dy, const Groups& groups, Scalar* dx) const;
    void setParameterGradients(const BackwardPass& pass);

    NormalizationSpec m_spec;
    Eigen::Index m_channels;
    Indices m_group;      ///< of the first channel of each cell
    Indices m_affine;     ///< place of the weight of the first channel of each cell
    std::size_t m_groups; ///< of a sample
    double m_share;       ///< of a value in its mean
    std::vector<double> m_numbers;
    Numbers m_weight; ///< 1 and 0 where the layer has none
    Numbers m_bias;
    Numbers m_dweight;
    Numbers m_dbias;
};

template <bool overChannels>
LayerNormalization<overChannels>::LayerNormalization(const NormalizationSpec& spec, const Shape& in)
    : m_spec(spec), m_channels(in.c), m_groups(static_cast<std::size_t>(spec.over.count(in) / in.n)),
      m_share(1 / static_cast<double>(spec.over.cells(in))), m_numbers(4 * m_groups * static_cast<std::size_t>(in.n)),
      m_weight(Numbers::Ones(spec.over.affineShape(in).elements())), m_bias(Numbers::Zero(m_weight.size())),
      m_dweight(m_weight.size()), m_dbias(m_weight.size())
{
    const Shape affine = spec.over.affineShape(in);
    for (int h = 0; h < in.h; ++h) {
        for (int w = 0; w < in.w; ++w) {
            m_group.push_back(spec.over.groupOf(in, 0, h, w, 0));
            m_affine.push_back(((affine.h == 1 ? 0 : h) * affine.w + (affine.w == 1 ? 0 : w)) * affine.c);
        }
    }
}

template <bool overChannels>
std::int64_t LayerNormalization<overChannels>::keptElements() const
{
    const std::size_t doubles = m_numbers.size() + 4 * static_cast<std::size_t>(m_weight.size());
    const std::size_t bytes = doubles * sizeof(double) + 2 * m_group.size() * sizeof(Indices::value_type);
    return static_cast<std::int64_t>(bytes / sizeof(Scalar));
}

template <bool overChannels>
typename LayerNormalization<overChannels>::Groups LayerNormalization<overChannels>::groupsOf(std::int64_t sample)
{
    double* first = m_numbers.data() + 4 * m_groups * static_cast<std::size_t>(sample);
    return {first, first + m_groups, first + 2 * m_groups, first + 3 * m_groups};
}

template <bool overChannels>
void LayerNormalization<overChannels>::forward(const ForwardPass& pass)
{
    if (m_spec.affine) {
        std::ranges::copy(pass.parameters[0].values(), m_weight.begin());
        std::ranges::copy(pass.parameters[1].values(), m_bias.begin());
    }
    forEachSample(pass.resources.workers, pass.output.shape.n, [&](std::int64_t sample) {
        const Scalar* x = pass.inputs[0].data + sample * valuesOfSample();
        Scalar* y = pass.output.data + sample * valuesOfSample();
        const Groups groups = groupsOf(sample);
        measure(x, groups);
        for (std::size_t cell = 0; cell < m_group.size(); ++cell) {
            const auto result = normalized(x, groups, cell) * ofWeight(m_weight, cell) + ofWeight(m_bias, cell);
            results(y, cell) = result.template cast<Scalar>();
        }
    });
}

/// Mean first, then the mean square of what is left: exact also for a large mean.
template <bool overChannels>
void LayerNormalization<overChannels>::measure(const Scalar* x, const Groups& groups) const
{
    std::fill_n(groups.mean, m_groups, 0.0);
    std::fill_n(groups.inverse, m_groups, 0.0);
    for (std::size_t cell = 0; cell < m_group.size(); ++cell) {
        add<overChannels>(groups.mean + m_group[cell], values(x, cell) * m_share);
    }
    for (std::size_t cell = 0; cell < m_group.size(); ++cell) {
        const auto apart = values(x, cell) - ofGroup(groups.mean, cell);
        add<overChannels>(groups.inverse + m_group[cell], apart.square() * m_share);
    }
    Eigen::Map<Numbers> inverse(groups.inverse, static_cast<Eigen::Index>(m_groups));
    inverse = 1 / (inverse + m_spec.epsilon).sqrt();
}

template <bool overChannels>
void LayerNormalization<overChannels>::backward(const BackwardPass& pass)
{
    if (m_spec.affine) {
        setParameterGradients(pass);
    }
    Scalar* dx = pass.inputGradients[0].data;
    if (dx == nullptr) {
        return;
    }
    forEachSample(pass.resources.workers, pass.inputs[0].shape.n, [&](std::int64_t sample) {
        const std::int64_t first = sample * valuesOfSample();
        setInputGradients(pass.inputs[0].data + first, pass.outputGradient.data + first, groupsOf(sample), dx + first);
    });
}

/// dx = (g - mean(g) - normalized * mean(g * normalized)) / deviation with g = dy * weight.
template <bool overChannels>
void LayerNormalization<overChannels>::setInputGradients(const Scalar* x, const Scalar* dy, const Groups& groups,
                                                         Scalar* dx) const
{
    std::fill_n(groups.gradients, m_groups, 0.0);
    std::fill_n(groups.products, m_groups, 0.0);
    for (std::size_t cell = 0; cell < m_group.size(); ++cell) {
        const auto gradients = values(dy, cell) * ofWeight(m_weight, cell) * m_share;
        add<overChannels>(groups.gradients + m_group[cell], gradients);
        add<overChannels>(groups.products + m_group[cell], gradients * normalized(x, groups, cell));
    }
    for (std::size_t cell = 0; cell < m_group.size(); ++cell) {
        const auto shared =
            ofGroup(groups.gradients, cell) + normalized(x, groups, cell) * ofGroup(groups.products, cell);
        const auto gradients = values(dy, cell) * ofWeight(m_weight, cell) - shared;
        results(dx, cell) = (gradients * ofGroup(groups.inverse, cell)).template cast<Scalar>();
    }
}

/// Sums over all samples, on one thread.
template <bool overChannels>
void LayerNormalization<overChannels>::setParameterGradients(const BackwardPass& pass)
{
    m_dweight.setZero();
    m_dbias.setZero();
    for (std::int64_t sample = 0; sample < pass.inputs[0].shape.n; ++sample) {
        const Scalar* x = pass.inputs[0].data + sample * valuesOfSample();
        const Scalar* dy = pass.outputGradient.data + sample * valuesOfSample();
        const Groups groups = groupsOf(sample);
        for (std::size_t cell = 0; cell < m_group.size(); ++cell) {
            add<!overChannels>(m_dweight.data() + m_affine[cell], values(dy, cell) * normalized(x, groups, cell));
            add<!overChannels>(m_dbias.data() + m_affine[cell], values(dy, cell));
        }
    }
    Eigen::Map<Scalars>(pass.parameterGradients[0].data, m_dweight.size()) = m_dweight.template cast<Scalar>();
    Eigen::Map<Scalars>(pass.parameterGradients[1].data, m_dbias.size()) = m_dbias.template cast<Scalar>();
}

} // namespace

std::unique_ptr<Layer> makeLayerNormalization(const NormalizationSpec& spec, const Shape& in)
{
    if (spec.over.axes.channels) {
        return std::make_unique<LayerNormalization<true>>(spec, in);
    }
    return std::make_unique<LayerNormalization<false>>(spec, in);
}

} // namespace convolarium::engine
