// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tensor/random.h"

namespace convolarium::engine {

Random::Random(std::uint64_t seed, std::uint64_t stream) : m_increment((stream << 1U) | 1U)
{
    static_cast<void>(bits());
    m_state += seed;
    static_cast<void>(bits());
}

std::uint32_t Random::bits()
{
    const std::uint64_t old = m_state;
    m_state = old * 6364136223846793005ULL + m_increment;
    const auto xorShifted = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
    const auto rotation = static_cast<std::uint32_t>(old >> 59U);
    return (xorShifted >> rotation) | (xorShifted << ((32U - rotation) & 31U));
}

Scalar Random::uniform() { return static_cast<Scalar>(bits() >> 8U) * Scalar{0x1p-24}; }

Scalar Random::symmetric() { return Scalar{2} * uniform() - Scalar{1}; }

std::uint32_t Random::below(std::uint32_t bound)
{
    // Numbers under the threshold would make the small remainders more likely.
    const std::uint32_t threshold = (0U - bound) % bound;
    for (;;) {
        const std::uint32_t candidate = bits();
        if (candidate >= threshold) {
            return candidate % bound;
        }
    }
}

void fillSymmetric(std::span<Scalar> values, Random& random)
{
    for (Scalar& value : values) {
        value = random.symmetric();
    }
}

} // namespace convolarium::engine
