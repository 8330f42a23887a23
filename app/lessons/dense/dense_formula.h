// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/focus.h"
#include "app/lesson/formula.h"
#include "app/lessons/dense/dense_model.h"

namespace convolarium {

/// Channels and weights of the block on the stage; of the layer, transition or merge that is pointed at.
[[nodiscard]] FormulaPair denseFormula(const DenseModel& model, const Focus& focus);

} // namespace convolarium
