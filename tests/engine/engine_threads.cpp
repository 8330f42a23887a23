// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/stopwatch.h"
#include "engine/layers/conv2d.h"
#include "engine/tensor/random.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <thread>
#include <vector>

// The engine on several threads at once, for the thread sanitizer: convolutions that share their inputs, and the
// stopwatch stopped from another thread. Qt is not built for that sanitizer, so this program does without.

using namespace convolarium::engine;

namespace {

Tensor randomTensor(const Shape& shape, std::uint64_t seed)
{
    Tensor tensor(shape);
    Random random(seed);
    fillSymmetric(tensor.values(), random);
    return tensor;
}

void require(bool condition, const char* what)
{
    if (!condition) {
        std::fprintf(stderr, "engine_threads: %s\n", what);
        std::exit(1);
    }
}

void convolveInParallel(const Conv2dSpec& spec)
{
    const Shape in{2, 12, 12, 8};
    const Tensor x = randomTensor(in, 1);
    const Tensor weight = randomTensor(spec.weightShape(in.c), 2);
    const Tensor bias = randomTensor({1, 1, 1, spec.filters}, 3);
    const Tensor y = conv2d(spec, x, weight, bias);
    std::vector<Tensor> outputs(4);
    std::vector<Conv2dGradients> gradients(outputs.size());
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            threads.emplace_back([&, i] {
                outputs[i] = conv2d(spec, x, weight, bias);
                gradients[i] = conv2dBackward(spec, x, weight, y);
            });
        }
    }
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        require(outputs[i] == y, "a convolution gave something else on another thread");
        require(gradients[i].x == gradients[0].x && gradients[i].weight == gradients[0].weight,
                "a backward pass gave something else on another thread");
    }
}

void stopTheStopwatch(std::chrono::milliseconds after)
{
    const StopwatchPlan plan{
        .normal = {.filters = 16}, .depthwise = {}, .pointwise = pointwise(16), .input = {1, 32, 32, 16}};
    std::optional<StopwatchResult> result;
    {
        std::jthread worker([&](const std::stop_token& stop) {
            result = timeTwins(plan, stop, {.budget = std::chrono::minutes(5), .runs = 10'000'000});
        });
        std::this_thread::sleep_for(after);
    } // the thread is asked to stop, and waited for
    require(!result.has_value(), "a stopped stopwatch gave a result");
}

} // namespace

int main()
{
    convolveInParallel({.filters = 16});
    convolveInParallel({.filters = 8, .groups = 4});
    convolveInParallel(pointwise(16));
    convolveInParallel(DepthwiseConv2dSpec{.multiplier = 2}.asConv2d(8));
    for (const int ms : {0, 1, 20, 100}) {
        stopTheStopwatch(std::chrono::milliseconds(ms));
    }
    return 0;
}
