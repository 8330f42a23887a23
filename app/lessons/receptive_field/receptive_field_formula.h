// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/formula.h"
#include "app/lessons/receptive_field/stage_model.h"

namespace convolarium {

/// The field as a sum over the layers and as a time; of a stack with strides and pooling the sum with jumps.
[[nodiscard]] FormulaPair receptiveFieldFormula(const ReceptiveFieldModel& model, const Target& target);

} // namespace convolarium
