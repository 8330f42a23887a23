// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analysis/arithmetic.h"
#include "engine/export.h"
#include "engine/network/network_spec.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace convolarium::engine {

/// How a network is timed.
struct TimingOptions {
    int batch = 1;
    int threads = 1;
    double budgetSeconds = 1; ///< of all passes together, beside what is said at measureLayers()
    std::optional<std::int64_t> memory =
        {}; ///< bytes that may be taken; empty: nine tenths of what the machine has free
};

/// A layer at inference. Where several layers run as one, all of it stands at the first of them.
struct LayerTime {
    enum class Runs {
        Itself,
        WithAnother, ///< its part is in the numbers of layer `with`
        Never        ///< it gives its input as it is: dropout in use
    };

    std::string name;
    std::string type; ///< as in network files
    Arithmetic arithmetic = Arithmetic::None;
    Runs runs = Runs::Itself;
    int with = 0; ///< index of the layer whose numbers hold its part: its own, or another's

    double seconds = 0;    ///< of one pass of the whole batch, median of the passes; 0 unless it runs itself
    std::int64_t macs = 0; ///< of one pass; each layer's own, as a fused normalization has none
    std::int64_t bytes =
        0; ///< moved by one pass at least: each input, its parameters and the output once; 0 unless it runs itself

    [[nodiscard]] double macsPerSecond() const { return static_cast<double>(macs) / seconds; }
    /// Arithmetic intensity: MACs per byte.
    [[nodiscard]] double intensity() const { return static_cast<double>(macs) / static_cast<double>(bytes); }
};

/// A network layer by layer, by the clock.
struct CONVOLARIUM_ENGINE_EXPORT NetworkTimes {
    std::string network;
    int batch = 1;
    int threads = 1;
    int passes = 0;           ///< counted
    bool warmed = false;      ///< an uncounted pass came first
    double makingSeconds = 0; ///< to plan the network, take its memory and fill it with random weights
    double passSeconds = 0;   ///< median of whole passes; the layers' medians need not add up to it
    std::vector<LayerTime> layers = {};

    [[nodiscard]] double secondsPerImage() const { return passSeconds / batch; }
    /// Of all layers together: what the share of one is a share of, so that the shares add up to 1.
    [[nodiscard]] double layerSeconds() const;
};

/// Told how far the measurement is, from 0 to 1, never falling.
using Progress = std::function<void(double fraction)>;

/// Times passes in use (Purpose::Infer) as they really run, layers fused, with random weights and inputs, on which the time
/// does not depend. One pass to warm up, then as many as the budget holds, at least three where they fit it and one at least.
/// A warm-up that takes longer than the whole budget is itself the one pass that counts.
/// Nothing if `stop` was requested; it is looked at between layers and while weights are made, but not while the memory of
/// a network is taken: half a second for the 550 MB of VGG16.
/// @throws std::invalid_argument as place() and Workers, and naming the amounts if the network needs more memory than there
/// is (checked before any is taken); std::overflow_error as cost().
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::optional<NetworkTimes> measureLayers(const NetworkSpec& spec,
                                                                                  const TimingOptions& options,
                                                                                  const std::stop_token& stop,
                                                                                  const Progress& progress = {});

} // namespace convolarium::engine
