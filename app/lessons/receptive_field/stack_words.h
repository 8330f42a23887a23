// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/stage_model.h"

namespace convolarium {

/// Whether any layer reads samples that lie apart.
[[nodiscard]] bool isDilated(const ReceptiveFieldModel& model);
/// "Dilated causal stack".
[[nodiscard]] QString stackTitle(const ReceptiveFieldModel& model);
/// One sentence about how its steps grow.
[[nodiscard]] QString stackSubtitle(const ReceptiveFieldModel& model);
[[nodiscard]] QString ordinaryTitle(const ReceptiveFieldModel& model);
/// "same 5 layers, same 10,240 weights, step 1 everywhere".
[[nodiscard]] QString ordinarySubtitle(const ReceptiveFieldModel& model);

/// "d = 4", "d = 1, s = 2", "pool 2, s = 2".
[[nodiscard]] QString layerText(const engine::FieldLayer& layer);

/// "1, 2, 4, 8, 16", "1, 2, 4 … 512 (3 times)", or "18 layers" for an own stack.
[[nodiscard]] QString dilationsText(const ReceptiveFieldModel& model);

} // namespace convolarium
