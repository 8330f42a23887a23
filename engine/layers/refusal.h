// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tensor/shape.h"

#include <string>
#include <string_view>

namespace convolarium::engine {

/// The error of shape inference, "LAYER: WHY (input SHAPE)".
/// @throws std::invalid_argument always.
[[noreturn]] void refuse(std::string_view layer, const std::string& why, const Shape& in);

/// @throws std::invalid_argument as refuse() if a size of the input is < 1.
void requirePositiveSizes(std::string_view layer, const Shape& in);

} // namespace convolarium::engine
