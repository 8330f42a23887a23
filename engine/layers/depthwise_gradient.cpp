// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/depthwise.h"
#include "engine/tensor/lanes.h"

#include <algorithm>

namespace convolarium::engine {

namespace {

using Offset = std::ptrdiff_t;

/// The outputs of an axis whose tap `tap` reads one of `size` input samples, and not padding.
IndexRange outputsInside(const Window& window, int tap, int size, int outputs)
{
    const int first = window.inputIndex(0, tap);
    const int before = first < 0 ? (-first - 1) / window.stride + 1 : 0;
    const int until = first < size ? (size - 1 - first) / window.stride + 1 : 0;
    const int begin = std::min(before, outputs);
    return {begin, std::clamp(until, begin, outputs)};
}

/// Distances in memory between neighbours.
struct Steps {
    Offset channels; ///< outputs, and columns of the weights
    Offset tapRow;
    Offset tapCol;
    Offset output; ///< inputs of neighbouring outputs
};

/// One tap of the kernel in a run of outputs, at channel 0.
struct TapRun {
    const Scalar* from; ///< at the input, or weight
    const Scalar* dy;
    Scalar* to;
    int outputs;
};

/// to = to + sum of dy * from over the outputs: a weight's gradient, for one packet of channels.
template <typename Value>
void addWeightGradient(const TapRun& run, const Steps& steps, int channel)
{
    auto sum = load<Value>(run.to + channel);
    for (int i = 0; i < run.outputs; ++i) {
        sum += load<Value>(run.dy + i * steps.channels + channel) * load<Value>(run.from + i * steps.output + channel);
    }
    store(run.to + channel, sum);
}

/// The nine sums of a 3x3 kernel at once: each dy is loaded once for all of them, and they stay in registers for the row.
template <typename Value>
void addNineGradients(const TapRun& run, const Steps& steps, int channel)
{
    Value sums[9];
    for (int tap = 0; tap < 9; ++tap) {
        sums[tap] = load<Value>(run.to + tap * steps.channels + channel);
    }
    const Scalar* top = run.from + channel;
    const Scalar* middle = top + steps.tapRow;
    const Scalar* bottom = middle + steps.tapRow;
    for (int i = 0; i < run.outputs; ++i) {
        const auto dy = load<Value>(run.dy + i * steps.channels + channel);
        const Offset at = i * steps.output;
        for (int kw = 0; kw < 3; ++kw) {
            const Offset x = at + kw * steps.tapCol;
            sums[kw] += dy * load<Value>(top + x);
            sums[3 + kw] += dy * load<Value>(middle + x);
            sums[6 + kw] += dy * load<Value>(bottom + x);
        }
    }
    for (int tap = 0; tap < 9; ++tap) {
        store(run.to + tap * steps.channels + channel, sums[tap]);
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
        forEachChannel(geometry.in.c,
                       [&]<typename Value>(int channel) { addNineGradients<Value>(run, place.steps, channel); });
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
                forEachChannel(geometry.in.c, [&]<typename Value>(int channel) {
                    addWeightGradient<Value>(run, place.steps, channel);
                });
            }
        }
    });
}

} // namespace

void addDepthwiseWeightGradients(const Conv2dGeometry& geometry, const Conv2dBackwardData& data, Chunk rows,
                                 Scalar* dweight)
{
    for (std::int64_t row = rows.begin; row < rows.end; ++row) {
        addWeightGradients(OutputRow(geometry, row), data, dweight);
    }
}

} // namespace convolarium::engine
