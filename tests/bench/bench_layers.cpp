// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/layer_times.h"
#include "engine/analysis/machine_limits.h"
#include "engine/models/published.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

using namespace convolarium::engine;

namespace {

void printLimits(const MachineLimits& limits)
{
    std::printf("%d thread(s): %.1f GMAC/s, read %.1f GB/s, copied %.1f GB/s, ridge %.2f MAC/byte\n\n", limits.threads,
                limits.macsPerSecond / 1e9, limits.bytesReadPerSecond / 1e9, limits.bytesCopiedPerSecond / 1e9,
                limits.ridge());
}

void printTimes(const NetworkTimes& times)
{
    std::printf("%s, batch %d, %d thread(s): %.3f ms a picture, median of %d pass(es); made in %.0f ms\n",
                times.network.c_str(), times.batch, times.threads, 1e3 * times.secondsPerImage(), times.passes,
                1e3 * times.makingSeconds);
    std::printf("%-28s %-18s %12s %10s %10s %7s %9s %8s\n", "layer", "type", "MAC", "bytes", "us", "time", "MAC/byte",
                "GMAC/s");
    for (const LayerTime& layer : times.layers) {
        if (layer.runs == LayerTime::Runs::Never) {
            std::printf("%-28s %-18s never runs\n", layer.name.c_str(), layer.type.c_str());
        } else if (layer.runs == LayerTime::Runs::WithAnother) {
            std::printf("%-28s %-18s runs with %s\n", layer.name.c_str(), layer.type.c_str(),
                        times.layers[static_cast<std::size_t>(layer.with)].name.c_str());
        } else {
            std::printf("%-28s %-18s %12lld %10lld %10.1f %6.2f%% %9.2f %8.2f\n", layer.name.c_str(),
                        layer.type.c_str(), static_cast<long long>(layer.macs), static_cast<long long>(layer.bytes),
                        1e6 * layer.seconds, 100 * layer.seconds / times.layerSeconds(), layer.intensity(),
                        layer.macsPerSecond() / 1e9);
        }
    }
    std::printf("layers together: %.3f ms of a pass of %.3f ms\n\n", 1e3 * times.layerSeconds(),
                1e3 * times.passSeconds);
}

} // namespace

/// bench_layers [THREADS [BATCH]]: the bounds of this machine and two networks layer by layer.
int main(int argc, char** argv)
try {
    const int threads = argc > 1 ? std::atoi(argv[1]) : 1;
    const int batch = argc > 2 ? std::atoi(argv[2]) : 1;
    printLimits(measureMachine(threads, {}).value());
    for (const NetworkSpec& network : {publishedModel("mobilenet_v2", {.alpha = 0.5}), publishedModel("vgg16")}) {
        printTimes(measureLayers(network, {.batch = batch, .threads = threads, .budgetSeconds = 3}, {}).value());
    }
} catch (const std::exception& error) {
    std::fprintf(stderr, "bench_layers: %s\n", error.what());
    return 1;
}
