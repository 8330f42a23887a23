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

private:
    std::vector<IndexRange> m_rows;
    std::vector<IndexRange> m_columns;
    int m_height;
    int m_width;
};

/// What both kinds of pooling share: `Pooling` has forwardPatch(pass, patch) and backwardPatch(pass, patch), which adds.
template <typename Pooling>
class PoolLayer : public Layer {
public:
    PoolLayer(const PlacedWindows& placed, const Shape& in) : m_patches(placed, in) {}

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
            std::fill_n(dx.data + samples.begin * values, samples.size() * values, Scalar{0});
            const Chunk rows{samples.begin * m_patches.outputRows(), samples.end * m_patches.outputRows()};
            m_patches.forEach(rows, [&](const Patch& patch) { self().backwardPatch(pass, patch); });
        });
    }

protected:
    [[nodiscard]] const Patches& patches() const { return m_patches; }

private:
    Pooling& self() { return static_cast<Pooling&>(*this); }

    Patches m_patches;
};

class MaxPool : public PoolLayer<MaxPool> {
public:
    MaxPool(const PlacedWindows& placed, const Shape& in, const Shape& out)
        : PoolLayer(placed, in), m_winners(static_cast<std::size_t>(out.elements()))
    {}

    [[nodiscard]] std::int64_t keptElements() const override
    {
        return static_cast<std::int64_t>(m_winners.size() * sizeof(std::int32_t) / sizeof(Scalar));
    }

    void forwardPatch(const ForwardPass& pass, const Patch& patch)
    {
        const int channels = pass.output.shape.c;
        const Scalar* x = pass.inputs[0].data + patch.sample * channels;
        Scalar* y = pass.output.data + patch.output * channels;
        std::int32_t* winners = m_winners.data() + patch.output * channels;
        const int first = patch.rows.begin * pass.inputs[0].shape.w + patch.columns.begin;
        std::copy_n(x + std::int64_t{first} * channels, channels, y);
        std::fill_n(winners, channels, first);
        patches().forEachInput(patch, [&](int cell) {
            const Scalar* candidate = x + std::int64_t{cell} * channels;
            for (int c = 0; c < channels; ++c) {
                const bool wins = candidate[c] > y[c];
                y[c] = wins ? candidate[c] : y[c];
                winners[c] = wins ? cell : winners[c];
            }
        });
    }

    void backwardPatch(const BackwardPass& pass, const Patch& patch) const
    {
        const int channels = pass.output.shape.c;
        const Scalar* dy = pass.outputGradient.data + patch.output * channels;
        const std::int32_t* winners = m_winners.data() + patch.output * channels;
        patches().forEachInput(patch, [&](int cell) {
            Scalar* dx = pass.inputGradients[0].data + (patch.sample + cell) * channels;
            for (int c = 0; c < channels; ++c) {
                dx[c] += winners[c] == cell ? dy[c] : 0;
            }
        });
    }

private:
    std::vector<std::int32_t> m_winners; ///< the input cell that gave each output value
};

class AveragePool : public PoolLayer<AveragePool> {
public:
    /// `cells`: what a sum is divided by; nothing: the cells that the window reads.
    AveragePool(const PlacedWindows& placed, const Shape& in, std::optional<std::int64_t> cells)
        : PoolLayer(placed, in), m_cells(cells)
    {}

    void forwardPatch(const ForwardPass& pass, const Patch& patch) const
    {
        const int channels = pass.output.shape.c;
        const Scalar* x = pass.inputs[0].data + patch.sample * channels;
        Scalar* y = pass.output.data + patch.output * channels;
        std::fill_n(y, channels, Scalar{0});
        patches().forEachInput(patch, [&](int cell) {
            const Scalar* summand = x + std::int64_t{cell} * channels;
            for (int c = 0; c < channels; ++c) {
                y[c] += summand[c];
            }
        });
        const Scalar factor = share(patch);
        for (int c = 0; c < channels; ++c) {
            y[c] *= factor;
        }
    }

    void backwardPatch(const BackwardPass& pass, const Patch& patch) const
    {
        const int channels = pass.output.shape.c;
        const Scalar* dy = pass.outputGradient.data + patch.output * channels;
        const Scalar factor = share(patch);
        patches().forEachInput(patch, [&](int cell) {
            Scalar* dx = pass.inputGradients[0].data + (patch.sample + cell) * channels;
            for (int c = 0; c < channels; ++c) {
                dx[c] += dy[c] * factor;
            }
        });
    }

private:
    /// Of each cell in the mean. A window on padding alone has the mean 0.
    [[nodiscard]] Scalar share(const Patch& patch) const
    {
        return Scalar{1} / static_cast<Scalar>(m_cells.value_or(std::max<std::int64_t>(1, patch.cells())));
    }

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
