// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace convolarium::engine {

/// The whole file.
/// @throws std::runtime_error naming the file and the reason if it cannot be read, std::invalid_argument naming it if it
/// has more than `limit` bytes.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::string readFile(const std::filesystem::path& path, std::int64_t limit);

/// Makes `pieces`, one behind the other, the contents of the file: all of them, or the file stays as it was. They are
/// written beside it first and take its place when every byte is there. A link is followed; a device is written to.
/// @throws std::runtime_error naming the file and the reason.
CONVOLARIUM_ENGINE_EXPORT void writeFile(const std::filesystem::path& path, std::span<const std::string_view> pieces);

/// Takes the next piece of a file.
using ByteSink = std::function<void(std::string_view piece)>;

/// The same for contents that are made on the way, piece by piece.
/// @throws as above, and what `produce` throws: the file stays as it was then too.
CONVOLARIUM_ENGINE_EXPORT void writeFile(const std::filesystem::path& path,
                                         const std::function<void(const ByteSink& write)>& produce);

} // namespace convolarium::engine
