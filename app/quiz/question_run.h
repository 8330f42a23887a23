// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/answer.h"

namespace convolarium {

/// A question with what has been answered so far; a value.
struct QuestionRun {
    Question question;
    Answer draft = {};                        ///< what is being made; what was answered once there is a verdict
    std::vector<bool> touched = {};           ///< of a CurveTask: the positions that have been drawn
    bool measuring = false;                   ///< of a ClockTask: it is answered, and the stopwatch runs
    std::optional<double> measuredRatio = {}; ///< of a ClockTask, when the stopwatch has run
    std::optional<Verdict> verdict = {};      ///< once it is answered
    std::optional<std::size_t> why = {};      ///< the option chosen for whyPrompt
    std::optional<Verdict> whyVerdict = {};   ///< once that is answered

    [[nodiscard]] bool answered() const { return verdict.has_value(); }
    [[nodiscard]] bool asksWhy() const { return !question.whyPrompt.isEmpty(); }
    /// Nothing is left to be answered.
    [[nodiscard]] bool isDone() const { return answered() && (!asksWhy() || whyVerdict); }
    /// The draft is something that can be judged.
    [[nodiscard]] bool hasDraft() const { return !std::holds_alternative<std::monostate>(draft); }
    [[nodiscard]] int points() const;
    /// Of what has been answered so far.
    [[nodiscard]] int possiblePoints() const;
    /// The options of a question with options; null for the others.
    [[nodiscard]] const ChoiceTask* choice() const;
    /// The option that is right, which for a ClockTask the stopwatch says; nothing where there are no options.
    [[nodiscard]] std::optional<std::size_t> rightOption() const;
};

/// Judges the draft, which is then the answer. A ClockTask without a measurement is being measured from now on.
void give(QuestionRun& run);
/// The stopwatch of a ClockTask has run.
void acceptMeasurement(QuestionRun& run, double ratio);
/// Answers whyPrompt.
void giveWhy(QuestionRun& run, std::size_t option);
/// The same in the language that is installed now, and with the same answers.
[[nodiscard]] QuestionRun inPresentLanguage(const QuestionRun& run);
/// The same question as if nothing had been answered.
[[nodiscard]] QuestionRun startedOver(const QuestionRun& run);

} // namespace convolarium
