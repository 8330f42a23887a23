// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/lesson_file.h"

namespace convolarium {

/// What somebody has answered to a question of a lesson file: nothing yet, a choice, a number.
using FileAnswer = std::variant<std::monostate, std::size_t, double>;

/// A teacher's question in one language, as it is asked and judged.
struct AskedQuestion {
    QString text;
    QStringList choices = {};   ///< empty: the answer is a number
    std::size_t right = 0;      ///< of the choices
    double answer = 0;          ///< the number
    double least = 0, most = 0; ///< what counts as right
    QString unit = {};
    QString explanation = {};
};

/// The teacher's own questions of a file, in their order; those of the generator belong to the quiz.
[[nodiscard]] std::vector<AskedQuestion> ownQuestions(const LessonFile& file, const QString& language);

/// What a question is about, in a line.
[[nodiscard]] QString questionLine(const FileQuestion& question, const QString& language);

[[nodiscard]] bool isRight(const AskedQuestion& question, const FileAnswer& answer);

/// An answer in words: the choice, or the number with its unit.
[[nodiscard]] QString answerWords(const AskedQuestion& question, const FileAnswer& answer);
/// The right one, likewise.
[[nodiscard]] QString rightWords(const AskedQuestion& question);

/// The teacher's questions, answers and what is right, a row each; comma-separated, with a row of headings. Texts that a spreadsheet
/// would take for a formula are marked as texts.
[[nodiscard]] QString answersCsv(const LessonFile& file, const std::vector<FileAnswer>& answers,
                                 const QString& language);

} // namespace convolarium
