// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/published.h"

namespace convolarium::engine {

/// Four dense blocks with bottlenecks and transitions to half the channels; depth 121, 161, 169 or 201. The variants differ
/// in the epsilon of the normalization. Layers have the names of keras.applications.
/// Huang et al., "Densely Connected Convolutional Networks", arXiv:1608.06993, table 1; 161 is torchvision's.
[[nodiscard]] NetworkSpec densenet(int depth, const Shape& input, int classes, ModelVariant variant);

} // namespace convolarium::engine
