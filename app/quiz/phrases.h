// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace convolarium {

/// Two conditions of one setting, as the language lists them: "A; B".
[[nodiscard]] QString listed(const QString& first, const QString& second);

/// Two sentences one after the other, as the language writes them.
[[nodiscard]] QString told(const QString& first, const QString& second);

} // namespace convolarium
