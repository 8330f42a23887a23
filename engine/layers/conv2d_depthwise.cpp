// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv2d_kernels.h"
#include "engine/tensor/scratch.h"

#include <Eigen/Core>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <utility>

namespace convolarium::engine {

namespace {

using Offset = std::ptrdiff_t;
using Eigen::internal::ploadu;
using Eigen::internal::pmadd;
using Eigen::internal::pset1;
using Eigen::internal::pstoreu;

/// `Lanes` values in a vector register of Eigen's, or one value.
template <int Lanes>
struct PacketOf {
    using Type = typename Eigen::internal::find_best_packet<Scalar, Lanes>::type;
};
template <>
struct PacketOf<1> {
    using Type = Scalar;
};
template <int Lanes>
using Packet = typename PacketOf<Lanes>::Type;

constexpr int widest = Eigen::internal::packet_traits<Scalar>::size;
constexpr int narrowest = std::min<int>(widest, 16 / sizeof(Scalar));

/// Calls work.operator()<Lanes>(channel) for packets that cover the channels: the widest vector registers as long as
/// they fit, then narrower ones, single values at the end.
template <int Lanes = widest, typename Work>
void forEachPacket(int first, int channels, const Work& work)
{
    for (; first + Lanes <= channels; first += Lanes) {
        work.template operator()<Lanes>(first);
    }
    if constexpr (Lanes > narrowest) {
        forEachPacket<Lanes / 2>(first, channels, work);
    } else if constexpr (Lanes > 1) {
        forEachPacket<1>(first, channels, work);
    }
}

/// The outputs of an axis whose tap `tap` reads one of `size` input samples, and not padding.
IndexRange outputsInside(const Window& window, int tap, int size, int outputs)
{
    const int first = window.inputIndex(0, tap);
    const int before = first < 0 ? (-first - 1) / window.stride + 1 : 0;
    const int until = first < size ? (size - 1 - first) / window.stride + 1 : 0;
    const int begin = std::min(before, outputs);
    return {begin, std::clamp(until, begin, outputs)};
}

/// NaN stays NaN.
template <typename Register>
Register clampPacket(const Register& value, const Register& low, const Register& high)
{
    using Eigen::internal::pmax;
    using Eigen::internal::pmin;
    return pmin(pmax(value, low), high);
}

/// Where a few neighbouring outputs read and write, at channel 0; the taps are those inside the input.
struct Block {
    const Scalar* x;
    const Scalar* weight;
    const Scalar* bias;
    Scalar* y;
    int rowTaps;
    int colTaps;
    Clamp clamp;
};

/// Distances in memory between neighbours.
struct Steps {
    Offset channels = 0; ///< outputs, and columns of the weights
    Offset weightRow = 0;
    Offset tapRow = 0;
    Offset tapCol = 0;
    Offset output = 0; ///< inputs of neighbouring outputs
};

/// `Outputs` neighbouring outputs of one packet of channels: each weight is loaded once for all of them.
template <int Lanes, int Outputs>
void computeOutputs(const Block& block, const Steps& steps, int channel)
{
    const auto start =
        block.bias != nullptr ? ploadu<Packet<Lanes>>(block.bias + channel) : pset1<Packet<Lanes>>(Scalar{0});
    Packet<Lanes> sums[Outputs];
    for (auto& sum : sums) {
        sum = start;
    }
    for (int kh = 0; kh < block.rowTaps; ++kh) {
        const Scalar* weight = block.weight + kh * steps.weightRow + channel;
        const Scalar* x = block.x + kh * steps.tapRow + channel;
        for (int kw = 0; kw < block.colTaps; ++kw) {
            const auto factor = ploadu<Packet<Lanes>>(weight);
            for (int i = 0; i < Outputs; ++i) {
                sums[i] = pmadd(ploadu<Packet<Lanes>>(x + i * steps.output), factor, sums[i]);
            }
            weight += steps.channels;
            x += steps.tapCol;
        }
    }
    const auto low = pset1<Packet<Lanes>>(block.clamp.low);
    const auto high = pset1<Packet<Lanes>>(block.clamp.high);
    for (int i = 0; i < Outputs; ++i) {
        pstoreu(block.y + i * steps.channels + channel, clampPacket(sums[i], low, high));
    }
}

/// Multiplier 1: output channel c reads input channel c.
void forwardRow(const Conv2dGeometry& geometry, const Conv2dForwardData& data, Offset sample, int row)
{
    constexpr int together = 4;
    const auto& [in, out, rows, cols, groups] = geometry;
    const Offset channels = in.c;
    const Steps steps{.channels = channels,
                      .weightRow = cols.kernel * channels,
                      .tapRow = Offset{rows.dilation} * in.w * channels,
                      .tapCol = cols.dilation * channels,
                      .output = cols.stride * channels};
    const IndexRange rowTaps = rows.tapsInside(row, in.h);
    const int firstComplete = outputsInside(cols, 0, in.w, out.w).begin;
    const int endComplete = outputsInside(cols, cols.kernel - 1, in.w, out.w).end;
    const Offset inputRow = sample * in.h + rows.inputIndex(row, rowTaps.begin);
    for (int col = 0; col < out.w;) {
        const IndexRange colTaps = cols.tapsInside(col, in.w);
        const Offset input = inputRow * in.w + cols.inputIndex(col, colTaps.begin);
        const Offset weight = Offset{rowTaps.begin} * cols.kernel + colTaps.begin;
        const Block block{.x = data.x + input * channels,
                          .weight = data.weight + weight * channels,
                          .bias = data.bias,
                          .y = data.y + ((sample * out.h + row) * out.w + col) * channels,
                          .rowTaps = rowTaps.end - rowTaps.begin,
                          .colTaps = colTaps.end - colTaps.begin,
                          .clamp = data.clamp};
        const bool complete = col >= firstComplete && col + together <= endComplete;
        forEachPacket(0, in.c, [&]<int Lanes>(int channel) {
            complete ? computeOutputs<Lanes, together>(block, steps, channel)
                     : computeOutputs<Lanes, 1>(block, steps, channel);
        });
        col += complete ? together : 1;
    }
}

/// Rows of outputs, counted through the batch.
void forwardRows(const Conv2dGeometry& geometry, const Conv2dForwardData& data, Chunk rows)
{
    for (std::int64_t i = rows.begin; i < rows.end; ++i) {
        forwardRow(geometry, data, i / geometry.out.h, static_cast<int>(i % geometry.out.h));
    }
}

/// One tap of the kernel in a run of outputs, at channel 0.
struct TapRun {
    const Scalar* from; ///< at the input, or weight
    const Scalar* dy;
    Scalar* to;
    int outputs;
};

/// to = to + sum of dy * from over the outputs: a weight's gradient, for one packet of channels.
template <int Lanes>
void addWeightGradient(const TapRun& run, const Steps& steps, int channel)
{
    auto sum = ploadu<Packet<Lanes>>(run.to + channel);
    for (int i = 0; i < run.outputs; ++i) {
        sum = pmadd(ploadu<Packet<Lanes>>(run.dy + i * steps.channels + channel),
                    ploadu<Packet<Lanes>>(run.from + i * steps.output + channel), sum);
    }
    pstoreu(run.to + channel, sum);
}

/// to += dy * weight for every output: what a tap hands back to its inputs.
template <int Lanes>
void addInputGradient(const TapRun& run, const Steps& steps, int channel)
{
    const auto weight = ploadu<Packet<Lanes>>(run.from + channel);
    for (int i = 0; i < run.outputs; ++i) {
        Scalar* to = run.to + i * steps.output + channel;
        pstoreu(to,
                pmadd(ploadu<Packet<Lanes>>(run.dy + i * steps.channels + channel), weight, ploadu<Packet<Lanes>>(to)));
    }
}

/// The nine sums of a 3x3 kernel at once: each dy is loaded once for all of them, and they stay in registers for the row.
template <int Lanes>
void addNineGradients(const TapRun& run, const Steps& steps, int channel)
{
    Packet<Lanes> sums[9];
    for (int tap = 0; tap < 9; ++tap) {
        sums[tap] = ploadu<Packet<Lanes>>(run.to + tap * steps.channels + channel);
    }
    const Scalar* top = run.from + channel;
    const Scalar* middle = top + steps.tapRow;
    const Scalar* bottom = middle + steps.tapRow;
    for (int i = 0; i < run.outputs; ++i) {
        const auto dy = ploadu<Packet<Lanes>>(run.dy + i * steps.channels + channel);
        const Offset at = i * steps.output;
        for (int kw = 0; kw < 3; ++kw) {
            const Offset x = at + kw * steps.tapCol;
            sums[kw] = pmadd(dy, ploadu<Packet<Lanes>>(top + x), sums[kw]);
            sums[3 + kw] = pmadd(dy, ploadu<Packet<Lanes>>(middle + x), sums[3 + kw]);
            sums[6 + kw] = pmadd(dy, ploadu<Packet<Lanes>>(bottom + x), sums[6 + kw]);
        }
    }
    for (int tap = 0; tap < 9; ++tap) {
        pstoreu(run.to + tap * steps.channels + channel, sums[tap]);
    }
}

/// A row of outputs in the backward pass.
struct OutputRow {
    const Conv2dGeometry& geometry;
    Steps steps;
    std::int64_t sample;
    int row;

    OutputRow(const Conv2dGeometry& shapes, std::int64_t index)
        : geometry(shapes), steps{.channels = shapes.in.c,
                                  .tapRow = Offset{shapes.rows.dilation} * shapes.in.w * shapes.in.c,
                                  .tapCol = Offset{shapes.cols.dilation} * shapes.in.c,
                                  .output = Offset{shapes.cols.stride} * shapes.in.c},
          sample(index / shapes.out.h), row(static_cast<int>(index % shapes.out.h))
    {}

    [[nodiscard]] Offset output(int col) const
    {
        return ((sample * geometry.out.h + row) * geometry.out.w + col) * geometry.in.c;
    }
    [[nodiscard]] Offset input(int col, int kh, int kw) const
    {
        const Offset line = sample * geometry.in.h + geometry.rows.inputIndex(row, kh);
        return (line * geometry.in.w + geometry.cols.inputIndex(col, kw)) * geometry.in.c;
    }
    [[nodiscard]] Offset weight(int kh, int kw) const
    {
        return (Offset{kh} * geometry.cols.kernel + kw) * geometry.in.c;
    }

    /// Calls use(tap row, tap column, outputs) for the taps that read real inputs in a run of outputs.
    template <typename Use>
    void forEachTap(const Use& use) const
    {
        const IndexRange rowTaps = geometry.rows.tapsInside(row, geometry.in.h);
        for (int kh = rowTaps.begin; kh < rowTaps.end; ++kh) {
            for (int kw = 0; kw < geometry.cols.kernel; ++kw) {
                use(kh, kw, outputsInside(geometry.cols, kw, geometry.in.w, geometry.out.w));
            }
        }
    }
};

/// Adds what a row of outputs gives to the gradients of the weights.
void addWeightGradients(const OutputRow& place, const Conv2dBackwardData& data, Scalar* dweight)
{
    const Conv2dGeometry& geometry = place.geometry;
    const IndexRange rowTaps = geometry.rows.tapsInside(place.row, geometry.in.h);
    // The outputs whose taps all read real inputs, of a 3x3 kernel that lies inside.
    IndexRange nine{};
    if (geometry.rows.kernel == 3 && geometry.cols.kernel == 3 && rowTaps.end - rowTaps.begin == 3) {
        nine = {outputsInside(geometry.cols, 0, geometry.in.w, geometry.out.w).begin,
                outputsInside(geometry.cols, 2, geometry.in.w, geometry.out.w).end};
    }
    if (nine.end > nine.begin) {
        const TapRun run{data.x + place.input(nine.begin, 0, 0), data.dy + place.output(nine.begin), dweight,
                         nine.end - nine.begin};
        forEachPacket(0, geometry.in.c,
                      [&]<int Lanes>(int channel) { addNineGradients<Lanes>(run, place.steps, channel); });
    } else {
        nine = {};
    }
    place.forEachTap([&](int kh, int kw, IndexRange outputs) {
        const IndexRange rest[] = {{outputs.begin, nine.end > nine.begin ? nine.begin : outputs.end},
                                   {nine.end > nine.begin ? nine.end : outputs.end, outputs.end}};
        for (const IndexRange& part : rest) {
            if (part.begin < part.end) {
                const TapRun run{data.x + place.input(part.begin, kh, kw), data.dy + place.output(part.begin),
                                 dweight + place.weight(kh, kw), part.end - part.begin};
                forEachPacket(0, geometry.in.c,
                              [&]<int Lanes>(int channel) { addWeightGradient<Lanes>(run, place.steps, channel); });
            }
        }
    });
}

/// Adds what a row of outputs hands back to the inputs that it read.
void addInputGradients(const OutputRow& place, const Conv2dBackwardData& data)
{
    place.forEachTap([&](int kh, int kw, IndexRange outputs) {
        if (outputs.begin < outputs.end) {
            const TapRun run{data.weight + place.weight(kh, kw), data.dy + place.output(outputs.begin),
                             data.dx + place.input(outputs.begin, kh, kw), outputs.end - outputs.begin};
            forEachPacket(0, place.geometry.in.c,
                          [&]<int Lanes>(int channel) { addInputGradient<Lanes>(run, place.steps, channel); });
        }
    });
}

/// The same layer with multiplier 1 on an input that holds every channel `multiplier` times, side by side.
Conv2dGeometry widened(Conv2dGeometry geometry)
{
    geometry.in.c = geometry.out.c;
    geometry.groups = geometry.out.c;
    return geometry;
}

/// With stride 1 the gradient by the input is itself a depthwise convolution of dy, with the kernel turned round.
Conv2dGeometry turnedRound(const Conv2dGeometry& geometry)
{
    Conv2dGeometry turned = geometry;
    std::swap(turned.in, turned.out);
    turned.rows.paddingBefore = geometry.rows.reach() - 1 - geometry.rows.paddingBefore;
    turned.cols.paddingBefore = geometry.cols.reach() - 1 - geometry.cols.paddingBefore;
    return turned;
}

class DepthwiseConvolution : public Convolution {
public:
    explicit DepthwiseConvolution(const Conv2dGeometry& geometry)
        : Convolution(geometry), m_multiplier(geometry.groupFilters()), m_wide(widened(geometry)),
          m_turned(turnedRound(m_wide)),
          m_gathersInput(geometry.rows.stride == 1 && geometry.cols.stride == 1 && m_turned.rows.paddingBefore >= 0 &&
                         m_turned.cols.paddingBefore >= 0)
    {}

    [[nodiscard]] std::int64_t scratchElements(int /*threads*/) const override
    {
        Scratch scratch;
        takePieces(scratch);
        return std::max(scratch.used(), sumColumnsScratch(m_wide.out.c));
    }

    void forward(const Conv2dForwardData& data, int samples, const Resources& resources) const override;
    void backward(const Conv2dBackwardData& data, int samples, const Resources& resources) const override;

private:
    static constexpr int mostParts = 16;

    struct Pieces {
        Scalar* x;        ///< with every channel `multiplier` times
        Scalar* dx;       ///< likewise
        Scalar* turned;   ///< the kernel turned round
        Scalar* partials; ///< gradients of the weights, summed over parts of the batch
    };
    Pieces takePieces(Scratch& scratch) const;

    [[nodiscard]] std::int64_t weights() const
    {
        return std::int64_t{m_wide.rows.kernel} * m_wide.cols.kernel * m_wide.in.c;
    }
    [[nodiscard]] std::int64_t inputCells(int samples) const
    {
        return std::int64_t{samples} * m_wide.in.h * m_wide.in.w;
    }

    /// x itself, or a copy with every channel `multiplier` times.
    const Scalar* widenedInput(const Scalar* x, int samples, const Pieces& pieces, Workers& workers) const;
    void backwardWeights(const Conv2dBackwardData& data, int samples, const Pieces& pieces, Workers& workers) const;
    void backwardInput(const Conv2dBackwardData& data, int samples, const Pieces& pieces, Workers& workers) const;

    int m_multiplier;
    Conv2dGeometry m_wide;
    Conv2dGeometry m_turned;
    bool m_gathersInput;
};

DepthwiseConvolution::Pieces DepthwiseConvolution::takePieces(Scratch& scratch) const
{
    const std::int64_t copied = m_multiplier > 1 ? m_wide.in.elements() : 0;
    return {.x = scratch.take<Scalar>(copied),
            .dx = scratch.take<Scalar>(copied),
            .turned = scratch.take<Scalar>(weights()),
            .partials = scratch.take<Scalar>(mostParts * weights())};
}

const Scalar* DepthwiseConvolution::widenedInput(const Scalar* x, int samples, const Pieces& pieces,
                                                 Workers& workers) const
{
    if (m_multiplier == 1) {
        return x;
    }
    const std::int64_t values = inputCells(samples) * geometry().in.c;
    const int chunks = chunkCount(values, 4096);
    workers.run(chunks, [&](int chunk, int /*worker*/) {
        const Chunk range = chunkOf(values, chunks, chunk);
        for (std::int64_t i = range.begin; i < range.end; ++i) {
            std::fill_n(pieces.x + i * m_multiplier, m_multiplier, x[i]);
        }
    });
    return pieces.x;
}

void DepthwiseConvolution::forward(const Conv2dForwardData& data, int samples, const Resources& resources) const
{
    Scratch scratch(resources.scratch);
    const Pieces pieces = takePieces(scratch);
    Conv2dForwardData wide = data;
    wide.x = widenedInput(data.x, samples, pieces, resources.workers);
    const std::int64_t rows = std::int64_t{samples} * m_wide.out.h;
    const int chunks = chunkCount(rows, 4);
    resources.workers.run(chunks,
                          [&](int chunk, int /*worker*/) { forwardRows(m_wide, wide, chunkOf(rows, chunks, chunk)); });
}

void DepthwiseConvolution::backward(const Conv2dBackwardData& data, int samples, const Resources& resources) const
{
    if (data.dbias != nullptr) {
        sumColumns({.values = data.dy,
                    .rows = std::int64_t{samples} * m_wide.out.h * m_wide.out.w,
                    .columns = m_wide.out.c,
                    .sums = data.dbias},
                   resources);
    }
    Scratch scratch(resources.scratch);
    const Pieces pieces = takePieces(scratch);
    Conv2dBackwardData wide = data;
    if (data.dweight != nullptr) {
        wide.x = widenedInput(data.x, samples, pieces, resources.workers);
        backwardWeights(wide, samples, pieces, resources.workers);
    }
    if (data.dx == nullptr) {
        return;
    }
    wide.dx = m_multiplier == 1 ? data.dx : pieces.dx;
    backwardInput(wide, samples, pieces, resources.workers);
    if (m_multiplier > 1) {
        // Each copy of a channel hands its gradient back to the channel.
        const std::int64_t values = inputCells(samples) * geometry().in.c;
        for (std::int64_t i = 0; i < values; ++i) {
            data.dx[i] = std::accumulate(pieces.dx + i * m_multiplier, pieces.dx + (i + 1) * m_multiplier, Scalar{0});
        }
    }
}

void DepthwiseConvolution::backwardWeights(const Conv2dBackwardData& data, int samples, const Pieces& pieces,
                                           Workers& workers) const
{
    const std::int64_t rows = std::int64_t{samples} * m_wide.out.h;
    const int parts = std::min(mostParts, chunkCount(rows, 8));
    workers.run(parts, [&](int part, int /*worker*/) {
        Scalar* dweight = pieces.partials + part * weights();
        std::fill_n(dweight, weights(), Scalar{0});
        const Chunk range = chunkOf(rows, parts, part);
        for (std::int64_t i = range.begin; i < range.end; ++i) {
            addWeightGradients(OutputRow(m_wide, i), data, dweight);
        }
    });
    std::copy_n(pieces.partials, weights(), data.dweight);
    for (int part = 1; part < parts; ++part) {
        const Scalar* partial = pieces.partials + part * weights();
        std::transform(partial, partial + weights(), data.dweight, data.dweight, std::plus<>());
    }
}

void DepthwiseConvolution::backwardInput(const Conv2dBackwardData& data, int samples, const Pieces& pieces,
                                         Workers& workers) const
{
    if (m_gathersInput) {
        const Offset channels = m_wide.in.c;
        const Offset taps = weights() / channels;
        for (Offset tap = 0; tap < taps; ++tap) {
            std::copy_n(data.weight + tap * channels, channels, pieces.turned + (taps - 1 - tap) * channels);
        }
        const Conv2dForwardData turned{.x = data.dy, .weight = pieces.turned, .bias = nullptr, .y = data.dx};
        const std::int64_t rows = std::int64_t{samples} * m_turned.out.h;
        const int chunks = chunkCount(rows, 4);
        workers.run(chunks,
                    [&](int chunk, int /*worker*/) { forwardRows(m_turned, turned, chunkOf(rows, chunks, chunk)); });
        return;
    }
    // Outputs of one sample reach the same inputs, so a sample stays with one thread.
    const Offset sampleValues = Offset{m_wide.in.h} * m_wide.in.w * m_wide.in.c;
    workers.run(samples, [&](int sample, int /*worker*/) {
        std::fill_n(data.dx + sample * sampleValues, sampleValues, Scalar{0});
        for (int row = 0; row < m_wide.out.h; ++row) {
            addInputGradients(OutputRow(m_wide, std::int64_t{sample} * m_wide.out.h + row), data);
        }
    });
}

} // namespace

std::unique_ptr<Convolution> makeDepthwiseConvolution(const Conv2dGeometry& geometry)
{
    return std::make_unique<DepthwiseConvolution>(geometry);
}

} // namespace convolarium::engine
