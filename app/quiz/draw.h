// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tensor/random.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace convolarium {

/// The numbers of a question: the same kind and seed draw the same ones on every machine.
class Draw {
public:
    Draw(const QString& kind, std::uint64_t seed);

    /// 0…bound − 1, every value equally likely; bound >= 1.
    [[nodiscard]] std::size_t below(std::size_t bound) { return m_random.below(static_cast<std::uint32_t>(bound)); }
    /// first…last.
    [[nodiscard]] int between(int first, int last)
    {
        return first + static_cast<int>(below(static_cast<std::size_t>(last - first) + 1));
    }
    /// One of `values`, which are not empty.
    template <typename T>
    [[nodiscard]] T of(const std::vector<T>& values)
    {
        return values[below(values.size())];
    }
    [[nodiscard]] bool coin() { return below(2) == 1; }
    /// Every order equally likely.
    template <typename T>
    void shuffle(std::vector<T>& values)
    {
        for (std::size_t left = values.size(); left > 1; --left)
            std::swap(values[left - 1], values[below(left)]);
    }

private:
    engine::Random m_random;
};

} // namespace convolarium
