// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_plan.h"

#include <vector>

namespace convolarium {

/// An experiment that shows one thing, by really training.
struct Scenario {
    QString id;
    QString title; ///< "MobileNet against VGG"
    QString about; ///< what to look for, in a sentence or two
    RacePlan plan;
};

/// All of them; the first is the one with which the page opens.
[[nodiscard]] std::vector<Scenario> scenarios();

} // namespace convolarium
