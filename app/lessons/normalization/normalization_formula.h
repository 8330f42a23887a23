// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/formula.h"
#include "app/lessons/normalization/stage_layout.h"

namespace convolarium {

/// (x - μ) / √(σ² + ε) of the selected cell; for the scene "Which layer norm?" the mean that the pointed one takes.
[[nodiscard]] FormulaPair normalizationFormula(const NormalizationModel& model, const Focus& focus);

} // namespace convolarium
