// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/flower_geometry.h"
#include "engine/tensor/random.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace convolarium::engine::flower {

/// Random choices, in the order in which they are asked for. Two in one expression must stand in braces: elsewhere each
/// compiler has its own order.
class Chance {
public:
    explicit Chance(const Random& random) : m_random(random) {}

    [[nodiscard]] float between(float low, float high)
    {
        return mix(low, high, static_cast<float>(m_random.uniform()));
    }
    /// In -most..most, more often near 0.
    [[nodiscard]] float around0(float most)
    {
        const float first = between(-0.5F, 0.5F);
        return (first + between(-0.5F, 0.5F)) * most;
    }
    [[nodiscard]] int whole(int low, int high)
    {
        return low + static_cast<int>(m_random.below(static_cast<std::uint32_t>(high - low + 1)));
    }
    [[nodiscard]] bool happens(float probability) { return between(0, 1) < probability; }

    template <typename T, std::size_t count>
    [[nodiscard]] const T& pick(const std::array<T, count>& from)
    {
        return from[m_random.below(count)];
    }

private:
    Random m_random;
};

} // namespace convolarium::engine::flower
