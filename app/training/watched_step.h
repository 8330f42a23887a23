// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/step_figures.h"

namespace convolarium {

/// One update of a race, as it was.
struct WatchedStep {
    int contestant = 0;
    engine::StepFigures figures;
};

} // namespace convolarium
