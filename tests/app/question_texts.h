// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/question.h"

#include <QStringList>

#include <variant>

namespace convolarium {

/// The options of a question's task, where it has any.
inline const ChoiceTask* choiceOf(const Question& question)
{
    if (const ClockTask* const clock = std::get_if<ClockTask>(&question.task))
        return &clock->choice;
    return std::get_if<ChoiceTask>(&question.task);
}

inline QString rightText(const Question& question)
{
    const ChoiceTask* const choice = choiceOf(question);
    return choice ? choice->options.at(choice->right).text : QString();
}

inline void addTexts(QStringList& texts, const ChoiceTask& choice)
{
    for (const ChoiceTask::Option& option : choice.options)
        texts << option.text << option.why;
}

/// Every text that a question can show, in a fixed order; formulas left out but for their caption.
inline QStringList textsOf(const Question& question)
{
    QStringList texts{question.title,     question.prompt,      question.setting,
                      question.whyPrompt, question.explanation, question.solution.caption};
    if (const ChoiceTask* const choice = choiceOf(question))
        addTexts(texts, *choice);
    addTexts(texts, question.why);
    if (const BarTask* const bar = std::get_if<BarTask>(&question.task))
        texts << bar->knownName << bar->soughtName << bar->knownDetail << bar->truthDetail;
    if (const CurveTask* const curve = std::get_if<CurveTask>(&question.task))
        texts << curve->xTitle << curve->yTitle;
    if (question.wiring)
        for (const QString& name : question.wiring->levelNames)
            texts << name;
    return texts;
}

} // namespace convolarium
