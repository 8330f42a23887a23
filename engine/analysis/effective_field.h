// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analysis/measured_field.h"
#include "engine/export.h"
#include "engine/tensor/tensor.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>

namespace convolarium::engine {

struct EffectiveFieldOptions {
    int channels = 8; ///< of the input and of every layer
    int runs = 4;     ///< stacks with weights of their own that are put together
    std::uint64_t seed = 1;
};

/// How much each sample of its field moves an output of a random stack: the root mean square, over channels and runs, of the
/// derivative of the output by that sample; convolutions with He weights and a ReLU behind each but the last, maxima as
/// pooling. 1 x rows x columns x 1, from the first to the last sample of the field, the largest value 1.
/// Nothing if `stop` was requested.
/// Source: Luo, Li, Urtasun and Zemel, "Understanding the Effective Receptive Field in Deep CNNs", 2016.
/// @throws std::invalid_argument if there are no layers or a run has more than maxEffectiveCells values in its input, and
/// as ReceptiveField::through().
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::optional<Tensor> effectiveField(std::span<const FieldLayer> layers,
                                                                             const EffectiveFieldOptions& options,
                                                                             const std::stop_token& stop = {});

inline constexpr std::int64_t maxEffectiveCells = std::int64_t{1} << 23;

} // namespace convolarium::engine
