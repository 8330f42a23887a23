// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/pooling.h"

#include "engine/layers/chunks.h"
#include "engine/layers/layer_spec.h"
#include "engine/layers/refusal.h"
#include "engine/layers/window_rule.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace convolarium::engine {

namespace {

PlacedWindows resolve(const PoolSpec& spec, const Shape& in)
{
    return placeWindows({.layer = typeName(spec),
                         .kernel = spec.kernel,
                         .stride = spec.stride.value_or(spec.kernel),
                         .dilation = {},
                         .padding = spec.padding},
                        in);
}

/// Whether the first or the last window of an axis reads padding only: no other does unless one of these does.
bool readsPaddingOnly(const PlacedWindow& axis, int size)
{
    const auto empty = [&](int output) {
        const IndexRange inside = axis.window.tapsInside(output, size);
        return inside.begin == inside.end;
    };
    return empty(0) || empty(axis.outputs - 1);
}

/// The inputs that each output of an axis reads; padding is left out.
std::vector<IndexRange> inputsOf(const PlacedWindow& axis, int size)
{
    std::vector<IndexRange> inputs;
    for (int output = 0; output < axis.outputs; ++output) {
        const IndexRange taps = axis.window.tapsInside(output, size);
        inputs.push_back({axis.window.inputIndex(output, taps.begin), axis.window.inputIndex(output, taps.end)});
    }
    return inputs;
}

/// An output cell and the input cells that it reads.
struct Patch {
    std::int64_t output; ///< number of the cell in y
    std::int64_t sample; ///< number of the sample's first cell in x
    IndexRange rows;
    IndexRange columns;

    [[nodiscard]] std::int64_t cells() const
    {
        return std::int64_t{rows.end - rows.begin} * (columns.end - columns.begin);
    }
};

/// All windows of the layer. Cells of x are numbered within their sample.
class Patches {
public:
    Patches(const PlacedWindows& placed, const Shape& in)
        : m_rows(inputsOf(placed.h, in.h)), m_columns(inputsOf(placed.w, in.w)), m_height(in.h), m_width(in.w)
    {}

    /// Whether every input cell is read by exactly one window.
    [[nodiscard]] bool tile() const { return tiles(m_rows, m_height) && tiles(m_columns, m_width); }

    [[nodiscard]] std::int64_t outputRows() const { return static_cast<std::int64_t>(m_rows.size()); }
    [[nodiscard]] std::int64_t outputColumns() const { return static_cast<std::int64_t>(m_columns.size()); }

    /// Calls use(patch) for the output cells of some rows, which are counted through all samples.
    template <typename Use>
    void forEach(const Chunk& rows, const Use& use) const
    {
        std::int64_t output = rows.begin * outputColumns();
        for (std::int64_t row = rows.begin; row < rows.end; ++row) {
            const std::int64_t sample = row / outputRows();
            const IndexRange& inputs = m_rows[static_cast<std::size_t>(row - sample * outputRows())];
            for (const IndexRange& columns : m_columns) {
                use(Patch{output++, sample * m_height * m_width, inputs, columns});
            }
        }
    }

    /// Calls use(cell) for the input cells of a patch.
    template <typename Use>
    void forEachInput(const Patch& patch, const Use& use) const
    {
        for (int row = patch.rows.begin; row < patch.rows.end; ++row) {
            for (int column = patch.columns.begin; column < patch.columns.end; ++column) {
                use(row * m_width + column);
            }
        }
    }

    /// Calls use(cells, isFirst) with an array of four of them at a time, then of one; isFirst with the first array.
    template <typename Use>
    void forEachFewInputs(const Patch& patch, const Use& use) const
    {
        std::array<int, 4> few{};
        std::size_t count = 0;
        bool isFirst = true;
        forEachInput(patch, [&](int cell) {
            few[count++] = cell;
            if (count == few.size()) {
                use(few, isFirst);
                isFirst = false;
                count = 0;
            }
        });
        for (std::size_t i = 0; i < count; ++i) {
            use(std::array<int, 1>{few[i]}, isFirst && i == 0);
        }
    }

private:
    static bool tiles(const std::vector<IndexRange>& ranges, int size)
    {
        int next = 0;
        for (const IndexRange& range : ranges) {
            if (range.begin != next) {
                return false;
            }
            next = range.end;
        }
        return next == size;
    }

    std::vector<IndexRange> m_rows;
    std::vector<IndexRange> m_columns;
    int m_height;
    int m_width;
};

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
    MaxPool(const PlacedWindows& placed, const Shape& in, const Shape& out)
        : PoolLayer(placed, in), m_channels(in.c), m_winners(static_cast<std::size_t>(out.elements()))
    {}

    [[nodiscard]] std::int64_t keptElements() const override
    {
        return static_cast<std::int64_t>(m_winners.size() * sizeof(std::int32_t) / sizeof(Scalar));
    }

    void forwardPatch(const ForwardPass& pass, const Patch& patch)
    {
        const Scalar* x = pass.inputs[0].data + patch.sample * m_channels;
        const std::int64_t output = patch.output * m_channels;
        const Best best{pass.output.data + output, m_winners.data() + output};
        patches().forEachFewInputs(patch, [&](const auto& cells, bool isFirst) {
            isFirst ? challenge<true>(best, x, m_channels, cells) : challenge<false>(best, x, m_channels, cells);
        });
    }

    [[nodiscard]] auto derivative(const Patch& patch, const Scalar* dy, int cell) const
    {
        return [winners = m_winners.data() + patch.output * m_channels, dy, cell](int c) {
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
    std::vector<std::int32_t> m_winners; ///< the input cell that gave each output value
};

class AveragePool : public PoolLayer<AveragePool> {
public:
    /// `cells`: what a sum is divided by; nothing: the cells that the window reads.
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

/// The whole map as one window.
PoolSpec wholeMap(PoolSpec::Kind kind, const Shape& in)
{
    return {.kind = kind, .kernel = {in.h, in.w}, .stride = Size{1, 1}};
}

} // namespace

std::array<Window, 2> PoolSpec::window(const Shape& in) const
{
    const auto [h, w] = resolve(*this, in);
    return {h.window, w.window};
}

Shape PoolSpec::outputShape(const Shape& in) const
{
    const auto [h, w] = resolve(*this, in);
    if (kind == Kind::Max && (readsPaddingOnly(h, in.h) || readsPaddingOnly(w, in.w))) {
        refuse(typeName(*this), "a window has nothing but padding", in);
    }
    return {in.n, h.outputs, w.outputs, in.c};
}

Cost PoolSpec::cost(const Shape& in) const { return costOfOutput(outputShape(in)); }

std::vector<ParameterSpec> PoolSpec::parameters(const Shape& /*in*/) const { return {}; }

std::unique_ptr<Layer> PoolSpec::makeLayer(const Shape& in) const
{
    const PlacedWindows placed = resolve(*this, in);
    if (kind == Kind::Max) {
        return std::make_unique<MaxPool>(placed, in, outputShape(in));
    }
    const auto cells = countPadding ? std::optional(std::int64_t{kernel.h} * kernel.w) : std::nullopt;
    return std::make_unique<AveragePool>(placed, in, cells);
}

Shape GlobalPoolSpec::outputShape(const Shape& in) const
{
    requirePositiveSizes(typeName(*this), in);
    return {in.n, 1, 1, in.c};
}

Cost GlobalPoolSpec::cost(const Shape& in) const { return costOfOutput(outputShape(in)); }

std::vector<ParameterSpec> GlobalPoolSpec::parameters(const Shape& /*in*/) const { return {}; }

std::unique_ptr<Layer> GlobalPoolSpec::makeLayer(const Shape& in) const { return wholeMap(kind, in).makeLayer(in); }

} // namespace convolarium::engine
