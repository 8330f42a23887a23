// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/slow_figure.h"
#include "engine/analysis/layer_times.h"
#include "engine/analysis/machine_limits.h"

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace convolarium {

/// Networks of the lab by the clock of this computer.
struct LabTimes {
    std::vector<engine::NetworkSpec> measured; ///< as they were then
    std::vector<engine::NetworkTimes> networks;
    engine::MachineLimits limits;
    std::string problem; ///< why nothing could be measured; empty

    /// The times of a network; null when it has not been measured as it is.
    [[nodiscard]] const engine::NetworkTimes* of(const engine::NetworkSpec& network) const;
};

/// How far a measurement is, 0 to 1, read while it runs.
using LabProgress = std::shared_ptr<std::atomic<double>>;

/// Measures the computer and then the networks, one image at a time on all its threads. Hands back a LabTimes.
[[nodiscard]] SlowFigure labMeasurement(std::vector<engine::NetworkSpec> networks, const LabProgress& progress);

} // namespace convolarium
