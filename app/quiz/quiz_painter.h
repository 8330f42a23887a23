// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/quiz_layout.h"

namespace convolarium {

/// The stage of a question: left what is asked and answered, right why it is so. A function of its arguments alone.
void paintQuestion(ScenePainter& scene, const QuizScene& shown, const QuizLayout& layout);

} // namespace convolarium
