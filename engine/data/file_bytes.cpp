// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/file_bytes.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>

namespace convolarium::engine {

namespace {

[[noreturn]] void throwUnreadable(const std::filesystem::path& file, int error)
{
    throw std::runtime_error(file.string() + ": cannot be read: " + std::strerror(error));
}

} // namespace

std::vector<std::uint8_t> readDataFile(const std::filesystem::path& file)
{
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throwUnreadable(file, errno);
    }
    // Piece by piece: the size that a file claims is not to be trusted, and some have none.
    std::vector<std::uint8_t> bytes;
    std::array<char, 1 << 16> piece;
    while (stream) {
        stream.read(piece.data(), piece.size());
        bytes.insert(bytes.end(), piece.begin(), piece.begin() + stream.gcount());
        if (static_cast<std::int64_t>(bytes.size()) > maxDataFileBytes) {
            throw std::invalid_argument(file.string() + ": larger than " + std::to_string(maxDataFileBytes) + " bytes");
        }
    }
    if (stream.bad()) {
        throwUnreadable(file, errno);
    }
    return bytes;
}

} // namespace convolarium::engine
