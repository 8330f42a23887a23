// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/stage.h" // planted: direction
#include "engine/analysis/cost.h"
#include <Eigen/Core> // planted: eigen

struct Lane { // planted: name
    int top;
};
struct Other;
