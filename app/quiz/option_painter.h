// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/quiz_layout.h"

namespace convolarium {

/// The boxes of the options A, B, C …: of the question, or (`part` Why) of the question after it. Once answered, the right
/// one is green with a tick, the chosen wrong one red with a cross.
void paintOptions(ScenePainter& scene, const QuizScene& shown, const std::vector<QRectF>& boxes, QuizTarget::Part part);

} // namespace convolarium
