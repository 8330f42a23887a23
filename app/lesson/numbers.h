// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace convolarium {

/// 18,874,368: commas in every language.
[[nodiscard]] QString withCommas(std::int64_t number);

/// A large number as words of the current language: "18.9 million", "1,887万".
[[nodiscard]] QString inWords(std::int64_t number);

/// `digits` significant digits, no exponent for everyday sizes: 0.1267, 7.9, 118.
[[nodiscard]] QString significant(double number, int digits);

/// 1.27 with exactly `decimals`, with a real minus sign.
[[nodiscard]] QString fixed(double number, int decimals);

/// All divisors of a number from 1 on, ascending.
[[nodiscard]] std::vector<int> divisors(int number);

/// For files: 15 digits, whole numbers without a point, a plain minus sign.
[[nodiscard]] QString exactly(double number);

/// The text with every number in it as "?": 7.9× fewer is ?× fewer, x₂ and K² stay.
[[nodiscard]] QString withoutNumbers(const QString& text);

/// 12.7 %.
[[nodiscard]] QString percent(double ratio);

} // namespace convolarium
