// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/network/network.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace convolarium::engine {

/// How values are spread. What is not finite is counted and plays no other part; all numbers are 0 where nothing is left.
struct ValueStatistics {
    std::int64_t count = 0; ///< finite values
    std::int64_t nonFinite = 0;
    double mean = 0;
    double standardDeviation = 0; ///< of all values, not an estimate from a sample
    double min = 0;
    double max = 0;
    double zeros = 0; ///< share of the finite values that are 0
    /// Finite values in equal parts of min..max; a value between two of them belongs to the upper one, max to the last. Where
    /// all values are the same they are in the first.
    std::vector<std::int64_t> histogram;

    friend bool operator==(const ValueStatistics&, const ValueStatistics&) = default;
};

/// What a layer gave.
struct ActivationStatistics {
    int layer = 0;
    std::string name; ///< of the layer
    ValueStatistics values;
    /// Of relu and relu6: the share of channels that are 0 everywhere in every sample; nothing for other layers.
    std::optional<double> deadChannels;
};

/// A tensor that is trained.
struct WeightStatistics {
    std::string layer;  ///< conv1
    std::string tensor; ///< weight or bias
    ValueStatistics values;
};

/// @throws std::invalid_argument for bins that are not in 1..maxBins.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT ValueStatistics valueStatistics(std::span<const Scalar> values, int bins);

inline constexpr int maxBins = 10'000;

/// Of each layer whose output the network keeps, in the last forward pass, in their order. In training, a layer that runs
/// as one with the activation behind it is not kept, but the activation is.
/// @throws std::invalid_argument if there was no forward pass, and as valueStatistics().
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<ActivationStatistics> activationStatistics(const Network& network,
                                                                                               int bins = 50);

/// Of every weight and bias, in the order of the layers.
/// @throws as valueStatistics().
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<WeightStatistics> weightStatistics(const Network& network,
                                                                                       int bins = 50);

} // namespace convolarium::engine
