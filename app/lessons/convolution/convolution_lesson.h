// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"

#include <memory>

namespace convolarium {

/// Lesson 1: what a convolution costs, normal against depthwise separable (MobileNet).
[[nodiscard]] std::unique_ptr<Lesson> makeConvolutionLesson();

} // namespace convolarium
