// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/classroom.h"
#include "engine/network/network.h"
#include "engine/tensor/random.h"
#include "engine/training/loss.h"
#include "engine/training/optimizer.h"

#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

// Twenty steps of tiny_vgg at batch 64: the largest resident memory of this process, and what the plan says beforehand.
// Prints one line of JSON, in MiB.

using namespace convolarium::engine;

namespace {

/// A line of /proc/self/status, in MiB.
double statusMiB(const std::string& field)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(field + ":")) {
            return std::stod(line.substr(field.size() + 1)) / 1024;
        }
    }
    return 0;
}

constexpr double mebi = 1024.0 * 1024.0;

} // namespace

int main()
{
    constexpr int batch = 64;
    const NetworkSpec spec = tinyVgg();
    const Network::Options options{.purpose = Purpose::Train, .batch = batch, .threads = 2};
    const double before = statusMiB("VmRSS");
    const MemoryPlan plan = Network::plan(spec, options);
    Shape shape = spec.input;
    shape.n = batch;
    // Adam remembers two numbers a weight.
    const auto bytes =
        static_cast<double>(plan.total() + 2 * plan.gradients) + static_cast<double>(shape.elements()) * sizeof(Scalar);
    Network network(spec, options);
    Optimizer optimizer(OptimizerSpec::adam(), network.weights().size());
    Workers workers(options.threads);
    Tensor x(shape);
    Random random(1);
    fillSymmetric(x.values(), random);
    const std::vector<int> labels(batch, 1);
    for (int step = 0; step < 20; ++step) {
        const ConstTensorView logits = network.forward(x, Mode::Train);
        softmaxCrossEntropy(logits, labels, network.outputGradient());
        network.backward();
        optimizer.step(network.weights(), network.gradients(), 1e-3, workers);
    }
    std::printf("{\"planned\": %.1f, \"peak\": %.1f, \"before\": %.1f}\n", before + bytes / mebi, statusMiB("VmHWM"),
                before);
    return 0;
}
