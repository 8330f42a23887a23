// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/padding.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace convolarium::engine {

// Pieces of Python source. Names come from files that nobody vouches for: whatever they hold, what is written here is one
// token on one line.

/// A string literal of printable characters in double quotes, which also is safe in a comment: everything but printable
/// ASCII, Latin letters, kana and kanji is escaped; what is no UTF-8 becomes U+FFFD.
[[nodiscard]] std::string pythonString(std::string_view text);

/// The shortest literal that is the same number: 0.001, 1e-05, float("inf").
[[nodiscard]] std::string pythonNumber(double number);

/// 18,874,368.
[[nodiscard]] std::string grouped(std::int64_t number);

/// 3 for 3 x 3, else (1, 3): height, width.
[[nodiscard]] std::string pythonSize(Size size);

/// "first, second, third".
[[nodiscard]] std::string joined(std::span<const std::string> items);

/// Of a call, in their order.
using PythonArguments = std::vector<std::string>;

/// "name(first, second)".
[[nodiscard]] std::string pythonCall(const std::string& name, const PythonArguments& arguments);

/// Adds an argument that is not at its default.
void addUnless(PythonArguments& arguments, bool isDefault, const std::string& argument);

/// "(first, second)", "(first,)".
[[nodiscard]] std::string pythonTuple(std::span<const std::string> items);

/// "[first, second, third]", on lines of its own below `indent` where it is long.
[[nodiscard]] std::string pythonList(std::span<const std::string> items, std::size_t indent);

[[nodiscard]] constexpr bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
[[nodiscard]] constexpr bool isAsciiDigit(char c) { return c >= '0' && c <= '9'; }

} // namespace convolarium::engine
