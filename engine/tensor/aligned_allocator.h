// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <new>

namespace convolarium::engine {

/// Standard allocator whose memory starts at a multiple of 64 bytes: a cache line, and the widest vector register.
template <typename T>
struct AlignedAllocator {
    using value_type = T;
    static constexpr std::align_val_t alignment{64};

    AlignedAllocator() = default;
    template <typename U>
    explicit AlignedAllocator(const AlignedAllocator<U>& /*other*/)
    {}

    [[nodiscard]] T* allocate(std::size_t count)
    {
        if (count > std::numeric_limits<std::size_t>::max() / sizeof(T)) {
            throw std::bad_array_new_length();
        }
        return static_cast<T*>(::operator new(count * sizeof(T), alignment));
    }
    void deallocate(T* memory, std::size_t /*count*/) noexcept { ::operator delete(memory, alignment); }

    friend bool operator==(const AlignedAllocator&, const AlignedAllocator&) = default;
};

} // namespace convolarium::engine
