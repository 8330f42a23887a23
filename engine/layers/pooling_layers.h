// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer.h"
#include "engine/layers/window_rule.h"

#include <memory>
#include <optional>

namespace convolarium::engine {

/// No window may lie in padding alone.
[[nodiscard]] std::unique_ptr<Layer> makeMaxPool(const PlacedWindows& placed, const Shape& in);

/// `cells`: what each sum is divided by; nothing: the cells that its window reads.
[[nodiscard]] std::unique_ptr<Layer> makeAveragePool(const PlacedWindows& placed, const Shape& in,
                                                     std::optional<std::int64_t> cells);

} // namespace convolarium::engine
