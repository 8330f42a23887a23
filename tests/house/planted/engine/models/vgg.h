// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analysis/cost.h" // planted: direction
#include "engine/layers/conv2d.h"
#include "engine/network/network.h"
#include "engine/tensor/tensor.h"
