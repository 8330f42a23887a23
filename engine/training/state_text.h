// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/training_state.h"

#include <string>
#include <string_view>

namespace convolarium::engine {

/// A state without its arrays, as JSON. Numbers come back as they were; only a loss that is not finite comes back as NaN.
[[nodiscard]] std::string textOfState(const TrainingState& state);

/// The way back.
/// @throws std::invalid_argument naming the key, or line and column, if the text is malformed.
[[nodiscard]] TrainingState stateOfText(std::string_view text);

} // namespace convolarium::engine
