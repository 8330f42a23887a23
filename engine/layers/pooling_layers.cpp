// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/pooling_layers.h"

#include "engine/layers/chunks.h"
#include "engine/layers/pooling_patches.h"

#include <algorithm>
#include <memory>

namespace convolarium::engine {

namespace {

/// What both kinds of pooling share. `Pooling` has forwardPatch(pass, patch), and derivative(patch, dy, cell), which gives
/// a function of the channel: what goes back to that input cell.
template <typename Pooling>
class PoolLayer : public Layer {
public:
    PoolLayer(const PlacedWindows& placed, const Shape& in) : m_patches(placed, in), m_tile(m_patches.tile()) {}

    void forward(const ForwardPass& pass) override
    {
        const std::int64_t rows = pass.output.shape.n * m_patches.outputRows();
        inChunks(pass.resources.workers, rows, m_patches.outputColumns() * pass.output.shape.c,
                 [&](const Chunk& chunk) {
                     m_patches.forEach(chunk, [&](const Patch& patch) { self().forwardPatch(pass, patch); });
                 });
    }

    /// Windows may overlap, so a sample is the work of one thread.
    void backward(const BackwardPass& pass) override
    {
        const TensorView& dx = pass.inputGradients[0];
        if (dx.data == nullptr) {
            return;
        }
        const std::int64_t values = dx.shape.elements() / dx.shape.n;
        inChunks(pass.resources.workers, dx.shape.n, values, [&](const Chunk& samples) {
            if (!m_tile) {
                std::fill_n(dx.data + samples.begin * values, samples.size() * values, Scalar{0});
            }
            const Chunk rows{samples.begin * m_patches.outputRows(), samples.end * m_patches.outputRows()};
            m_patches.forEach(rows, [&](const Patch& patch) { backwardPatch(pass, patch); });
        });
    }

protected:
    [[nodiscard]] const Patches& patches() const { return m_patches; }

private:
    Pooling& self() { return static_cast<Pooling&>(*this); }

    void backwardPatch(const BackwardPass& pass, const Patch& patch)
    {
        const int channels = pass.outputGradient.shape.c;
        const Scalar* dy = pass.outputGradient.data + patch.output * channels;
        m_patches.forEachInput(patch, [&](int cell) {
            Scalar* dx = pass.inputGradients[0].data + (patch.sample + cell) * channels;
            const auto derivative = self().derivative(patch, dy, cell);
            if (m_tile) {
#pragma GCC ivdep
                for (int c = 0; c < channels; ++c) {
                    dx[c] = derivative(c);
                }
            } else {
#pragma GCC ivdep
                for (int c = 0; c < channels; ++c) {
                    dx[c] += derivative(c);
                }
            }
        });
    }

    Patches m_patches;
    bool m_tile; ///< nothing is added up in the backward pass
};

class MaxPool : public PoolLayer<MaxPool> {
public:
    MaxPool(const PlacedWindows& placed, const Shape& in)
        : PoolLayer(placed, in), m_channels(in.c),
          m_outputs(Shape{in.n, placed.h.outputs, placed.w.outputs, in.c}.elements()),
          m_winners(std::make_unique_for_overwrite<std::int32_t[]>(static_cast<std::size_t>(m_outputs)))
    {}

    [[nodiscard]] std::int64_t keptElements() const override
    {
        return m_outputs * std::int64_t{sizeof(std::int32_t)} / std::int64_t{sizeof(Scalar)};
    }

    void forwardPatch(const ForwardPass& pass, const Patch& patch)
    {
        const Scalar* x = pass.inputs[0].data + patch.sample * m_channels;
        const std::int64_t output = patch.output * m_channels;
        const Best best{pass.output.data + output, m_winners.get() + output};
        patches().forEachFewInputs(patch, [&](const auto& cells, bool isFirst) {
            isFirst ? challenge<true>(best, x, m_channels, cells) : challenge<false>(best, x, m_channels, cells);
        });
    }

    [[nodiscard]] auto derivative(const Patch& patch, const Scalar* dy, int cell) const
    {
        return [winners = m_winners.get() + patch.output * m_channels, dy, cell](int c) {
            const Scalar upstream = dy[c];
            return winners[c] == cell ? upstream : 0;
        };
    }

private:
    /// The largest values so far and where they are.
    struct Best {
        Scalar* value;
        std::int32_t* cell;
    };

    /// Of equal values the first one wins; NaN wins for good.
    template <bool isFirst, std::size_t Cells>
    static void challenge(Best best, const Scalar* x, int channels, const std::array<int, Cells>& cells)
    {
#pragma GCC ivdep
        for (int c = 0; c < channels; ++c) {
            Scalar largest = isFirst ? x[std::int64_t{cells.front()} * channels + c] : best.value[c];
            std::int32_t winner = isFirst ? cells.front() : best.cell[c];
#pragma GCC unroll 4
            for (const int cell : cells) {
                const Scalar candidate = x[std::int64_t{cell} * channels + c];
                const bool wins = static_cast<int>(candidate > largest) | static_cast<int>(candidate != candidate);
                largest = wins ? candidate : largest;
                winner = wins ? cell : winner;
            }
            best.value[c] = largest;
            best.cell[c] = winner;
        }
    }

    int m_channels;
    std::int64_t m_outputs;
    /// The input cell that gave each output value. Untouched before the first pass: who only plans a network of some hundred
    /// million outputs takes no memory for them.
    std::unique_ptr<std::int32_t[]> m_winners;
};

class AveragePool : public PoolLayer<AveragePool> {
public:
    AveragePool(const PlacedWindows& placed, const Shape& in, std::optional<std::int64_t> cells)
        : PoolLayer(placed, in), m_channels(in.c), m_cells(cells)
    {}

    void forwardPatch(const ForwardPass& pass, const Patch& patch) const
    {
        const Scalar* x = pass.inputs[0].data + patch.sample * m_channels;
        Scalar* y = pass.output.data + patch.output * m_channels;
        if (patch.cells() == 0) {
            std::fill_n(y, m_channels, Scalar{0});
        }
        patches().forEachFewInputs(patch, [&](const auto& cells, bool isFirst) {
            isFirst ? add<true>(y, x, cells) : add<false>(y, x, cells);
        });
        const Scalar factor = share(patch);
        for (int c = 0; c < m_channels; ++c) {
            y[c] *= factor;
        }
    }

    [[nodiscard]] auto derivative(const Patch& patch, const Scalar* dy, int /*cell*/) const
    {
        return [factor = share(patch), dy](int c) { return dy[c] * factor; };
    }

private:
    template <bool isFirst, std::size_t Cells>
    void add(Scalar* sums, const Scalar* x, const std::array<int, Cells>& cells) const
    {
#pragma GCC ivdep
        for (int c = 0; c < m_channels; ++c) {
            Scalar sum = isFirst ? 0 : sums[c];
#pragma GCC unroll 4
            for (const int cell : cells) {
                sum += x[std::int64_t{cell} * m_channels + c];
            }
            sums[c] = sum;
        }
    }

    /// Of each cell in the mean. A window on padding alone has the mean 0.
    [[nodiscard]] Scalar share(const Patch& patch) const
    {
        return Scalar{1} / static_cast<Scalar>(m_cells.value_or(std::max<std::int64_t>(1, patch.cells())));
    }

    int m_channels;
    std::optional<std::int64_t> m_cells;
};

} // namespace

std::unique_ptr<Layer> makeMaxPool(const PlacedWindows& placed, const Shape& in)
{
    return std::make_unique<MaxPool>(placed, in);
}

std::unique_ptr<Layer> makeAveragePool(const PlacedWindows& placed, const Shape& in, std::optional<std::int64_t> cells)
{
    return std::make_unique<AveragePool>(placed, in, cells);
}

} // namespace convolarium::engine
