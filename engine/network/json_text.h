// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace convolarium::engine {

/// What a text may hold at most, so that neither memory nor time gets out of hand.
struct JsonLimits {
    std::size_t bytes = std::size_t{64} << 20U;
    std::size_t depth = 16;
    std::size_t values = 2'000'000;
    std::size_t keys = 1'000; ///< of one object
};

/// @throws std::invalid_argument with line and column if the text goes beyond a limit.
CONVOLARIUM_ENGINE_EXPORT void requireWithin(const JsonLimits& limits, std::string_view text);

/// The message of a failed parse, from the line and the column on.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::string parseFailure(const nlohmann::json::exception& error);

/// @throws std::invalid_argument with line and column if the text is malformed or goes beyond a limit.
template <typename Json>
[[nodiscard]] Json parseJson(std::string_view text, const JsonLimits& limits)
{
    requireWithin(limits, text);
    try {
        return Json::parse(text);
    } catch (const nlohmann::json::exception& error) {
        throw std::invalid_argument(parseFailure(error));
    }
}

/// On one line, with a space after every comma and colon.
[[nodiscard]] std::string oneLine(const nlohmann::ordered_json& value);

/// The same for a message: cut off where it gets long.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::string shown(const nlohmann::ordered_json& value);

} // namespace convolarium::engine
