// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/cost.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace convolarium::engine {

/// How multiplications are counted: the same network is "15.3 G" or "30.7 G" depending on the tool.
enum class Convention {
    Macs,         ///< multiply-accumulates of one input (papers, fvcore's "flops")
    Flops,        ///< 2 x MACs: the multiplication and the addition
    MacsWithBias, ///< MACs, and one addition an output value where there is a bias
    Torchinfo     ///< torchinfo's "mult-adds": (weights + biases) x output cells x batch
};

/// The count of a layer or network whose cost for one input is `one`. `batch` matters to Torchinfo only.
/// @throws std::overflow_error naming the operands if it does not fit in 64 bits.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::int64_t count(Convention convention, const Cost& one,
                                                           std::int64_t batch = 1);

/// The name in files and on the command line: macs, flops, macs+bias, torchinfo.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::string_view conventionId(Convention convention);

/// The reverse of conventionId; nothing for another text.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::optional<Convention> conventionFromId(std::string_view id);

} // namespace convolarium::engine
