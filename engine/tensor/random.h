// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/tensor/scalar.h"

#include <cstdint>
#include <span>

namespace convolarium::engine {

/// Random numbers that are the same on every machine and in every build: the generator PCG32 (XSH RR 64/32) with a
/// fixed mapping to real numbers, which the distributions of the standard library do not promise.
/// Source: O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number
///         Generation", 2014; the constants and the seeding are those of pcg32_srandom_r.
class CONVOLARIUM_ENGINE_EXPORT Random {
public:
    /// Generators of the same seed and different streams give unrelated numbers.
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

    /// The next 32 random bits.
    [[nodiscard]] std::uint32_t bits();

    /// In [0, 1), a multiple of 2^-24: exact in float and in double, so both see the same numbers.
    [[nodiscard]] Scalar uniform();

    /// In [-1, 1), a multiple of 2^-23.
    [[nodiscard]] Scalar symmetric();

    /// In [0, bound), every value equally likely; bound >= 1.
    [[nodiscard]] std::uint32_t below(std::uint32_t bound);

private:
    std::uint64_t m_state = 0;
    std::uint64_t m_increment;
};

/// Fills `values` with random.symmetric(), in order.
CONVOLARIUM_ENGINE_EXPORT void fillSymmetric(std::span<Scalar> values, Random& random);

} // namespace convolarium::engine
