// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/picture_end.h"

#include <cstdint>

namespace convolarium {

namespace {

/// Reads bytes from front to back; beyond the end there are zeros and atEnd().
class Bytes {
public:
    explicit Bytes(const QByteArray& bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }
    std::uint8_t next() { return atEnd() ? std::uint8_t{0} : static_cast<std::uint8_t>(m_bytes[m_at++]); }
    void skip(qsizetype count) { m_at = count < m_bytes.size() - m_at ? m_at + count : m_bytes.size(); }

private:
    const QByteArray& m_bytes;
    qsizetype m_at = 0;
};

/// ISO/IEC 10918-1, annex B: markers FF xx; segments with their length, entropy-coded data up to the next marker.
bool hasJpegEnd(Bytes bytes)
{
    constexpr std::uint8_t mark = 0xFF;
    constexpr std::uint8_t stuffed = 0x00;
    constexpr std::uint8_t temporary = 0x01;
    constexpr std::uint8_t firstRestart = 0xD0;
    constexpr std::uint8_t start = 0xD8;
    constexpr std::uint8_t end = 0xD9;
    while (!bytes.atEnd()) {
        if (bytes.next() != mark)
            continue;
        std::uint8_t kind = bytes.next();
        while (kind == mark && !bytes.atEnd())
            kind = bytes.next();
        if (kind == end)
            return true;
        const bool alone = kind == stuffed || kind == temporary || (kind >= firstRestart && kind <= start);
        if (!alone) {
            const int high = bytes.next();
            const int length = 256 * high + bytes.next();
            bytes.skip(length < 2 ? 0 : length - 2);
        }
    }
    return false;
}

/// Whether a whole first picture is there. Source: CompuServe, "Graphics Interchange Format", version 89a.
bool hasGifEnd(Bytes bytes)
{
    constexpr qsizetype beforePacked = 10; // signature, width, height
    constexpr qsizetype colourBytes = 3;
    constexpr int hasTable = 0x80;
    const auto skipTable = [&](int packed) {
        if (packed & hasTable)
            bytes.skip(colourBytes << ((packed & 7) + 1));
    };
    const auto skipBlocks = [&] {
        for (std::uint8_t length = bytes.next(); length > 0 && !bytes.atEnd(); length = bytes.next())
            bytes.skip(length);
        return !bytes.atEnd();
    };
    bytes.skip(beforePacked);
    const int packed = bytes.next();
    bytes.skip(2); // background, aspect
    skipTable(packed);
    while (!bytes.atEnd()) {
        const std::uint8_t kind = bytes.next();
        if (kind == ',') {
            constexpr qsizetype place = 8;
            bytes.skip(place);
            skipTable(bytes.next());
            bytes.skip(1); // size of the codes
            return skipBlocks();
        }
        if (kind != '!')
            return false;
        bytes.skip(1); // kind of the extension
        if (!skipBlocks())
            return false;
    }
    return false;
}

/// Chunks: length, kind, content, check sum; the last one is called IEND. Source: ISO/IEC 15948, clause 5.
bool hasPngEnd(Bytes bytes)
{
    constexpr qsizetype signature = 8;
    constexpr qsizetype sum = 4;
    const auto bigEndian = [&] {
        quint32 value = 0;
        for (int i = 0; i < 4; ++i)
            value = value << 8 | bytes.next();
        return value;
    };
    bytes.skip(signature);
    while (!bytes.atEnd()) {
        const quint32 length = bigEndian();
        constexpr quint32 last = 0x49454E44;
        if (bigEndian() == last)
            return true;
        bytes.skip(qsizetype{length} + sum);
    }
    return false;
}

} // namespace

bool hasPictureEnd(const QByteArray& bytes, const QByteArray& format)
{
    if (format == "jpeg")
        return hasJpegEnd(Bytes(bytes));
    if (format == "png")
        return hasPngEnd(Bytes(bytes));
    if (format == "gif")
        return hasGifEnd(Bytes(bytes));
    return true;
}

} // namespace convolarium
