// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/dense/dense_lesson.h"

#include <initializer_list>
#include <memory>
#include <utility>

namespace convolarium {

/// Settings as the command line writes them: {{"layers", "6,12"}}.
using Settings = std::initializer_list<std::pair<const char*, const char*>>;

/// The lesson's values with some of them changed; not set.
inline ParameterValues changed(const Lesson& lesson, Settings settings)
{
    ParameterValues values = lesson.values();
    for (const auto& [name, text] : settings)
        for (const Parameter& parameter : lesson.parameters())
            if (parameter.name == QLatin1String(name))
                values.set(parameter.name, parseValue(parameter, QString::fromUtf8(text)));
    return values;
}

inline std::unique_ptr<Lesson> denseWith(Settings settings)
{
    auto lesson = makeDenseLesson();
    lesson->set(changed(*lesson, settings));
    return lesson;
}

inline std::unique_ptr<Lesson> densePreset(const char* id)
{
    auto lesson = makeDenseLesson();
    for (const Preset& preset : lesson->presets())
        if (preset.id == QLatin1String(id))
            lesson->set(presetValues(*lesson, preset));
    return lesson;
}

} // namespace convolarium
