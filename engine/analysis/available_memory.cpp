// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/available_memory.h"

#include <fstream>
#include <istream>
#include <limits>
#include <sstream>
#include <string>

namespace convolarium::engine {

std::optional<std::int64_t> availableMemory()
{
    std::ifstream meminfo("/proc/meminfo");
    return availableMemory(meminfo);
}

std::optional<std::int64_t> availableMemory(std::istream& meminfo)
{
    constexpr std::int64_t kibibyte = 1024;
    for (std::string line; std::getline(meminfo, line);) {
        std::istringstream words(line);
        std::string name;
        std::int64_t amount = 0;
        if (words >> name && name == "MemAvailable:") {
            const bool known =
                words >> amount && amount >= 0 && amount <= std::numeric_limits<std::int64_t>::max() / kibibyte;
            return known ? std::optional(amount * kibibyte) : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace convolarium::engine
