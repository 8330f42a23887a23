// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/few_rows.h"
#include "engine/layers/gather.h"

#include <algorithm>

namespace convolarium::engine {

namespace {

/// Any convolution as products of gathered rows, group by group.
class GatheringConvolution : public Convolution {
public:
    GatheringConvolution(const Conv2dGeometry& geometry, Conv2dAlgorithm algorithm)
        : Convolution(geometry), m_patches(algorithm == Conv2dAlgorithm::Im2col), m_inputs(inputsOfOutputs(geometry)),
          m_outputs(outputsOfInputs(geometry))
    {}

    [[nodiscard]] std::int64_t scratchElements(int threads) const override
    {
        Scratch forward;
        takePieces(forward, threads, 0);
        Scratch backward;
        takePieces(backward, threads, geometry().groupFilters());
        return std::max({forward.used(), backward.used(), sumColumnsScratch(geometry().out.c)});
    }

    void forward(const Conv2dForwardData& data, int samples, const Resources& resources) const override;
    void backward(const Conv2dBackwardData& data, int samples, const Resources& resources) const override;

private:
    struct Pieces {
        Scalar* zeros;  ///< as many as the longest segment
        Scalar* panels; ///< the weights of a group, packed
        Scalar* start;  ///< the bias of a group, to whole panels
        Scalar* spread; ///< of each thread: what a row of outputs hands back, tap by tap
        GatherScratch rows;
    };

    /// `gradientColumns` is 0 in the forward pass.
    Pieces takePieces(Scratch& scratch, int threads, int gradientColumns) const;

    /// Calls use(rows) with the rows that the outputs of a group read.
    template <typename Use>
    void withRows(const Scalar* x, int group, const Scalar* zeros, const Use& use) const
    {
        if (m_patches) {
            use(PatchRows(geometry(), x));
        } else {
            const int channels = geometry().groupChannels();
            use(TapRows(m_inputs, channels, x + std::ptrdiff_t{group} * channels, zeros));
        }
    }

    void packWeights(const Scalar* weight, int group, Scalar* panels, Workers& workers) const;
    void packTransposed(const Scalar* weight, int group, Scalar* panels, Workers& workers) const;
    void backwardWeight(const Conv2dBackwardData& data, int samples, int group, const Pieces& pieces,
                        Workers& workers) const;
    void backwardInput(const Conv2dBackwardData& data, int samples, int group, const Pieces& pieces,
                       Workers& workers) const;
    void spreadInput(const Conv2dBackwardData& data, int samples, const Pieces& pieces, Workers& workers) const;
    void spreadRow(const Conv2dBackwardData& data, std::int64_t sample, int row, const Pieces& pieces,
                   Scalar* spread) const;

    /// Outputs are inputs times weights, cell by cell: a dense layer, a pointwise convolution.
    [[nodiscard]] bool isPointwise() const
    {
        const auto& [in, out, rows, cols, groups] = geometry();
        const auto reads = [](const Window& window) { return window.kernel == 1 && window.paddingBefore == 0; };
        return groups == 1 && reads(rows) && reads(cols) && in.h == out.h && in.w == out.w;
    }

    [[nodiscard]] std::int64_t spreadStep() const { return std::int64_t{geometry().out.w} * geometry().patchSize(); }

    bool m_patches;
    TapTables m_inputs;
    TapTables m_outputs;
};

GatheringConvolution::Pieces GatheringConvolution::takePieces(Scratch& scratch, int threads, int gradientColumns) const
{
    const int channels = geometry().groupChannels();
    const int filters = geometry().groupFilters();
    const std::int64_t taps = std::int64_t{geometry().rows.kernel} * geometry().cols.kernel;
    Pieces pieces{};
    pieces.zeros = scratch.take<Scalar>(std::max(channels, filters));
    pieces.panels = scratch.take<Scalar>(gradientColumns == 0 ? taps * channels * paddedColumns(filters)
                                         : m_patches          ? filters * paddedColumns(taps * channels)
                                                              : taps * filters * paddedColumns(channels));
    pieces.spread = scratch.take<Scalar>(gradientColumns > 0 && m_patches ? threads * spreadStep() : 0);
    pieces.start = scratch.take<Scalar>(paddedColumns(filters));
    withRows(nullptr, 0, nullptr, [&](const RowSource& rows) {
        pieces.rows = takeGatherScratch(scratch, {.threads = threads,
                                                  .segments = static_cast<int>(taps),
                                                  .copiedValues = rows.copiedValues(),
                                                  .gradientElements = rows.rowLength() * gradientColumns,
                                                  .gradientColumns = gradientColumns});
    });
    return pieces;
}

/// Rows taps x channels, columns filters.
void GatheringConvolution::packWeights(const Scalar* weight, int group, Scalar* panels, Workers& workers) const
{
    const int filters = geometry().groupFilters();
    const std::int64_t rows = geometry().patchSize();
    const auto count = static_cast<int>(paddedColumns(filters) / panelWidth());
    const int chunks =
        std::min(count, chunkCount(rows * filters, 1 << 14)); // few weights are sooner packed than shared
    workers.run(chunks, [&](int chunk, int /*worker*/) {
        const Chunk share = chunkOf(count, chunks, chunk);
        const std::int64_t first = share.begin * panelWidth();
        packPanels({.data = weight + std::ptrdiff_t{group} * filters + first,
                    .rows = rows,
                    .columns = std::min<std::int64_t>(share.end * panelWidth(), filters) - first,
                    .rowStep = geometry().out.c},
                   rows, panels + first * rows);
    });
}

/// Rows taps x filters, columns channels.
void GatheringConvolution::packTransposed(const Scalar* weight, int group, Scalar* panels, Workers& workers) const
{
    const int channels = geometry().groupChannels();
    const int filters = geometry().groupFilters();
    const int taps = geometry().rows.kernel * geometry().cols.kernel;
    workers.run(taps, [&](int tap, int /*worker*/) {
        packPanels(
            {.data = weight + std::ptrdiff_t{tap} * channels * geometry().out.c + std::ptrdiff_t{group} * filters,
             .rows = filters,
             .columns = channels,
             .rowStep = 1,
             .columnStep = geometry().out.c},
            std::int64_t{taps} * filters, panels + std::ptrdiff_t{tap} * filters * panelWidth());
    });
}

void GatheringConvolution::forward(const Conv2dForwardData& data, int samples, const Resources& resources) const
{
    const std::int64_t cells = std::int64_t{samples} * geometry().out.h * geometry().out.w;
    if (cells <= fewRows && isPointwise()) {
        return multiply(FewRowsProduct{.rows = data.x,
                                       .count = cells,
                                       .length = geometry().in.c,
                                       .weights = data.weight,
                                       .columns = geometry().out.c,
                                       .bias = data.bias,
                                       .out = data.y,
                                       .clamp = data.clamp},
                        resources.workers);
    }
    Scratch scratch(resources.scratch);
    const Pieces pieces = takePieces(scratch, resources.workers.threads(), 0);
    const int filters = geometry().groupFilters();
    std::fill_n(pieces.zeros, pieces.panels - pieces.zeros, Scalar{0});
    for (int group = 0; group < geometry().groups; ++group) {
        packWeights(data.weight, group, pieces.panels, resources.workers);
        if (data.bias != nullptr) {
            std::fill_n(pieces.start, paddedColumns(filters), Scalar{0});
            std::copy_n(data.bias + std::ptrdiff_t{group} * filters, filters, pieces.start);
        }
        withRows(data.x, group, pieces.zeros, [&](const RowSource& rows) {
            multiply({.rows = rows,
                      .cells = cells,
                      .panels = pieces.panels,
                      .columns = filters,
                      .out = data.y + std::ptrdiff_t{group} * filters,
                      .outStep = geometry().out.c,
                      .start = data.bias == nullptr ? nullptr : pieces.start,
                      .clamp = data.clamp},
                     pieces.rows, resources.workers);
        });
    }
}

void GatheringConvolution::backwardInput(const Conv2dBackwardData& data, int samples, int group, const Pieces& pieces,
                                         Workers& workers) const
{
    const int channels = geometry().groupChannels();
    const int filters = geometry().groupFilters();
    packTransposed(data.weight, group, pieces.panels, workers);
    const TapRows rows(m_outputs, filters, data.dy + std::ptrdiff_t{group} * filters, pieces.zeros);
    const bool strided = geometry().rows.stride > 1 || geometry().cols.stride > 1;
    multiply(GatheredProduct{.rows = rows,
                             .cells = std::int64_t{samples} * geometry().in.h * geometry().in.w,
                             .panels = pieces.panels,
                             .columns = channels,
                             .out = data.dx + std::ptrdiff_t{group} * channels,
                             .outStep = geometry().in.c,
                             .start = nullptr,
                             .zeros = strided ? pieces.zeros : nullptr},
             pieces.rows, workers);
}

void GatheringConvolution::backwardWeight(const Conv2dBackwardData& data, int samples, int group, const Pieces& pieces,
                                          Workers& workers) const
{
    const int filters = geometry().groupFilters();
    withRows(data.x, group, pieces.zeros, [&](const RowSource& rows) {
        multiply(GatheredGradient{.rows = rows,
                                  .cells = std::int64_t{samples} * geometry().out.h * geometry().out.w,
                                  .right = data.dy + std::ptrdiff_t{group} * filters,
                                  .rightStep = geometry().out.c,
                                  .columns = filters,
                                  .out = data.dweight + std::ptrdiff_t{group} * filters,
                                  .outStep = geometry().out.c},
                 pieces.rows, workers);
    });
}

/// One row of outputs: what each hands back to the taps of its patch, and then, patch by patch, to the inputs.
void GatheringConvolution::spreadRow(const Conv2dBackwardData& data, std::int64_t sample, int row, const Pieces& pieces,
                                     Scalar* spread) const
{
    const auto& [in, out, rows, cols, groups] = geometry();
    const int patch = geometry().patchSize();
    const Scalar* dy = data.dy + (sample * out.h + row) * out.w * out.c;
    for (int first = 0; first < out.w; first += tileRows) {
        const Scalar* cells[tileRows];
        for (int i = 0; i < tileRows; ++i) {
            cells[i] = dy + std::ptrdiff_t{std::min(first + i, out.w - 1)} * out.c;
        }
        multiplyTiles({.rows = cells,
                       .length = out.c,
                       .panel = pieces.panels,
                       .panelDistance = std::ptrdiff_t{out.c} * panelWidth(),
                       .out = spread + std::ptrdiff_t{first} * patch,
                       .outStep = patch,
                       .outRows = std::min(tileRows, out.w - first),
                       .outColumns = patch});
    }
    const IndexRange rowTaps = rows.tapsInside(row, in.h);
    for (int col = 0; col < out.w; ++col, spread += patch) {
        const IndexRange colTaps = cols.tapsInside(col, in.w);
        const int values = (colTaps.end - colTaps.begin) * in.c; // without holes, taps of a kernel row lie side by side
        for (int kh = rowTaps.begin; kh < rowTaps.end; ++kh) {
            const std::int64_t line = sample * in.h + rows.inputIndex(row, kh);
            Scalar* dx = data.dx + (line * in.w + cols.inputIndex(col, colTaps.begin)) * in.c;
            const Scalar* from = spread + std::ptrdiff_t{kh * cols.kernel + colTaps.begin} * in.c;
            for (int i = 0; i < values; ++i) {
                dx[i] += from[i];
            }
        }
    }
}

/// The gradient by an input of few channels, which would leave most of a panel empty: the taps take their place as
/// columns. Outputs of one sample reach the same inputs, so a sample stays with one thread.
void GatheringConvolution::spreadInput(const Conv2dBackwardData& data, int samples, const Pieces& pieces,
                                       Workers& workers) const
{
    const int filters = geometry().out.c;
    packPanels(
        {.data = data.weight, .rows = filters, .columns = geometry().patchSize(), .rowStep = 1, .columnStep = filters},
        filters, pieces.panels);
    const std::int64_t sampleValues = std::int64_t{geometry().in.h} * geometry().in.w * geometry().in.c;
    workers.run(samples, [&](int sample, int worker) {
        std::fill_n(data.dx + sample * sampleValues, sampleValues, Scalar{0});
        for (int row = 0; row < geometry().out.h; ++row) {
            spreadRow(data, sample, row, pieces, pieces.spread + worker * spreadStep());
        }
    });
}

void GatheringConvolution::backward(const Conv2dBackwardData& data, int samples, const Resources& resources) const
{
    const int filters = geometry().groupFilters();
    const std::int64_t cells = std::int64_t{samples} * geometry().out.h * geometry().out.w;
    if (data.dbias != nullptr) {
        sumColumns({.values = data.dy, .rows = cells, .columns = geometry().out.c, .sums = data.dbias}, resources);
    }
    Scratch scratch(resources.scratch);
    const Pieces pieces = takePieces(scratch, resources.workers.threads(), filters);
    std::fill_n(pieces.zeros, pieces.panels - pieces.zeros, Scalar{0});
    for (int group = 0; group < geometry().groups; ++group) { // a single one with Im2col
        if (data.dweight != nullptr) {
            backwardWeight(data, samples, group, pieces, resources.workers);
        }
        if (data.dx != nullptr && m_patches) {
            spreadInput(data, samples, pieces, resources.workers);
        } else if (data.dx != nullptr) {
            backwardInput(data, samples, group, pieces, resources.workers);
        }
    }
}

} // namespace

std::unique_ptr<Convolution> makeGatheringConvolution(const Conv2dGeometry& geometry, Conv2dAlgorithm algorithm)
{
    return std::make_unique<GatheringConvolution>(geometry, algorithm);
}

} // namespace convolarium::engine
