// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/focus.h"
#include "app/lesson/formula.h"
#include "app/lessons/convolution/stage_layout.h"

namespace convolarium {

/// The ratio of the costs; of groups to normal where there are groups; of one output cell where one is pointed at.
[[nodiscard]] FormulaPair convolutionFormula(const ConvolutionModel& model, const Focus& focus);

} // namespace convolarium
