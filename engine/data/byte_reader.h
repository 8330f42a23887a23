// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/file_bytes.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace convolarium::engine {

/// Reads a file from front to back and decompresses it on the way where it is gzip (one member). No more is ever
/// decompressed than was asked for: a small file that would grow without end does no harm.
class ByteReader {
public:
    /// The bytes must stay where they are.
    explicit ByteReader(const FileView& file);
    ~ByteReader();
    ByteReader(const ByteReader&) = delete;
    ByteReader& operator=(const ByteReader&) = delete;

    /// Bytes read so far, decompressed.
    [[nodiscard]] std::int64_t position() const { return m_position; }

    /// The next 4 bytes, the highest first.
    /// @throws as take().
    [[nodiscard]] std::uint32_t bigEndian();

    /// The next `count` bytes. Takes memory only for what the file can hold.
    /// @throws std::invalid_argument if it ends before, is damaged, or count is above maxDataFileBytes.
    [[nodiscard]] std::vector<std::uint8_t> take(std::int64_t count);

    /// @throws std::invalid_argument if anything follows, or the check sum of a compressed file is wrong.
    void finish();

    /// @throws std::invalid_argument that names the file, a place in it and the reason.
    [[noreturn]] void refuse(std::int64_t position, const std::string& reason) const;

private:
    class Gzip;

    [[nodiscard]] std::size_t read(std::span<std::uint8_t> bytes);

    FileView m_file;
    std::unique_ptr<Gzip> m_gzip; ///< none for a plain file
    std::int64_t m_position = 0;
};

} // namespace convolarium::engine
