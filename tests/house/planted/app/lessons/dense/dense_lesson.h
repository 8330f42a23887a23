// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"
#include "app/lessons/dense/dense_figures.h"
#include "app/lessons/normalization/normalization_figures.h" // planted: direction
#include "app/widgets/stage.h"                               // planted: direction
