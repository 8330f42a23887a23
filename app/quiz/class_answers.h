// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/question_run.h"

#include <QStringList>

namespace convolarium {

/// The answers of a round as a CSV file, a row a question; unanswered ones have no answer and no truth.
[[nodiscard]] QString answersCsv(const std::vector<QuestionRun>& runs);

/// An answer of somebody as answersCsv() writes it.
struct ClassAnswer {
    QuestionKey key;
    QString answer;
    std::optional<double> ratio = {}; ///< guess ÷ truth
    int points = 0;
};

/// Files are not larger, and hold no more answers.
inline constexpr qsizetype mostClassBytes = qsizetype{4} << 20;
inline constexpr std::size_t mostClassAnswers = 20'000;

/// The answers in a file that answersCsv() has written, here or elsewhere.
/// @throws Problem (Usage) when it is something else.
[[nodiscard]] std::vector<ClassAnswer> classAnswersFrom(const QByteArray& bytes);
/// Of the file at `path`.
/// @throws Problem that names it and the reason.
[[nodiscard]] std::vector<ClassAnswer> readClassAnswers(const QString& path);

} // namespace convolarium
