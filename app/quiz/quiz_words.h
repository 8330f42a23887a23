// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/sentence.h"
#include "app/quiz/question_run.h"

namespace convolarium {

/// What is done with mouse and keyboard, in a sentence or two.
[[nodiscard]] QString howToAnswer(const QuestionRun& run);
/// "3 points within 25 %, …"
[[nodiscard]] QString howPointsAreGiven(const QuestionRun& run);

/// What is said once everything is answered. Parts may be empty.
struct Explanation {
    QString headline;      ///< "You chose B; the right answer is C."
    QString detail;        ///< what is true or wrong about what was chosen
    QString misconception; ///< the name of the mistake
    QString correction;
    QString truth; ///< what is true and why
};
/// Before the why-question is answered, nothing but the question's own verdict where options were chosen from.
[[nodiscard]] Explanation explanationOf(const QuestionRun& run);

/// The page's sentence: the prompt before the answer, the verdict after it.
[[nodiscard]] Sentence questionSentence(const QuestionRun& run, bool revealed);

/// What a screen reader says of the stage: question, options, what has been answered, the verdict.
[[nodiscard]] QString spokenQuestion(const QuestionRun& run, const QString& place, bool revealed);

} // namespace convolarium
