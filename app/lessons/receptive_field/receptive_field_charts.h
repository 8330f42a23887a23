// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"
#include "app/lessons/receptive_field/stage_model.h"

namespace convolarium {

/// The field over the layers and over the weights, dilated and ordinary; a table of contexts.
[[nodiscard]] std::vector<ChartSpec> receptiveFieldCharts(const ReceptiveFieldModel& model);

} // namespace convolarium
