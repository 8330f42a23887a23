// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/formula.h"
#include "app/lesson/numbers.h"

namespace convolarium {

/// What the formulas of the quiz are put together from.
namespace formulaParts {

[[nodiscard]] inline Formula words(const char* latin) { return formula::text(QString::fromUtf8(latin)); }
[[nodiscard]] inline Formula letter(const char* name, Role role = Role::Plain)
{
    return formula::symbol(QString::fromUtf8(name), role);
}
[[nodiscard]] inline Formula indexed(const char* name, const char* index, Role role)
{
    return formula::symbol(QString::fromUtf8(name), QString::fromUtf8(index), role);
}
[[nodiscard]] inline Formula whole(std::int64_t value, Role role = Role::Plain)
{
    return formula::number(withCommas(value), role);
}
[[nodiscard]] inline Formula squared(Formula base) { return formula::power(std::move(base), QStringLiteral("2")); }

} // namespace formulaParts

} // namespace convolarium
