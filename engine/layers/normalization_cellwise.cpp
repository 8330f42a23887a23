// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/normalization_layers.h"

#include <algorithm>
#include <cmath>

namespace convolarium::engine {

namespace {

/// Index of the factor of cell (h, w, c) in a tensor of the affine shape.
std::int64_t affineIndex(const Shape& affine, int h, int w, int c)
{
    const int row = affine.h == 1 ? 0 : h;
    const int column = affine.w == 1 ? 0 : w;
    const int channel = affine.c == 1 ? 0 : c;
    return (std::int64_t{row} * affine.w + column) * affine.c + channel;
}

class CellwiseNormalization : public Layer {
public:
    CellwiseNormalization(const NormalizationSpec& spec, const Shape& in)
        : m_spec(spec), m_mean(static_cast<std::size_t>(spec.over.count(in))), m_inverse(m_mean.size()),
          m_sums(m_mean.size()), m_products(m_mean.size()),
          m_dweight(static_cast<std::size_t>(spec.over.affineShape(in).elements())), m_dbias(m_dweight.size())
    {}

    [[nodiscard]] std::int64_t keptElements() const override
    {
        const std::size_t doubles = 4 * m_mean.size() + 2 * m_dweight.size();
        return static_cast<std::int64_t>(doubles * sizeof(double) / sizeof(Scalar));
    }

    void forward(const ForwardPass& pass) override
    {
        m_mode = pass.mode;
        if (usesRunning()) {
            useRunning(pass.parameters);
        } else {
            measure(pass.inputs[0]);
            updateRunning(pass);
        }
        const ConstTensorView& x = pass.inputs[0];
        forEachCell(x.shape, [&](const Cell& cell) {
            const double value = (double{x.data[cell.index]} - m_mean[cell.group]) * m_inverse[cell.group];
            const double weight = m_spec.affine ? double{pass.parameters[0].data[cell.affine]} : 1.0;
            const double bias = m_spec.affine ? double{pass.parameters[1].data[cell.affine]} : 0.0;
            pass.output.data[cell.index] = static_cast<Scalar>(value * weight + bias);
        });
    }

    /// dx = (g - mean(g) - normalized * mean(g * normalized)) / deviation with g = dy * weight; where mean and variance
    /// are given, they do not depend on x and dx = g / deviation.
    void backward(const BackwardPass& pass) override
    {
        const ConstTensorView& x = pass.inputs[0];
        sum(pass);
        if (m_spec.affine) {
            const auto rounded = [](double value) { return static_cast<Scalar>(value); };
            std::ranges::transform(m_dweight, pass.parameterGradients[0].data, rounded);
            std::ranges::transform(m_dbias, pass.parameterGradients[1].data, rounded);
        }
        Scalar* dx = pass.inputGradients[0].data;
        if (dx == nullptr) {
            return;
        }
        const double share = usesRunning() ? 0.0 : 1.0 / static_cast<double>(m_spec.over.cells(x.shape));
        forEachCell(x.shape, [&](const Cell& cell) {
            const double normalized = (double{x.data[cell.index]} - m_mean[cell.group]) * m_inverse[cell.group];
            const double shared = (m_sums[cell.group] + normalized * m_products[cell.group]) * share;
            dx[cell.index] = static_cast<Scalar>((gradient(pass, cell) - shared) * m_inverse[cell.group]);
        });
    }

private:
    struct Cell {
        std::int64_t index;
        std::size_t group;
        std::size_t affine;
    };

    template <typename Use>
    void forEachCell(const Shape& shape, const Use& use) const
    {
        const Shape affine = m_spec.over.affineShape(shape);
        std::int64_t index = 0;
        for (int n = 0; n < shape.n; ++n) {
            for (int h = 0; h < shape.h; ++h) {
                for (int w = 0; w < shape.w; ++w) {
                    for (int c = 0; c < shape.c; ++c) {
                        use(Cell{index++, static_cast<std::size_t>(m_spec.over.groupOf(shape, n, h, w, c)),
                                 static_cast<std::size_t>(affineIndex(affine, h, w, c))});
                    }
                }
            }
        }
    }

    [[nodiscard]] bool isBatch() const { return m_spec.over.kind == NormalizationKind::Batch; }
    [[nodiscard]] bool usesRunning() const { return isBatch() && m_mode == Mode::Evaluate; }
    [[nodiscard]] std::size_t runningIndex() const { return m_spec.affine ? 2 : 0; }

    void useRunning(std::span<const TensorView> parameters)
    {
        for (std::size_t c = 0; c < m_mean.size(); ++c) {
            m_mean[c] = double{parameters[runningIndex()].data[c]};
            m_inverse[c] = 1 / std::sqrt(double{parameters[runningIndex() + 1].data[c]} + m_spec.epsilon);
        }
    }

    /// Mean first, then the mean square of what is left: exact also for a large mean. m_products has the variances.
    void measure(const ConstTensorView& x)
    {
        const double share = 1.0 / static_cast<double>(m_spec.over.cells(x.shape));
        std::ranges::fill(m_mean, 0.0);
        std::ranges::fill(m_products, 0.0);
        forEachCell(x.shape, [&](const Cell& cell) { m_mean[cell.group] += double{x.data[cell.index]} * share; });
        forEachCell(x.shape, [&](const Cell& cell) {
            const double apart = double{x.data[cell.index]} - m_mean[cell.group];
            m_products[cell.group] += apart * apart * share;
        });
        std::ranges::transform(m_products, m_inverse.begin(),
                               [this](double variance) { return 1 / std::sqrt(variance + m_spec.epsilon); });
    }

    void updateRunning(const ForwardPass& pass) const
    {
        if (!isBatch()) {
            return;
        }
        Scalar* mean = pass.parameters[runningIndex()].data;
        Scalar* variance = pass.parameters[runningIndex() + 1].data;
        const auto cells = static_cast<double>(m_spec.over.cells(pass.inputs[0].shape));
        const double unbiased = cells / std::max(1.0, cells - 1);
        const auto follow = [this](Scalar running, double batch) {
            return static_cast<Scalar>(m_spec.momentum * double{running} + (1 - m_spec.momentum) * batch);
        };
        for (std::size_t c = 0; c < m_mean.size(); ++c) {
            mean[c] = follow(mean[c], m_mean[c]);
            variance[c] = follow(variance[c], m_products[c] * unbiased);
        }
    }

    [[nodiscard]] double gradient(const BackwardPass& pass, const Cell& cell) const
    {
        const double weight = m_spec.affine ? double{pass.parameters[0].data[cell.affine]} : 1.0;
        return double{pass.outputGradient.data[cell.index]} * weight;
    }

    void sum(const BackwardPass& pass)
    {
        for (auto* sums : {&m_sums, &m_products, &m_dweight, &m_dbias}) {
            std::ranges::fill(*sums, 0.0);
        }
        const ConstTensorView& x = pass.inputs[0];
        forEachCell(x.shape, [&](const Cell& cell) {
            const double normalized = (double{x.data[cell.index]} - m_mean[cell.group]) * m_inverse[cell.group];
            const double dy = double{pass.outputGradient.data[cell.index]};
            m_sums[cell.group] += gradient(pass, cell);
            m_products[cell.group] += gradient(pass, cell) * normalized;
            m_dbias[cell.affine] += dy;
            m_dweight[cell.affine] += dy * normalized;
        });
    }

    NormalizationSpec m_spec;
    Mode m_mode = Mode::Evaluate;
    std::vector<double> m_mean;
    std::vector<double> m_inverse; ///< 1 / sqrt(variance + epsilon)
    std::vector<double> m_sums;    ///< of g, by mean
    std::vector<double> m_products;
    std::vector<double> m_dweight;
    std::vector<double> m_dbias;
};

} // namespace

std::unique_ptr<Layer> makeCellwiseNormalization(const NormalizationSpec& spec, const Shape& in)
{
    return std::make_unique<CellwiseNormalization>(spec, in);
}

} // namespace convolarium::engine
