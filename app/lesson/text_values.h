// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"
#include "app/lesson/lesson_text.h"

namespace convolarium {

/// The values in which `page` is read: its own over those of its preset, or over `present`. Where they do not go
/// together with the present ones, they stand over those of the first preset.
/// @throws Problem (Usage) for what is unknown, malformed or illegal even there.
[[nodiscard]] ParameterValues valuesOf(const TextPage& page, const Lesson& lesson, const ParameterValues& present);

/// The values in which `picture` is painted: its own over `present`, as above.
/// @throws Problem as above.
[[nodiscard]] ParameterValues valuesOf(const TextPicture& picture, const Lesson& lesson,
                                       const ParameterValues& present);

/// What of `text` does not fit to `lesson`, with the page's line: an unknown parameter, preset, phase or chart, a value that is
/// illegal, a task that has nothing to wait for. Nothing when all is right.
[[nodiscard]] std::optional<QString> problemOf(const LessonText& text, const Lesson& lesson);

} // namespace convolarium
