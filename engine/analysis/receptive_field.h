// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/window.h"

#include <cstdint>
#include <span>
#include <vector>

namespace convolarium::engine {

/// What the units of a layer can see of the network's input along one axis, in input samples. Unit o sees the samples from
/// start + o * jump to start + o * jump + size - 1. As it is made, that of the input itself: each sample sees itself.
/// Source: Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional Neural Networks", Distill 2019.
struct CONVOLARIUM_ENGINE_EXPORT ReceptiveField {
    std::int64_t size = 1;  ///< samples from the first to the last that can influence a unit
    std::int64_t jump = 1;  ///< from the field of a unit to that of its neighbour
    std::int64_t start = 0; ///< first sample of unit 0's field; below 0 it lies in the padding

    /// The middle of unit 0's field.
    [[nodiscard]] double center() const { return static_cast<double>(start) + static_cast<double>(size - 1) / 2; }

    /// The field of a unit that reads units of this field through `window`:
    ///   size + (reach - 1) * jump,  jump * stride,  start - paddingBefore * jump
    /// @throws std::invalid_argument if a value of the window is out of range, std::overflow_error with the sizes in it if
    /// a number does not fit in 64 bits.
    [[nodiscard]] ReceptiveField through(const Window& window) const;

    friend bool operator==(const ReceptiveField&, const ReceptiveField&) = default;
};

/// The fields after each layer of a stack, whose windows along the axis are given from the input on.
/// @throws as ReceptiveField::through().
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<ReceptiveField> receptiveFields(std::span<const Window> windows);

/// Which samples of its field a unit behind the stack really reads, first to last: dilated kernels and strides wider than
/// the kernel leave holes.
/// @throws as ReceptiveField::through(), and std::invalid_argument for a field of more than maxMarkedSamples.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<bool> readSamples(std::span<const Window> windows);

/// How many samples of its field a unit behind the stack really reads.
/// @throws as readSamples().
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::int64_t countReadSamples(std::span<const Window> windows);

/// On how many paths each sample of its field reaches a unit behind the stack, first to last; 0 in the holes. Exact below
/// 2^53, rounded above.
/// @throws as readSamples().
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<double> pathCounts(std::span<const Window> windows);

inline constexpr std::int64_t maxMarkedSamples = std::int64_t{1} << 24;

/// The input samples that unit `output` behind the stack really reads where the axis ends: a unit on the padding, of the
/// input or of any layer between, is 0 and reads nothing. Ascending.
///   sizes  of each layer's input along the axis: as many as windows
/// @throws std::invalid_argument if the number of sizes is another one.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<int> readInputs(std::span<const Window> windows,
                                                                    std::span<const int> sizes, int output);

} // namespace convolarium::engine
