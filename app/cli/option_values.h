// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/lesson/theme.h"

#include <QSize>

#include <cstdint>
#include <optional>

namespace convolarium {

/// Every command has it.
inline const QString languageOption = QStringLiteral("--lang");

/// @throws Problem (Usage): "WHAT: WHY".
[[noreturn]] void refuseUsage(const QString& what, const QString& why);

struct WholeRange {
    std::uint64_t least = 0;
    std::uint64_t most = 0;
};

/// The number of an option; nothing where it is not given.
/// @throws Problem (Usage) that names the range.
[[nodiscard]] std::optional<std::uint64_t> wholeOption(const CommandArguments& arguments, const QString& option,
                                                       const WholeRange& range);

/// A number that is finite; whoever asks checks its range.
/// @throws Problem (Usage) for another text.
[[nodiscard]] std::optional<double> realOption(const CommandArguments& arguments, const QString& option);

/// WxH in pixels.
/// @throws Problem (Usage) for another text, or a picture that cannot be made.
[[nodiscard]] std::optional<QSize> sizeOption(const CommandArguments& arguments, const QString& option);

/// light (standard), dark or projector.
/// @throws Problem (Usage) for another text.
[[nodiscard]] ThemeId themeOption(const CommandArguments& arguments, const QString& option);

} // namespace convolarium
