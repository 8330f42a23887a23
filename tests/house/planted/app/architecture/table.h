// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/safe_file.h"
#include "app/lessons/dense/dense_lesson.h"
#include "app/shell/main_window.h" // planted: direction
#include "app/training/page.h"     // planted: direction
#include "app/widgets/stage.h"
