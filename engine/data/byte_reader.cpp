// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/byte_reader.h"

#include <algorithm>
#include <array>
#include <new>
#include <stdexcept>

#define ZLIB_CONST
#include <zlib.h>

namespace convolarium::engine {

namespace {

/// The deflate format makes no more of a byte: 258 bytes from the two bits of a length and a distance.
constexpr std::int64_t mostFromOneByte = 1032;

constexpr int gzipWindowBits = 15 + 16; // the largest window, and a gzip header in front

constexpr const char* damaged = "the compressed data are damaged";

bool isGzip(std::span<const std::uint8_t> bytes) { return bytes.size() >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b; }

} // namespace

class ByteReader::Gzip {
public:
    explicit Gzip(std::span<const std::uint8_t> bytes)
    {
        m_stream.next_in = bytes.data();
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        if (inflateInit2(&m_stream, gzipWindowBits) != Z_OK) {
            throw std::bad_alloc();
        }
    }
    ~Gzip() { inflateEnd(&m_stream); }
    Gzip(const Gzip&) = delete;
    Gzip& operator=(const Gzip&) = delete;

    [[nodiscard]] bool ended() const { return m_ended; }
    [[nodiscard]] bool damaged() const { return m_damaged; }
    [[nodiscard]] std::size_t left() const { return m_stream.avail_in; }

    /// Fills `bytes` from the front as far as the file goes.
    std::size_t read(std::span<std::uint8_t> bytes)
    {
        m_stream.next_out = bytes.data();
        m_stream.avail_out = static_cast<uInt>(bytes.size());
        while (m_stream.avail_out > 0 && !m_ended) {
            const int result = inflate(&m_stream, Z_NO_FLUSH);
            m_ended = result == Z_STREAM_END;
            if (result == Z_MEM_ERROR) {
                throw std::bad_alloc();
            }
            if (result != Z_OK && result != Z_STREAM_END) {
                m_damaged = result != Z_BUF_ERROR; // which says that the compressed bytes are used up
                break;
            }
        }
        return bytes.size() - m_stream.avail_out;
    }

private:
    z_stream m_stream = {};
    bool m_ended = false;
    bool m_damaged = false;
};

ByteReader::ByteReader(const FileView& file) : m_file(file)
{
    if (static_cast<std::int64_t>(file.bytes.size()) > maxDataFileBytes) {
        refuse(0, "larger than " + std::to_string(maxDataFileBytes) + " bytes");
    }
    if (isGzip(file.bytes)) {
        m_gzip = std::make_unique<Gzip>(file.bytes);
    }
}

ByteReader::~ByteReader() = default;

std::size_t ByteReader::read(std::span<std::uint8_t> bytes)
{
    std::size_t count = 0;
    if (m_gzip) {
        count = m_gzip->read(bytes);
    } else {
        const auto rest = m_file.bytes.subspan(static_cast<std::size_t>(m_position));
        count = std::min(bytes.size(), rest.size());
        std::copy_n(rest.begin(), count, bytes.begin());
    }
    m_position += static_cast<std::int64_t>(count);
    return count;
}

std::uint32_t ByteReader::bigEndian()
{
    std::uint32_t value = 0;
    for (const std::uint8_t byte : take(4)) {
        value = value << 8U | byte;
    }
    return value;
}

std::vector<std::uint8_t> ByteReader::take(std::int64_t count)
{
    const std::int64_t start = m_position;
    const std::string ends = "the file ends before the " + std::to_string(count) + " bytes that should follow";
    if (count > maxDataFileBytes) {
        refuse(start, std::to_string(count) + " bytes are more than " + std::to_string(maxDataFileBytes));
    }
    const auto stored = static_cast<std::int64_t>(m_file.bytes.size());
    if (count > stored * (m_gzip ? mostFromOneByte : 1) - start) {
        refuse(start, ends);
    }
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(count));
    if (read(bytes) < bytes.size()) {
        refuse(start, m_gzip && m_gzip->damaged() ? damaged : ends);
    }
    return bytes;
}

void ByteReader::finish()
{
    std::array<std::uint8_t, 1> more;
    if (read(more) > 0) {
        refuse(m_position - 1, "more bytes than the header says");
    }
    if (m_gzip && !m_gzip->ended()) {
        refuse(m_position, m_gzip->damaged() ? damaged : "the compressed data end early");
    }
    if (m_gzip && m_gzip->left() > 0) {
        refuse(m_position, std::to_string(m_gzip->left()) + " bytes behind the compressed data");
    }
}

void ByteReader::refuse(std::int64_t position, const std::string& reason) const
{
    throw std::invalid_argument(m_file.name + ": byte " + std::to_string(position) + ": " + reason);
}

} // namespace convolarium::engine
