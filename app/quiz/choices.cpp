// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/choices.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QuizChoices)
};

constexpr std::size_t mostOptions = 4;

} // namespace

ChoiceTask::Option mistaken(const QString& text, Misconception misconception)
{
    return {.text = text,
            .why = Words::tr("“%1” is a misconception. %2")
                       .arg(misconceptionTitle(misconception), misconceptionCorrection(misconception)),
            .misconception = misconception};
}

ChoiceTask choiceOf(Draw& draw, ChoiceTask::Option right, const std::vector<ChoiceTask::Option>& wrong)
{
    const QString rightText = right.text;
    ChoiceTask choice;
    choice.options.push_back(std::move(right));
    for (const ChoiceTask::Option& option : wrong) {
        const bool isNew = std::ranges::none_of(
            choice.options, [&](const ChoiceTask::Option& kept) { return kept.text == option.text; });
        if (isNew && choice.options.size() < mostOptions)
            choice.options.push_back(option);
    }
    draw.shuffle(choice.options);
    const auto place = std::ranges::find(choice.options, rightText, &ChoiceTask::Option::text);
    choice.right = static_cast<std::size_t>(place - choice.options.begin());
    return choice;
}

} // namespace convolarium
