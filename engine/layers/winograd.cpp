// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/winograd.h"

#include "engine/tensor/lanes.h"

namespace convolarium::engine::winograd {

namespace {

/// One-dimensional transforms, each a matrix times a vector; their rows stand in Lavin and Gray, section 4.3.

/// Bt d
template <typename Value>
[[gnu::always_inline]] inline void inputTransform(const Value (&d)[6], Value (&t)[6])
{
    const Value four = all<Value>(4);
    const Value five = all<Value>(5);
    const Value even = d[4] - four * d[2];
    const Value odd = d[3] - four * d[1];
    const Value evenHalf = d[4] - d[2];
    const Value oddTwice = all<Value>(2) * (d[3] - d[1]);
    t[0] = four * d[0] - five * d[2] + d[4];
    t[1] = even + odd;
    t[2] = even - odd;
    t[3] = evenHalf + oddTwice;
    t[4] = evenHalf - oddTwice;
    t[5] = four * d[1] - five * d[3] + d[5];
}

/// G g
template <typename Value>
[[gnu::always_inline]] inline void kernelTransform(const Value (&g)[3], Value (&t)[6])
{
    const Value ends = all<Value>(Scalar(-1.0 / 6)) * (g[0] + g[2]);
    const Value middle = all<Value>(Scalar(-1.0 / 6)) * g[1];
    const Value outer = all<Value>(Scalar(1.0 / 24)) * g[0] + all<Value>(Scalar(1.0 / 6)) * g[2];
    const Value inner = all<Value>(Scalar(1.0 / 12)) * g[1];
    t[0] = all<Value>(Scalar(0.25)) * g[0];
    t[1] = ends + middle;
    t[2] = ends - middle;
    t[3] = outer + inner;
    t[4] = outer - inner;
    t[5] = g[2];
}

/// At m
template <typename Value>
[[gnu::always_inline]] inline void outputTransform(const Value (&m)[6], Value (&y)[4])
{
    const Value sum = m[1] + m[2];
    const Value difference = m[1] - m[2];
    const Value farSum = m[3] + m[4];
    const Value farDifference = m[3] - m[4];
    y[0] = m[0] + sum + farSum;
    y[1] = difference + all<Value>(2) * farDifference;
    y[2] = sum + all<Value>(4) * farSum;
    y[3] = difference + all<Value>(8) * farDifference + m[5];
}

/// A y
template <typename Value>
[[gnu::always_inline]] inline void outputGradientTransform(const Value (&y)[4], Value (&m)[6])
{
    const Value even = y[0] + y[2];
    const Value odd = y[1] + y[3];
    const Value farEven = y[0] + all<Value>(4) * y[2];
    const Value farOdd = all<Value>(2) * y[1] + all<Value>(8) * y[3];
    m[0] = y[0];
    m[1] = even + odd;
    m[2] = even - odd;
    m[3] = farEven + farOdd;
    m[4] = farEven - farOdd;
    m[5] = y[3];
}

/// Gt u
template <typename Value>
[[gnu::always_inline]] inline void kernelGradientTransform(const Value (&u)[6], Value (&g)[3])
{
    const Value sixth = all<Value>(Scalar(1.0 / 6));
    const Value sum = sixth * (u[1] + u[2]);
    const Value farSum = u[3] + u[4];
    g[0] = all<Value>(Scalar(0.25)) * u[0] - sum + all<Value>(Scalar(1.0 / 24)) * farSum;
    g[1] = sixth * (u[2] - u[1]) + all<Value>(Scalar(1.0 / 12)) * (u[3] - u[4]);
    g[2] = sixth * farSum - sum + u[5];
}

/// The two-dimensional transform of one channel: `transform` on each column of From values, then on each row.
/// read(row, col) gives the From x From inputs, write(row, col, value) takes the To x To results.
template <typename Value, int From, int To, typename Transform, typename Read, typename Write>
[[gnu::always_inline]] inline void transformBothWays(const Transform& transform, const Read& read, const Write& write)
{
    Value halfway[To][From];
    for (int col = 0; col < From; ++col) {
        Value in[From];
        Value out[To];
        for (int row = 0; row < From; ++row) {
            in[row] = read(row, col);
        }
        transform(in, out);
        for (int row = 0; row < To; ++row) {
            halfway[row][col] = out[row];
        }
    }
    for (int row = 0; row < To; ++row) {
        Value out[To];
        transform(halfway[row], out);
        for (int col = 0; col < To; ++col) {
            write(row, col, out[col]);
        }
    }
}

} // namespace

void transformInput(const Scalar* const* cells, int count, const Points& to)
{
    forEachChannel(count, [&]<typename Value>(int channel) {
        transformBothWays<Value, 6, 6>(
            inputTransform<Value>, [&](int row, int col) { return load<Value>(cells[row * 6 + col] + channel); },
            [&](int row, int col, const Value& value) {
                store(to.first + (row * 6 + col) * to.pointStep + channel, value);
            });
    });
}

void transformKernel(const Scalar* taps, std::ptrdiff_t tapStep, int count, const Points& to)
{
    forEachChannel(count, [&]<typename Value>(int channel) {
        transformBothWays<Value, 3, 6>(
            kernelTransform<Value>,
            [&](int row, int col) { return load<Value>(taps + (row * 3 + col) * tapStep + channel); },
            [&](int row, int col, const Value& value) {
                store(to.first + (row * 6 + col) * to.pointStep + channel, value);
            });
    });
}

void transformOutput(const ConstPoints& from, int count, const OutputTile& tile)
{
    forEachChannel(count, [&]<typename Value>(int channel) {
        const Value bias = tile.bias == nullptr ? all<Value>(0) : load<Value>(tile.bias + channel);
        const Value low = all<Value>(tile.clamp.low);
        const Value high = all<Value>(tile.clamp.high);
        transformBothWays<Value, 6, 4>(
            outputTransform<Value>,
            [&](int row, int col) { return load<Value>(from.first + (row * 6 + col) * from.pointStep + channel); },
            [&](int row, int col, const Value& value) {
                if (row < tile.rows && col < tile.cols) {
                    store(tile.out + row * tile.rowStep + col * tile.colStep + channel,
                          held(Value(value + bias), low, high));
                }
            });
    });
}

void transformOutputGradient(const Scalar* const* cells, int count, const Points& to)
{
    forEachChannel(count, [&]<typename Value>(int channel) {
        transformBothWays<Value, 4, 6>(
            outputGradientTransform<Value>,
            [&](int row, int col) { return load<Value>(cells[row * 4 + col] + channel); },
            [&](int row, int col, const Value& value) {
                store(to.first + (row * 6 + col) * to.pointStep + channel, value);
            });
    });
}

void transformKernelGradient(const ConstPoints& from, int count, Scalar* taps, std::ptrdiff_t tapStep)
{
    forEachChannel(count, [&]<typename Value>(int channel) {
        transformBothWays<Value, 6, 3>(
            kernelGradientTransform<Value>,
            [&](int row, int col) { return load<Value>(from.first + (row * 6 + col) * from.pointStep + channel); },
            [&](int row, int col, const Value& value) { store(taps + (row * 3 + col) * tapStep + channel, value); });
    });
}

} // namespace convolarium::engine::winograd
