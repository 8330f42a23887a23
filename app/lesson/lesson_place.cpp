// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/lesson_place.h"

#include "app/lesson/problem.h"

namespace convolarium {

ParameterValues valuesAt(const LessonPlace& place, const Lesson& lesson)
{
    ParameterValues values = lesson.openingValues();
    for (const Parameter& parameter : lesson.parameters()) {
        const auto text = place.values.find(parameter.name);
        if (text == place.values.end())
            continue;
        try {
            values.set(parameter.name, parseValue(parameter, text->second));
        } catch (const Problem&) {
            continue; // of another version: keeps its first value
        }
    }
    return lesson.settled(std::move(values), {});
}

} // namespace convolarium
