// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace convolarium::engine {

/// How often any thread of a program that links allocation_count.cpp has called operator new.
[[nodiscard]] std::size_t allocationCount();

} // namespace convolarium::engine
