// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"

#include <QByteArray>

#include <nlohmann/json.hpp>

#include <memory>
#include <utility>
#include <vector>

namespace convolarium {

/// Settings as the command line writes them: {{"groups", "4"}}.
using Settings = std::vector<std::pair<QByteArray, QByteArray>>;

using MakeLesson = std::unique_ptr<Lesson> (*)();

/// The lesson's values with some of them changed; not set.
inline ParameterValues changed(const Lesson& lesson, const Settings& settings)
{
    ParameterValues values = lesson.values();
    for (const auto& [name, text] : settings)
        for (const Parameter& parameter : lesson.parameters())
            if (parameter.name == QString::fromUtf8(name))
                values.set(parameter.name, parseValue(parameter, QString::fromUtf8(text)));
    return values;
}

inline std::unique_ptr<Lesson> lessonWith(MakeLesson make, const Settings& settings = {})
{
    auto lesson = make();
    lesson->set(changed(*lesson, settings));
    return lesson;
}

/// The lesson at one of its presets.
inline std::unique_ptr<Lesson> lessonAt(MakeLesson make, const char* preset)
{
    auto lesson = make();
    for (const Preset& candidate : lesson->presets())
        if (candidate.id == QLatin1String(preset))
            lesson->set(presetValues(*lesson, candidate));
    return lesson;
}

/// Takes everything that is computed elsewhere.
inline void finish(Lesson& lesson)
{
    for (const SlowFigure& figure : lesson.slow())
        lesson.accept(figure.compute({}));
}

/// The figures as an export has them that measures nothing by a clock.
inline nlohmann::ordered_json exportedFigures(Lesson& lesson)
{
    for (const SlowFigure& figure : lesson.slow())
        if (!figure.onDemand)
            lesson.accept(figure.compute({}));
    return lesson.figures();
}

} // namespace convolarium
