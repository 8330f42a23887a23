// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/flower_head.h"

namespace convolarium::engine::flower {

/// A flower to be painted: its blossom, and the direction in which its stem leaves.
struct Plant {
    Head head;
    Vec2 down;
};

// Stem, leaves and blossom, with the colours and proportions that chance gives them.
void paintDaisy(const Plant& plant, Chance& chance);
void paintDandelion(const Plant& plant, Chance& chance);
void paintRose(const Plant& plant, Chance& chance);
void paintSunflower(const Plant& plant, Chance& chance);
void paintTulip(const Plant& plant, Chance& chance);

} // namespace convolarium::engine::flower
