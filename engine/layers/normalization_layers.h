// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/normalization.h"

namespace convolarium::engine {

/// Batch, instance and group normalization: the groups are all cells of some channels.
[[nodiscard]] std::unique_ptr<Layer> makeChannelNormalization(const NormalizationSpec& spec, const Shape& in);

/// Layer normalization over any axes.
[[nodiscard]] std::unique_ptr<Layer> makeLayerNormalization(const NormalizationSpec& spec, const Shape& in);

} // namespace convolarium::engine
