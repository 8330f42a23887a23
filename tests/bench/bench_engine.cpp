// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv2d.h"
#include "engine/tensor/random.h"

#include <benchmark/benchmark.h>

#include <array>
#include <string>

// Times of single convolutions. The names are those of the same work in other frameworks, so that results pair up.

using namespace convolarium::engine;

namespace {

struct ConvCase {
    const char* name;
    Shape in;
    Conv2dSpec spec;
};

Conv2dSpec padded(int filters, int stride = 1, int groups = 1)
{
    return {
        .filters = filters, .stride = {stride, stride}, .padding = Padding::explicitly({1, 1, 1, 1}), .groups = groups};
}

std::array<ConvCase, 8> cases()
{
    return {{{"conv3x3 64>64 32x32 b32", {32, 32, 32, 64}, padded(64)},
             {"depthwise3x3 64 32x32 b32", {32, 32, 32, 64}, padded(64, 1, 64)},
             {"pointwise 64>64 32x32 b32", {32, 32, 32, 64}, pointwise(64)},
             {"conv3x3 3>32 32x32 b32", {32, 32, 32, 3}, padded(32)},
             {"conv3x3 128>128 16x16 b32", {32, 16, 16, 128}, padded(128)},
             {"depthwise3x3/2 192 56x56 b8", {8, 56, 56, 192}, padded(192, 2, 192)},
             {"conv3x3 64>64 224x224 b1", {1, 224, 224, 64}, padded(64)},
             {"conv3x3 512>512 14x14 b8", {8, 14, 14, 512}, padded(512)}}};
}

Tensor randomTensor(const Shape& shape, Random& random)
{
    Tensor tensor(shape);
    fillSymmetric(tensor.values(), random);
    return tensor;
}

void runConv(benchmark::State& state, const ConvCase& measured, bool withBackward)
{
    const auto& [name, in, spec] = measured;
    Random random(1);
    const Tensor x = randomTensor(in, random);
    const Tensor weight = randomTensor(spec.weightShape(in.c), random);
    const Tensor bias = randomTensor({1, 1, 1, spec.filters}, random);
    const Tensor dy = randomTensor(spec.outputShape(in), random);
    Tensor y;
    Conv2dGradients gradients;
    for (auto iteration : state) {
        conv2d(spec, {x, weight, bias}, y);
        if (withBackward) {
            conv2dBackward(spec, {x, weight, bias}, dy, gradients);
        }
    }
    const double passes = withBackward ? 3 : 1; // the backward pass is two products as large as the forward one
    state.counters["GMAC/s"] = benchmark::Counter(passes * static_cast<double>(spec.cost(in).macs) * in.n * 1e-9,
                                                  benchmark::Counter::kIsIterationInvariantRate);
}

} // namespace

int main(int argc, char** argv)
{
    for (const ConvCase& measured : cases()) {
        const std::string name = measured.name;
        for (const bool withBackward : {false, true}) {
            benchmark::RegisterBenchmark(
                (name + (withBackward ? "/forward_backward" : "/forward")).c_str(),
                [measured, withBackward](benchmark::State& state) { runConv(state, measured, withBackward); })
                ->Unit(benchmark::kMillisecond);
        }
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 1;
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
