// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/receptive_field_lesson.h"

#include <memory>
#include <utility>
#include <vector>

namespace convolarium {

/// Settings as the command line writes them: {{"kernel", "3"}}.
using FieldSettings = std::vector<std::pair<QByteArray, QByteArray>>;

/// The lesson's values with some of them changed; not set.
inline ParameterValues changed(const Lesson& lesson, const FieldSettings& settings)
{
    ParameterValues values = lesson.values();
    for (const auto& [name, text] : settings)
        for (const Parameter& parameter : lesson.parameters())
            if (parameter.name == QString::fromUtf8(name))
                values.set(parameter.name, parseValue(parameter, QString::fromUtf8(text)));
    return values;
}

inline std::unique_ptr<Lesson> fieldLesson(const FieldSettings& settings = {})
{
    auto lesson = makeReceptiveFieldLesson();
    lesson->set(changed(*lesson, settings));
    return lesson;
}

/// The lesson at one of its presets.
inline std::unique_ptr<Lesson> fieldPreset(const char* id)
{
    auto lesson = makeReceptiveFieldLesson();
    for (const Preset& preset : lesson->presets())
        if (preset.id == QLatin1String(id))
            lesson->set(presetValues(*lesson, preset));
    return lesson;
}

/// Takes everything that is computed elsewhere.
inline void finish(Lesson& lesson)
{
    for (const SlowFigure& figure : lesson.slow())
        lesson.accept(figure.compute({}));
}

} // namespace convolarium
