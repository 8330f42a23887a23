// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/idx.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>

using namespace convolarium::engine;

/// Two files in one input: the first two bytes (the lower first) are the length of the file of images, the rest is that
/// of labels.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2) {
        return 0;
    }
    const std::span<const std::uint8_t> files(data + 2, size - 2);
    const std::size_t images = std::min<std::size_t>(data[0] + 256U * data[1], files.size());
    try {
        readIdx({"images", files.first(images)}, {"labels", files.subspan(images)}, mnistClasses()).validate();
    } catch (const std::invalid_argument&) { // the one way to refuse a file
    }
    return 0;
}
