// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"
#include "app/shell/settings.h"

namespace convolarium {

/// Brings `lesson` to the values of `state` over those of its first preset. What is unknown, malformed or has become
/// illegal falls back silently, each value for itself.
void restoreValues(Lesson& lesson, const LessonState& state);

/// The values of `lesson` as restoreValues reads them.
[[nodiscard]] std::map<QString, QString> valueTexts(const Lesson& lesson);

} // namespace convolarium
