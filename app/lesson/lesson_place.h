// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"

#include <QString>

#include <map>
#include <optional>

namespace convolarium {

/// A lesson as it is to be seen: an answer points there.
struct LessonPlace {
    QString lesson;                         ///< its id
    std::map<QString, QString> values = {}; ///< by the parameter's name, as the command line writes them; the others
                                            ///< take those of the first preset
    std::optional<double> time = {};        ///< 0…1
    friend bool operator==(const LessonPlace&, const LessonPlace&) = default;
};

/// The values of the place, which is in this lesson. What the lesson does not know, or no longer takes, is left out.
[[nodiscard]] ParameterValues valuesAt(const LessonPlace& place, const Lesson& lesson);

} // namespace convolarium
