// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/lab_measurement.h"

#include <algorithm>
#include <new>
#include <thread>

namespace convolarium {

namespace {

/// More threads than this do not make a single image faster.
constexpr unsigned mostThreads = 8;
constexpr double budgetSeconds = 1.5; // of the passes of one network
constexpr double machineShare = 0.15; // of the progress: about its share of the time

int threads() { return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, mostThreads)); }

LabTimes failed(const char* why)
{
    LabTimes times;
    times.problem = why;
    return times;
}

std::any measure(const std::vector<engine::NetworkSpec>& networks, const LabProgress& progress,
                 const std::stop_token& stop)
{
    LabTimes times;
    const auto limits = engine::measureMachine(threads(), stop);
    if (!limits)
        return {};
    times.limits = *limits;
    *progress = machineShare;
    const double share = (1 - machineShare) / static_cast<double>(networks.size());
    for (const engine::NetworkSpec& network : networks) {
        const double before = *progress;
        const auto measured =
            engine::measureLayers(network, {.batch = 1, .threads = threads(), .budgetSeconds = budgetSeconds}, stop,
                                  [&](double fraction) { *progress = before + share * fraction; });
        if (!measured)
            return {};
        times.networks.push_back(*measured);
        times.measured.push_back(network);
        *progress = before + share;
    }
    return times;
}

} // namespace

const engine::NetworkTimes* LabTimes::of(const engine::NetworkSpec& network) const
{
    const auto found = std::ranges::find(measured, network);
    return found == measured.end() ? nullptr : &networks[static_cast<std::size_t>(found - measured.begin())];
}

SlowFigure labMeasurement(std::vector<engine::NetworkSpec> networks, const LabProgress& progress)
{
    const QString id = QStringLiteral("times");
    return {.id = id,
            .label = {},
            .key = QString::number(reinterpret_cast<quintptr>(progress.get())), // every request is one of its own
            .compute = [id, networks = std::move(networks), progress](std::stop_token stop) -> SlowResult {
                try {
                    return {id, measure(networks, progress, stop)};
                } catch (const std::bad_alloc&) {
                    return {id, failed("not enough memory")};
                } catch (const std::exception& error) {
                    return {id, failed(error.what())};
                }
            }};
}

} // namespace convolarium
