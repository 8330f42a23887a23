// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/network_file.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string>

using namespace convolarium::engine;

/// What can be read is the same after it is written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    NetworkFile file;
    try {
        file = parseNetwork(std::string(data, data + size));
    } catch (const std::invalid_argument&) { // the one way to refuse a file
        return 0;
    }
    if (parseNetwork(networkText(file)).spec != file.spec) {
        std::abort();
    }
    return 0;
}
