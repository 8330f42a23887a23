// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/published.h"

namespace convolarium::engine {

/// `v` times alpha, rounded to the nearest multiple of 8 that is not more than a tenth below it; at least 8.
/// Keras's _make_divisible, after TensorFlow's slim models.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT int roundedChannels(int v, double alpha);

// Layers have the names of keras.applications; activations and paddings are layers of their own, as there.

/// Thirteen depthwise separable convolutions. Channels are alpha times those of the paper, cut to whole numbers.
/// Howard et al., "MobileNets", arXiv:1704.04861, table 1.
[[nodiscard]] NetworkSpec mobilenetV1(const Shape& input, int classes, double alpha);

/// Seventeen inverted residuals; channels as roundedChannels() says.
/// Sandler et al., "MobileNetV2", arXiv:1801.04381, table 2.
[[nodiscard]] NetworkSpec mobilenetV2(const Shape& input, int classes, double alpha, ModelVariant variant);

} // namespace convolarium::engine
