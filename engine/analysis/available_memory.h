// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"

#include <cstdint>
#include <iosfwd>
#include <optional>

namespace convolarium::engine {

/// Bytes that a program can take without others being swapped out, as the kernel estimates it; nothing where the system
/// does not say. Source: MemAvailable in proc_meminfo(5).
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::optional<std::int64_t> availableMemory();

/// The same from the text of /proc/meminfo.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::optional<std::int64_t> availableMemory(std::istream& meminfo);

} // namespace convolarium::engine
