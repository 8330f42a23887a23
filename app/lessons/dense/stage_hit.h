// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/dense/stage_layout.h"

#include <optional>

namespace convolarium {

[[nodiscard]] std::optional<Hit> denseHit(const DenseModel& model, const DenseLayout& layout, const QPointF& point);

/// Left and right go from layer to layer or from block to block; up and down go through the parts of one layer.
[[nodiscard]] Target denseNeighbour(const DenseModel& model, const Target& from, int dx, int dy);

/// "x₂ born in layer 2, 12 channels: read by layers 3, 4, 5, 6 and the transition."
[[nodiscard]] QString targetSentence(const DenseModel& model, const Target& target);

} // namespace convolarium
