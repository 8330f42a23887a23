// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/lesson_table.h"

#include "app/lessons/convolution/convolution_lesson.h"

#include <algorithm>

namespace convolarium {

const std::vector<LessonEntry>& lessonTable()
{
    static const std::vector<LessonEntry> table{
        {QStringLiteral("convolution"), makeConvolutionLesson},
    };
    return table;
}

std::unique_ptr<Lesson> makeLesson(const QString& id)
{
    const auto& table = lessonTable();
    const auto entry = std::ranges::find(table, id, &LessonEntry::id);
    if (entry == table.end())
        return nullptr;
    auto lesson = entry->make();
    const auto presets = lesson->presets();
    lesson->set(presets.empty() ? standardValues(*lesson) : presetValues(*lesson, presets.front()));
    return lesson;
}

} // namespace convolarium
