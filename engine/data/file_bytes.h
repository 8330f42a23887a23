// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace convolarium::engine {

/// The bytes of a file, wherever they are, and the name by which errors call it.
struct FileView {
    std::string name;
    std::span<const std::uint8_t> bytes;
};

/// No file of a data set may be larger, and none may decompress to more: 1 GiB. (MNIST has 47 MB, CIFAR-10 31 MB a file.)
inline constexpr std::int64_t maxDataFileBytes = std::int64_t{1} << 30;

/// The whole file.
/// @throws std::runtime_error naming the file if it cannot be read, std::invalid_argument if it is larger than
/// maxDataFileBytes.
[[nodiscard]] std::vector<std::uint8_t> readDataFile(const std::filesystem::path& file);

} // namespace convolarium::engine
