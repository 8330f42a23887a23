// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/draw.h"
#include "app/quiz/question.h"

#include <vector>

namespace convolarium {

/// A wrong answer that stands for a misconception; `why` names it and says what is true.
[[nodiscard]] ChoiceTask::Option mistaken(const QString& text, Misconception misconception);

/// The right answer among the first three of `wrong` that read differently from it and from each other, in an order that is
/// drawn. Options that stand for numbers write them in one way, so that equal numbers read alike.
[[nodiscard]] ChoiceTask choiceOf(Draw& draw, ChoiceTask::Option right, const std::vector<ChoiceTask::Option>& wrong);

} // namespace convolarium
