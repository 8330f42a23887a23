// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace convolarium {

/// What the engine says of a network or a network file, in the present language. A message that is not known here stays as
/// the engine said it.
[[nodiscard]] QString problemInWords(const std::string& message);

} // namespace convolarium
