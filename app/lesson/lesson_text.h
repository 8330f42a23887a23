// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/misconception.h"
#include "app/lesson/text_condition.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace convolarium {

/// The lesson's own stage, painted small within a text.
struct TextPicture {
    QString caption;
    std::map<QString, QString> values = {}; ///< as the command line writes them, over those of the page
    std::optional<double> time = {};        ///< nothing: the page's, else the end
    friend bool operator==(const TextPicture&, const TextPicture&) = default;
};

/// Markdown, or a picture; in the order in which they are read.
using TextPiece = std::variant<QString, TextPicture>;

/// Something that the reader has to do.
struct TextTask {
    Condition condition;
    QString instruction;
    friend bool operator==(const TextTask&, const TextTask&) = default;
};

/// One page of a text and the state of the lesson in which it is read.
struct TextPage {
    QString heading;
    int line = 0; ///< of the heading in the file, from 1
    std::vector<TextPiece> pieces = {};
    QString preset = {};                            ///< set before the values; empty: the present values stay
    std::map<QString, QString> values = {};         ///< as the command line writes them
    std::optional<double> time = {};                ///< 0…1
    QStringList play = {};                          ///< the first and the last phase that play once; empty: none
    QString light = {};                             ///< the part of the scene that is lit; may be empty
    QString chart = {};                             ///< the chart that is brought into view; empty: none
    bool formula = false;                           ///< the formula is brought into view
    std::vector<Misconception> misconceptions = {}; ///< seen to be wrong here
    std::vector<TextTask> tasks = {};
    QString done = {}; ///< said when all tasks are done; may be empty
};

/// The text that stands beside a lesson; resources/texts/LANGUAGE/LESSON.md.
struct LessonText {
    QString title;
    std::vector<TextPage> pages; ///< at least one
};

/// Reads a text: CommonMark with lines of directives that begin with "@". `name` is the file's in messages.
/// @throws Problem (Usage) that names file and line: a directive that is unknown, malformed or given twice; an image that
/// is not the lesson's stage; what is too large or nested too deep to be a text of a lesson.
[[nodiscard]] LessonText parseLessonText(const QString& name, const QByteArray& bytes);

/// The text of a lesson in the language that is installed; nothing where there is none.
/// @throws Problem as parseLessonText.
[[nodiscard]] std::optional<LessonText> lessonText(const QString& lesson);

} // namespace convolarium
