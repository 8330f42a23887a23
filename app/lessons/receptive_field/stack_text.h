// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analysis/measured_field.h"

#include <QString>

#include <vector>

namespace convolarium {

/// Bounds of a stack that is written as text.
inline constexpr int mostStackLayers = 256;

/// Reads "3/1/1/1,p2/2/0/1": entries kernel/stride/padding/dilation from the input on, `p` before a pooling layer. The
/// padding is that before the first sample: what stands behind the last one changes no field. In two dimensions a number
/// may be "HxW", else it holds for both axes.
/// @throws Problem (Usage) naming `stack` and the entry.
[[nodiscard]] std::vector<engine::FieldLayer> layersOfText(const QString& text, bool twoDimensions);

} // namespace convolarium
