// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/convolution/convolution_settings.h"
#include "app/quiz/question_maker.h"

namespace convolarium {

/// "Picture 56 × 56, kernel 3 × 3, channels 128 → 128".
[[nodiscard]] QString layerText(const ConvolutionSettings& layer);

/// The convolution lesson with this layer.
[[nodiscard]] LessonPlace layerPlace(const ConvolutionSettings& layer);

} // namespace convolarium
