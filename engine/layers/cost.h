// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/tensor/shape.h"

#include <cstdint>

namespace convolarium::engine {

/// What a layer costs for ONE input, whatever the batch. Counts, not bytes.
struct Cost {
    std::int64_t parameters = 0;  ///< weights and biases
    std::int64_t trainable = 0;   ///< those of them that training changes
    std::int64_t macs = 0;        ///< multiply-accumulates; taps that read padding count too
    std::int64_t biasAdds = 0;    ///< additions of a bias: one an output value where there is one
    std::int64_t activations = 0; ///< output values

    friend bool operator==(const Cost&, const Cost&) = default;
};

/// Field by field.
/// @throws std::overflow_error naming both operands if a sum does not fit in 64 bits.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Cost operator+(const Cost& a, const Cost& b);

/// Of a layer that has no parameters: its output values only.
/// @throws std::overflow_error with the sizes in it if they do not fit in 64 bits.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Cost costOfOutput(const Shape& out);

} // namespace convolarium::engine
