// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/safe_file.h" // planted: direction
#include "app/lesson/lesson.h"
#include "app/lessons/dense/dense_lesson.h" // planted: direction
#include <qcustomplot.h>                    // planted: qcustomplot
