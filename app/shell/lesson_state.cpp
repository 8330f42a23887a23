// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/lesson_state.h"

#include "app/lesson/lesson_place.h"
#include "app/lesson/problem.h"

namespace convolarium {

void restoreValues(Lesson& lesson, const LessonState& state)
{
    const ParameterValues first = lesson.openingValues();
    ParameterValues values = valuesAt({.lesson = lesson.id(), .values = state.values}, lesson);
    // A picture that has gone away is found by trying only; each round gives up one value.
    for (std::size_t tries = lesson.parameters().size(); tries > 0; --tries) {
        try {
            lesson.set(values);
            return;
        } catch (const Problem& problem) {
            if (!first.contains(problem.subject()))
                break;
            values.set(problem.subject(), first.at(problem.subject()));
        }
    }
    lesson.set(first);
}

std::map<QString, QString> valueTexts(const Lesson& lesson)
{
    std::map<QString, QString> texts;
    for (const Parameter& parameter : lesson.parameters())
        texts[parameter.name] = valueText(lesson.values().at(parameter.name));
    return texts;
}

} // namespace convolarium
