// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/receptive_field_figures.h"
#include "app/quiz/question_maker.h"

namespace convolarium {

/// "1, 2, 4, 8".
[[nodiscard]] QString listText(const std::vector<int>& dilations);

/// The receptive field of the stack in samples.
[[nodiscard]] std::int64_t fieldOf(const ReceptiveFieldSettings& stack);

/// The receptive field lesson with this stack.
[[nodiscard]] LessonPlace stackPlace(const ReceptiveFieldSettings& stack);

} // namespace convolarium
