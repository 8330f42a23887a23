// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"

namespace convolarium {

/// Lesson 4: what one output of a stack of convolutions can see; dilated causal stacks against ordinary ones.
[[nodiscard]] std::unique_ptr<Lesson> makeReceptiveFieldLesson();

} // namespace convolarium
