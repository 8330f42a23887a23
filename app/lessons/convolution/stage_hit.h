// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/convolution/stage_layout.h"

#include <optional>

namespace convolarium {

/// What lies at `point` of the design space.
[[nodiscard]] std::optional<Hit> convolutionHit(const ConvolutionModel& model, const StageLayout& layout,
                                                const QPointF& point);

/// One sentence about a target: its place, its value and what it is connected with.
[[nodiscard]] QString targetSentence(const ConvolutionModel& model, const Target& target);

/// The target one cell further; from nothing to the output's middle.
[[nodiscard]] Target neighbourTarget(const ConvolutionModel& model, const Target& from, int dx, int dy);

} // namespace convolarium
