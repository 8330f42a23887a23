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
    bool ownPictures = false; ///< made for a folder of pictures: one that is chosen already stays
};

/// All of them; the first is the one with which the page opens.
[[nodiscard]] std::vector<Scenario> scenarios();

/// The scenario's race on this page: the number of threads stays, and so does a folder where the scenario asks for one.
[[nodiscard]] RacePlan planOf(const Scenario& scenario, const RacePlan& present);

} // namespace convolarium
