// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv2d_kernels.h"
#include "engine/tensor/tensor.h"

#include <Eigen/Core>

#include <algorithm>
#include <cstddef>

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

/// Where a few neighbouring outputs read and write, at channel 0; the taps are those inside the input.
struct Block {
    const Scalar* x;
    const Scalar* weight;
    const Scalar* bias;
    Scalar* y;
    int rowTaps;
    int colTaps;
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
    for (int i = 0; i < Outputs; ++i) {
        pstoreu(block.y + i * steps.channels + channel, sums[i]);
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
                          .colTaps = colTaps.end - colTaps.begin};
        const bool complete = col >= firstComplete && col + together <= endComplete;
        forEachPacket(0, in.c, [&]<int Lanes>(int channel) {
            complete ? computeOutputs<Lanes, together>(block, steps, channel)
                     : computeOutputs<Lanes, 1>(block, steps, channel);
        });
        col += complete ? together : 1;
    }
}

void forward(const Conv2dGeometry& geometry, const Conv2dForwardData& data)
{
    for (int sample = 0; sample < geometry.out.n; ++sample) {
        for (int row = 0; row < geometry.out.h; ++row) {
            forwardRow(geometry, data, sample, row);
        }
    }
}

/// What one tap of the kernel does in one row of outputs, at channel 0.
struct TapRow {
    const Scalar* x;
    const Scalar* weight;
    const Scalar* dy;
    Scalar* dx;
    Scalar* dweight;
    int outputs;
};

/// dw = sum of dy * x and dx += dy * w over the outputs, for one packet of channels.
template <int Lanes>
void addTapRow(const TapRow& tap, const Steps& steps, int channel)
{
    const auto weight = ploadu<Packet<Lanes>>(tap.weight + channel);
    auto dweight = ploadu<Packet<Lanes>>(tap.dweight + channel);
    for (int i = 0; i < tap.outputs; ++i) {
        const Offset input = i * steps.output + channel;
        const auto dy = ploadu<Packet<Lanes>>(tap.dy + i * steps.channels + channel);
        dweight = pmadd(dy, ploadu<Packet<Lanes>>(tap.x + input), dweight);
        pstoreu(tap.dx + input, pmadd(dy, weight, ploadu<Packet<Lanes>>(tap.dx + input)));
    }
    pstoreu(tap.dweight + channel, dweight);
}

/// Multiplier 1: output channel c reads input channel c.
void backwardRow(const Conv2dGeometry& geometry, const Conv2dBackwardData& data, Offset sample, int row)
{
    const auto& [in, out, rows, cols, groups] = geometry;
    const Offset channels = in.c;
    const Steps steps{.channels = channels, .output = cols.stride * channels};
    const IndexRange rowTaps = rows.tapsInside(row, in.h);
    for (int kh = rowTaps.begin; kh < rowTaps.end; ++kh) {
        const Offset inputRow = sample * in.h + rows.inputIndex(row, kh);
        for (int kw = 0; kw < cols.kernel; ++kw) {
            const IndexRange outputs = outputsInside(cols, kw, in.w, out.w);
            const Offset input = (inputRow * in.w + cols.inputIndex(outputs.begin, kw)) * channels;
            const Offset weight = (Offset{kh} * cols.kernel + kw) * channels;
            const TapRow tap{.x = data.x + input,
                             .weight = data.weight + weight,
                             .dy = data.dy + ((sample * out.h + row) * out.w + outputs.begin) * channels,
                             .dx = data.dx + input,
                             .dweight = data.dweight + weight,
                             .outputs = outputs.end - outputs.begin};
            forEachPacket(0, in.c, [&]<int Lanes>(int channel) { addTapRow<Lanes>(tap, steps, channel); });
        }
    }
}

void backward(const Conv2dGeometry& geometry, const Conv2dBackwardData& data)
{
    for (int sample = 0; sample < geometry.out.n; ++sample) {
        for (int row = 0; row < geometry.out.h; ++row) {
            backwardRow(geometry, data, sample, row);
        }
    }
}

/// The same layer with multiplier 1 on an input that holds every channel `multiplier` times, side by side.
Conv2dGeometry widened(Conv2dGeometry geometry)
{
    geometry.in.c = geometry.out.c;
    geometry.groups = geometry.out.c;
    return geometry;
}

Tensor repeatChannels(const Scalar* x, const Shape& wide, int times)
{
    Tensor result(wide);
    Scalar* to = result.data();
    const Scalar* end = to + result.elements();
    for (; to != end; to += times, ++x) {
        std::fill_n(to, times, *x);
    }
    return result;
}

} // namespace

void conv2dDepthwise(const Conv2dGeometry& geometry, const Conv2dForwardData& data)
{
    const int multiplier = geometry.groupFilters();
    if (multiplier == 1) {
        forward(geometry, data);
        return;
    }
    const Conv2dGeometry wide = widened(geometry);
    const Tensor x = repeatChannels(data.x, wide.in, multiplier);
    forward(wide, {.x = x.data(), .weight = data.weight, .bias = data.bias, .y = data.y});
}

void conv2dDepthwiseBackward(const Conv2dGeometry& geometry, const Conv2dBackwardData& data)
{
    const int multiplier = geometry.groupFilters();
    if (multiplier == 1) {
        backward(geometry, data);
        return;
    }
    const Conv2dGeometry wide = widened(geometry);
    const Tensor x = repeatChannels(data.x, wide.in, multiplier);
    Tensor dx(wide.in);
    backward(wide, {.x = x.data(),
                    .weight = data.weight,
                    .dy = data.dy,
                    .dx = dx.data(),
                    .dweight = data.dweight,
                    .dbias = nullptr});
    // Each copy of a channel hands its gradient back to the channel.
    for (Offset i = 0; i < dx.elements(); ++i) {
        data.dx[i / multiplier] += dx.data()[i];
    }
}

} // namespace convolarium::engine
