// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/normalization/normalization_lesson.h"

#include <initializer_list>
#include <memory>
#include <utility>

namespace convolarium {

/// Settings as the command line writes them: {{"kind", "layer"}}.
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

inline std::unique_ptr<Lesson> lessonWith(Settings settings)
{
    auto lesson = makeNormalizationLesson();
    lesson->set(changed(*lesson, settings));
    return lesson;
}

} // namespace convolarium
