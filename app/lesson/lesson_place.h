// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>
#include <optional>

namespace convolarium {

/// A lesson as it is to be seen: an answer points there, a page of a lesson's text sets it.
struct LessonPlace {
    QString lesson;                         ///< its id
    std::map<QString, QString> values = {}; ///< by the parameter's name, as the command line writes them; the others
                                            ///< take those of the first preset
    std::optional<double> time = {};        ///< 0…1
    QString light = {};                     ///< the part of the scene that is lit; may be empty
    friend bool operator==(const LessonPlace&, const LessonPlace&) = default;
};

} // namespace convolarium
