// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/execution_plan.h"

namespace convolarium::engine {

/// Gives the value of every step a place: with Purpose::Infer one that is free as long as the value is needed, else one of
/// its own.
void placeOutputs(ExecutionPlan& plan, Purpose purpose);

/// Decides which steps run backward and gives every derivative that is needed a place: with Purpose::Train one that is free
/// as long as the derivative is needed, with Purpose::Inspect one of its own.
void placeGradients(ExecutionPlan& plan, Purpose purpose);

} // namespace convolarium::engine
