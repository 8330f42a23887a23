// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/lesson_table.h"

#include "app/lessons/convolution/convolution_lesson.h"
#include "app/lessons/dense/dense_lesson.h"
#include "app/lessons/normalization/normalization_lesson.h"
#include "app/lessons/receptive_field/receptive_field_lesson.h"

namespace convolarium {

const std::vector<LessonEntry>& lessonTable()
{
    static const std::vector<LessonEntry> table{
        {QStringLiteral("convolution"), makeConvolutionLesson},
        {QStringLiteral("dense"), makeDenseLesson},
        {QStringLiteral("normalization"), makeNormalizationLesson},
        {QStringLiteral("receptive_field"), makeReceptiveFieldLesson},
    };
    return table;
}

std::unique_ptr<Lesson> openingLesson(const LessonEntry& entry)
{
    auto lesson = entry.make();
    lesson->set(presetValues(*lesson, lesson->presets().front()));
    return lesson;
}

} // namespace convolarium
