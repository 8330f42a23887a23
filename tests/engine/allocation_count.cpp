// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/allocation_count.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::int64_t> calls{0};
std::atomic<std::int64_t> bytes{0};

void note(std::size_t size)
{
    ++calls;
    bytes += static_cast<std::int64_t>(size);
}

} // namespace

extern "C" {
void* __real_malloc(std::size_t size); // NOLINT: the linker's names
void* __wrap_malloc(std::size_t size)
{
    note(size);
    return __real_malloc(size);
} // NOLINT
}

namespace {

void* take(std::size_t size) noexcept
{
    note(size);
    return __real_malloc(std::max<std::size_t>(size, 1));
}

void* take(std::size_t size, std::align_val_t alignment) noexcept
{
    note(size);
    const auto line = static_cast<std::size_t>(alignment);
    return std::aligned_alloc(line, (std::max<std::size_t>(size, 1) + line - 1) / line * line);
}

void* orThrow(void* memory) { return memory != nullptr ? memory : throw std::bad_alloc(); }

} // namespace

// All forms are here: under the address sanitizer those that do not throw and those for arrays do not call the others.
void* operator new(std::size_t size) { return orThrow(take(size)); }
void* operator new(std::size_t size, std::align_val_t alignment) { return orThrow(take(size, alignment)); }
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept { return take(size); }
void* operator new(std::size_t size, std::align_val_t alignment, const std::nothrow_t& /*tag*/) noexcept
{
    return take(size, alignment);
}
void* operator new[](std::size_t size) { return orThrow(take(size)); }
void* operator new[](std::size_t size, std::align_val_t alignment) { return orThrow(take(size, alignment)); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t /*size*/) noexcept { std::free(memory); }
void operator delete[](void* memory, std::align_val_t /*alignment*/) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t /*size*/, std::align_val_t /*alignment*/) noexcept
{
    std::free(memory);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }
void operator delete(void* memory, std::align_val_t /*alignment*/) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*size*/, std::align_val_t /*alignment*/) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t& /*tag*/) noexcept { std::free(memory); }

namespace convolarium::engine {

Allocations allocations() { return {calls, bytes}; }

} // namespace convolarium::engine
