// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/json_place.h"

#include <QByteArray>

namespace convolarium {

/// A JSON text that others may have written. Its nesting is counted before it is read, and no key may stand twice in an
/// object: of two values nobody can say which one was meant.
/// @throws Problem (Usage) whose subject is the place: line and column, or the key.
[[nodiscard]] Json parseStrictJson(const QByteArray& bytes);

} // namespace convolarium
