// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"

#include <memory>

namespace convolarium {

/// Lesson 3: which cells share one mean and one variance in batch, layer, instance and group normalization.
[[nodiscard]] std::unique_ptr<Lesson> makeNormalizationLesson();

} // namespace convolarium
