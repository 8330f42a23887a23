// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/cifar10.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>

using namespace convolarium::engine;

/// Two files in one input: the first byte is the number of whole records in the first file, the rest is the second.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 1) {
        return 0;
    }
    constexpr std::size_t recordBytes = 3073;
    const std::span<const std::uint8_t> bytes(data + 1, size - 1);
    const std::size_t first = std::min(data[0] * recordBytes, bytes.size());
    const std::array<FileView, 2> files{FileView{"first", bytes.first(first)}, {"second", bytes.subspan(first)}};
    try {
        readCifar10(std::span(files).first(first == bytes.size() ? 1 : 2)).validate();
    } catch (const std::invalid_argument&) { // the one way to refuse a file
    }
    return 0;
}
