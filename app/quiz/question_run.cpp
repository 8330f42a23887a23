// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/question_run.h"

namespace convolarium {

int QuestionRun::points() const { return (verdict ? verdict->points : 0) + (whyVerdict ? whyVerdict->points : 0); }

int QuestionRun::possiblePoints() const { return (verdict ? pointsOfQuestion : 0) + (whyVerdict ? pointsOfWhy : 0); }

const ChoiceTask* QuestionRun::choice() const
{
    if (const auto* clock = std::get_if<ClockTask>(&question.task))
        return &clock->choice;
    return std::get_if<ChoiceTask>(&question.task);
}

std::optional<std::size_t> QuestionRun::rightOption() const
{
    if (const auto* clock = std::get_if<ClockTask>(&question.task))
        return measuredRatio ? std::optional(rightOnTheClock(*clock, *measuredRatio)) : std::nullopt;
    return choice() ? std::optional(choice()->right) : std::nullopt;
}

void give(QuestionRun& run)
{
    if (std::holds_alternative<ClockTask>(run.question.task) && !run.measuredRatio) {
        run.measuring = true;
        return;
    }
    run.verdict = judged(run.question, run.draft, run.measuredRatio);
}

void acceptMeasurement(QuestionRun& run, double ratio)
{
    run.measuring = false;
    run.measuredRatio = ratio;
    run.verdict = judged(run.question, run.draft, ratio);
}

void giveWhy(QuestionRun& run, std::size_t option)
{
    run.why = option;
    run.whyVerdict = judgedWhy(run.question, option);
}

QuestionRun inPresentLanguage(const QuestionRun& run)
{
    QuestionRun said = run;
    said.question = makeQuestion(run.question.kind, run.question.seed);
    if (said.verdict)
        said.verdict = judged(said.question, said.draft, said.measuredRatio);
    if (said.whyVerdict)
        said.whyVerdict = judgedWhy(said.question, *said.why);
    return said;
}

QuestionRun startedOver(const QuestionRun& run) { return {.question = run.question}; }

} // namespace convolarium
