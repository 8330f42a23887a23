// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/question.h"

#include <variant>
#include <vector>

namespace convolarium {

/// What somebody has answered: nothing yet; a quantity; an option; a curve, one value a position; cells, one flag each;
/// dilations, one a layer.
using Answer =
    std::variant<std::monostate, double, std::size_t, std::vector<double>, std::vector<bool>, std::vector<int>>;

inline constexpr int pointsOfQuestion = 3;
inline constexpr int pointsOfWhy = 1;

/// What the engine says of an answer.
struct Verdict {
    int points = 0;                                  ///< of pointsOfQuestion, or of pointsOfWhy
    bool right = false;                              ///< all points
    QString headline = {};                           ///< "Right direction, 2.1× too high."
    QString detail = {};                             ///< "It saves 8.4×: 54,992,896 MACs."
    std::optional<Misconception> misconception = {}; ///< that the answer shows
};

/// Judges an answer to the question itself. Quantities and curves: 3 points within 25 %, 2 within a factor of 3, 1 for the
/// right direction. Choices: all or nothing. Cells and dilations: 3 when all is right, fewer for what is nearly right.
/// `measuredRatio`: of a ClockTask.
/// @throws std::invalid_argument when the answer is none, or of another kind than the task.
[[nodiscard]] Verdict judged(const Question& question, const Answer& answer, std::optional<double> measuredRatio = {});

/// Judges the answer to whyPrompt.
[[nodiscard]] Verdict judgedWhy(const Question& question, std::size_t option);

/// An answer as a line of a file: "25 %", "B", "1 2 4 8".
[[nodiscard]] QString answerText(const Question& question, const Answer& answer);
/// The right answer, likewise.
[[nodiscard]] QString truthText(const Question& question, std::optional<double> measuredRatio = {});
/// guess ÷ truth of a quantity, or of a curve at its last point; nothing for other answers.
[[nodiscard]] std::optional<double> guessRatio(const Question& question, const Answer& answer);

} // namespace convolarium
