// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attic/attic.h" // planted: room
#include "app/lesson/lesson.h"
