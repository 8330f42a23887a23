// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/table.h"
#include "app/cli/export.h" // planted: direction
#include "app/lessons/dense/dense_lesson.h"
#include "engine/training/trainer.h"
