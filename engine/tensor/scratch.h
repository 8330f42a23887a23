// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tensor/scalar.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace convolarium::engine {

/// Deals out memory that is used up in one pass, each piece at a multiple of 64 bytes. Over no memory it only counts: so
/// one function that takes its pieces says both where they are and how much they need.
class Scratch {
public:
    Scratch() = default;
    explicit Scratch(std::span<Scalar> memory) : m_memory(memory.data()) {}

    /// Room for `count` values; null where this only counts.
    template <typename Value>
    [[nodiscard]] Value* take(std::int64_t count)
    {
        constexpr std::int64_t line = 64 / static_cast<std::int64_t>(sizeof(Scalar));
        const std::int64_t bytes = count * static_cast<std::int64_t>(sizeof(Value));
        Scalar* start = m_memory == nullptr ? nullptr : m_memory + m_used;
        m_used += (bytes + 63) / 64 * line;
        return reinterpret_cast<Value*>(start);
    }

    /// Values of Scalar dealt out so far.
    [[nodiscard]] std::int64_t used() const { return m_used; }

private:
    Scalar* m_memory = nullptr;
    std::int64_t m_used = 0;
};

} // namespace convolarium::engine
