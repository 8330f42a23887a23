// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/lesson_file.h"
#include "app/lesson/veiled_lesson.h"

namespace convolarium {

/// The lessons and kinds of questions that this program has.
[[nodiscard]] LessonFileTerms lessonFileTerms();

/// Whether the name of a file says that it is a lesson file.
[[nodiscard]] bool isLessonFile(const QString& path);

/// What the file hides of its lesson; "reset" goes to the file's values.
[[nodiscard]] Veil veilOf(const LessonFile& file, const Lesson& opening);

/// The folder of the files that come with the program; empty where they are not installed.
[[nodiscard]] QString exampleFolder();

} // namespace convolarium
