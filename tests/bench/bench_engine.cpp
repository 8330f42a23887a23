// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/classroom.h"
#include "engine/network/network.h"
#include "engine/tensor/random.h"
#include "engine/training/loss.h"
#include "engine/training/optimizer.h"
#include "tests/bench/networks.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

// Times of single convolutions and of whole networks. The names are those of the same work in other frameworks, so that
// results pair up. CONVOLARIUM_BENCH_THREADS: threads to use, 2 unless given.

using namespace convolarium::engine;

namespace {

int threads()
{
    const char* text = std::getenv("CONVOLARIUM_BENCH_THREADS");
    return text == nullptr ? 2 : std::atoi(text);
}

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

std::array<ConvCase, 8> convCases()
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

struct NetworkCase {
    const char* name;
    NetworkSpec spec;
    int batch;
};

std::vector<NetworkCase> networkCases()
{
    return {{"tiny_mobilenet 32x32 b64", tinyMobilenet(), 64},
            {"tiny_vgg 32x32 b64", tinyVgg(), 64},
            {"mobilenet_v2 0.5 224x224 b16", benchedMobilenetV2(), 16},
            {"vgg16 224x224 b4", benchedVgg16(), 4}};
}

Tensor randomTensor(const Shape& shape, Random& random)
{
    Tensor tensor(shape);
    fillSymmetric(tensor.values(), random);
    return tensor;
}

void runConv(benchmark::State& state, const ConvCase& measured, bool withBackward)
{
    const Shape& in = measured.in;
    const Shape inputs[] = {in};
    const LayerSpec spec = measured.spec;
    const auto layer = makeLayer(spec, inputs);
    Random random(1);
    const Tensor x = randomTensor(in, random);
    Tensor weight = randomTensor(measured.spec.weightShape(in.c), random);
    Tensor bias = randomTensor({1, 1, 1, measured.spec.filters}, random);
    Tensor y(outputShape(spec, inputs));
    Tensor dy = randomTensor(y.shape(), random);
    Tensor dx(in);
    Tensor dweight(weight.shape());
    Tensor dbias(bias.shape());
    Tensor scratch({1, 1, 1, static_cast<int>(layer->scratchElements(threads()))});
    Workers workers(threads());
    const Resources resources{workers, scratch.values()};
    const ConstTensorView xs[] = {x};
    const TensorView parameters[] = {weight, bias};
    const TensorView dxs[] = {dx};
    const TensorView gradients[] = {dweight, dbias};
    for (auto iteration : state) {
        layer->forward({xs, y, parameters, Mode::Train, resources});
        if (withBackward) {
            layer->backward({xs, y, dy, dxs, parameters, gradients, resources});
        }
    }
    const double passes = withBackward ? 3 : 1; // the backward pass is two products as large as the forward one
    state.counters["GMAC/s"] = benchmark::Counter(passes * static_cast<double>(cost(spec, inputs).macs) * in.n * 1e-9,
                                                  benchmark::Counter::kIsIterationInvariantRate);
}

Shape batchOf(const NetworkCase& measured)
{
    Shape shape = measured.spec.input;
    shape.n = measured.batch;
    return shape;
}

void reportImages(benchmark::State& state, const NetworkCase& measured)
{
    state.counters["images/s"] = benchmark::Counter(measured.batch, benchmark::Counter::kIsIterationInvariantRate);
}

void runTraining(benchmark::State& state, const NetworkCase& measured)
{
    Network network(measured.spec, {.purpose = Purpose::Train, .batch = measured.batch, .threads = threads()});
    Optimizer optimizer(OptimizerSpec::adam(), network.weights().size());
    Workers workers(threads());
    Random random(1);
    const Tensor x = randomTensor(batchOf(measured), random);
    std::vector<int> labels;
    for (int i = 0; i < measured.batch; ++i) {
        labels.push_back(i % 5);
    }
    for (auto iteration : state) {
        const ConstTensorView logits = network.forward(x, Mode::Train);
        benchmark::DoNotOptimize(softmaxCrossEntropy(logits, labels, network.outputGradient()));
        network.backward();
        optimizer.step(network.weights(), network.gradients(), 1e-3, workers);
    }
    reportImages(state, measured);
}

void runInference(benchmark::State& state, const NetworkCase& measured)
{
    Network network(measured.spec, {.purpose = Purpose::Infer, .batch = measured.batch, .threads = threads()});
    Random random(1);
    const Tensor x = randomTensor(batchOf(measured), random);
    for (auto iteration : state) {
        benchmark::DoNotOptimize(network.forward(x).data);
    }
    reportImages(state, measured);
}

void add(const std::string& name, const std::function<void(benchmark::State&)>& run)
{
    // Without a warm-up the first run would pay for pages and tables.
    benchmark::RegisterBenchmark(name.c_str(), [run](benchmark::State& state) { run(state); })
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime()
        ->MinWarmUpTime(0.05);
}

} // namespace

int main(int argc, char** argv)
{
    for (const ConvCase& c : convCases()) {
        const std::string name = c.name;
        add(name + "/forward", [c](benchmark::State& state) { runConv(state, c, false); });
        add(name + "/forward_backward", [c](benchmark::State& state) { runConv(state, c, true); });
    }
    for (const NetworkCase& c : networkCases()) {
        const std::string name = c.name;
        add(name + "/train", [c](benchmark::State& state) { runTraining(state, c); });
        add(name + "/infer", [c](benchmark::State& state) { runInference(state, c); });
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 1;
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
