// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"

#include <memory>

namespace convolarium {

/// Lesson 2: a dense block (DenseNet) and its residual twin (ResNet): concatenate or add.
[[nodiscard]] std::unique_ptr<Lesson> makeDenseLesson();

} // namespace convolarium
