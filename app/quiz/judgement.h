// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/answer.h"

namespace convolarium {

/// "11.9 %", "188 %"; counts with commas.
[[nodiscard]] QString quantityText(QuantityStyle style, double value);

/// "A" for the first option.
[[nodiscard]] QString optionLetter(std::size_t option);

/// What a causal stack of one kernel hears.
struct HeardSamples {
    std::int64_t size = 1; ///< from the first to the last sample
    std::int64_t read = 1; ///< of those, without the holes
};

[[nodiscard]] HeardSamples heardBy(int kernel, const std::vector<int>& dilations);

} // namespace convolarium
