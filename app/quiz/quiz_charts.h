// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"
#include "app/quiz/challenge.h"
#include "app/quiz/class_answers.h"
#include "app/quiz/question_run.h"

namespace convolarium {

/// guess ÷ truth of every quantity that has been predicted so far, on a logarithmic axis.
[[nodiscard]] ChartSpec predictionsChart(const std::vector<QuestionRun>& runs);

/// Cost and result of the tries that are kept; `present` is what is set now.
[[nodiscard]] ChartSpec solutionsChart(const Challenge& challenge, const std::vector<Solution>& kept,
                                       const std::optional<Solution>& present);

/// How often each answer to this question was given in the class.
[[nodiscard]] ChartSpec classChart(const QuestionRun& run, const std::vector<ClassAnswer>& answers);

} // namespace convolarium
