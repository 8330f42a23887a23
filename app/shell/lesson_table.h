// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace convolarium {

/// A lesson by its id, and how it is made.
struct LessonEntry {
    QString id;
    std::function<std::unique_ptr<Lesson>()> make;
};

/// All lessons, in the order of the rail. A new lesson is one row here.
[[nodiscard]] const std::vector<LessonEntry>& lessonTable();

/// The lesson in its opening state: its first preset.
[[nodiscard]] std::unique_ptr<Lesson> openingLesson(const LessonEntry& entry);

} // namespace convolarium
