// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/training_data.h"

namespace convolarium {

/// Flowers painted by the program, with all cores: 4,000 for training unless choice.limit says another number, and a quarter
/// of it for the test. An empty result where `stop` was asked for.
/// @throws std::invalid_argument as engine::flowers(), std::bad_alloc.
[[nodiscard]] engine::TrainTest paintedFlowers(const DataChoice& choice, const std::stop_token& stop,
                                               const DataProgress& progress);

} // namespace convolarium
