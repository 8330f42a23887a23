// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/draw.h"
#include "app/quiz/question.h"

#include <vector>

namespace convolarium {

/// A kind of question and how one of its questions is made; `kind` and `seed` are filled in by makeQuestion().
struct QuestionMaker {
    QuestionKind kind;
    Question (*make)(Draw& draw);
};

/// The kinds of each lesson, in the order of the rail.
[[nodiscard]] std::vector<QuestionMaker> convolutionQuestions();
[[nodiscard]] std::vector<QuestionMaker> groupQuestions(); ///< about groups and depthwise, of the same lesson
[[nodiscard]] std::vector<QuestionMaker> clockQuestions();
[[nodiscard]] std::vector<QuestionMaker> denseQuestions();
[[nodiscard]] std::vector<QuestionMaker> gradientQuestions();
[[nodiscard]] std::vector<QuestionMaker> normalizationQuestions();
[[nodiscard]] std::vector<QuestionMaker> statisticsQuestions(); ///< about training and evaluation, of the same lesson
[[nodiscard]] std::vector<QuestionMaker> receptiveFieldQuestions();
[[nodiscard]] std::vector<QuestionMaker> tapQuestions(); ///< which samples are read: causal, dilated, holes
/// Those of the course's own test.
[[nodiscard]] std::vector<QuestionMaker> courseQuestions();

} // namespace convolarium
