// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Eigen in a header (a comment about <Eigen/Core> is none):
#include <Eigen/Core> // planted: eigen
#include <queue>
#include <unsupported/Eigen/CXX11/Tensor> // planted: eigen

#include "engine/export.h"
#include "engine/layers/conv2d.h" // planted: direction
