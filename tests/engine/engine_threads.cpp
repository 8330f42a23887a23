// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/stopwatch.h"
#include "engine/data/flowers.h"
#include "engine/layers/conv2d.h"
#include "engine/models/classroom.h"
#include "engine/tensor/random.h"
#include "engine/tensor/workers.h"
#include "engine/training/trainer.h"
#include "tests/engine/striped_pictures.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <thread>
#include <vector>

// The engine on several threads at once, for the thread sanitizer: convolutions that share their inputs, loops and trainings
// that share their work, and what is stopped from another thread. Qt is not built for that sanitizer, so this program does
// without.

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

void paintInParallel()
{
    Workers workers(4);
    const FlowerOptions options{.size = 16, .samples = 64};
    require(flowers(options, workers).pixels == flowers(options).pixels, "other flowers on several threads");
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

/// Loops of all lengths, one behind the other: what a chunk writes, the next loop reads on another thread.
void shareLoops(int threads)
{
    Workers workers(threads);
    std::vector<int> values(64);
    int sum = 0;
    for (int round = 0; round < 300; ++round) {
        const int chunks = round % 64 + 1;
        sum += chunks;
        workers.run(chunks, [&](int chunk, int worker) {
            require(worker >= 0 && worker < threads, "a worker has a number that it should not have");
            ++values[static_cast<std::size_t>(chunk)];
        });
    }
    require(std::accumulate(values.begin(), values.end(), 0) == sum, "a loop left out a chunk");
}

/// Large enough that the work is shared.
TrainingPlan smallPlan(const Dataset& data, int threads)
{
    return {.network = tinyMobilenet({.input = data.image, .classes = 3}),
            .optimizer = {},
            .epochs = 2,
            .batch = 50,
            .threads = threads};
}

void trainOnSeveralThreads()
{
    const Dataset train = stripedPictures(100, 1);
    const Dataset test = stripedPictures(40, 2);
    std::vector<NetworkValues> results;
    for (const int threads : {1, 2, 4}) {
        Trainer trainer(smallPlan(train, threads), train, test);
        while (trainer.step() == Trainer::Status::Running) {
        }
        results.push_back(trainer.values());
    }
    require(results[0] == results[1] && results[0] == results[2], "a training depends on the number of threads");
}

/// Anywhere, also within a layer. It goes on as if nothing had been.
void stopATraining(std::chrono::milliseconds after)
{
    const Dataset train = stripedPictures(100, 1);
    const Dataset test = stripedPictures(40, 2);
    TrainingPlan plan = smallPlan(train, 2);
    plan.epochs = 10'000'000;
    Trainer trainer(plan, train, test);
    Trainer::Status status = Trainer::Status::Running;
    {
        const std::jthread worker([&](const std::stop_token& stop) {
            while (status == Trainer::Status::Running) {
                status = trainer.step(stop);
            }
        });
        std::this_thread::sleep_for(after);
    } // the thread is asked to stop, and waited for
    require(status == Trainer::Status::Stopped, "a training was not stopped");
    require(trainer.step() == Trainer::Status::Running, "a training did not go on");
    Trainer plain(plan, train, test);
    while (plain.report().step < trainer.report().step) {
        require(plain.step() == Trainer::Status::Running, "a training ended");
    }
    require(plain.values() == trainer.values(), "a training that was stopped became another one");
}

/// Pictures are read on threads of their own while the network learns, and stopped at any time.
void trainOnPicturesThatAreRead(std::chrono::microseconds after)
{
    const Dataset train = stripedPictures(100, 1);
    const Dataset test = stripedPictures(40, 2);
    const TrainingPlan plan = smallPlan(train, 2);
    Trainer plain(plan, train, test);
    while (plain.step() == Trainer::Status::Running) {
    }
    const Dataset readTrain = readOnTheWay(train);
    const Dataset readTest = readOnTheWay(test);
    Trainer trainer(plan, readTrain, readTest);
    int stops = 0; // one behind the other: each has more time, so that every step is made in the end
    for (Trainer::Status status = Trainer::Status::Running; status != Trainer::Status::Finished;) {
        {
            const std::jthread worker([&](const std::stop_token& stop) { status = trainer.step(stop); });
            std::this_thread::sleep_for(after * (1 << std::min(stops, 16)));
        }
        stops = status == Trainer::Status::Stopped ? stops + 1 : 0;
    }
    require(trainer.values() == plain.values(), "pictures that are read trained another network");
}

} // namespace

int main()
{
    convolveInParallel({.filters = 16});
    convolveInParallel({.filters = 8, .groups = 4});
    convolveInParallel(pointwise(16));
    convolveInParallel(DepthwiseConv2dSpec{.multiplier = 2}.asConv2d(8));
    paintInParallel();
    for (const int ms : {0, 1, 20, 100}) {
        stopTheStopwatch(std::chrono::milliseconds(ms));
    }
    for (const int threads : {1, 2, 4}) {
        shareLoops(threads);
    }
    trainOnSeveralThreads();
    for (const int ms : {0, 5, 50}) {
        stopATraining(std::chrono::milliseconds(ms));
    }
    for (const int us : {200, 1000, 20'000}) {
        trainOnPicturesThatAreRead(std::chrono::microseconds(us));
    }
    return 0;
}
