// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace convolarium::engine {

/// What all threads of a program have asked for so far. The program links allocation_count.cpp with the linker's option
/// --wrap=malloc, so that operator new is counted and malloc too, which Eigen calls itself.
struct Allocations {
    std::int64_t calls;
    std::int64_t bytes;
};
[[nodiscard]] Allocations allocations();

} // namespace convolarium::engine
