// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/normalization/table_painter.h"

namespace convolarium {

/// The names of channels and samples, and each group's heading: its letter, μ and σ as far as they are known.
void paintTableLabels(ScenePainter& scene, const StageFrame& frame);

/// "c: μ −0.72  σ 1.15" at this moment; the selected group's numbers tick while its cells are being summed.
[[nodiscard]] QString headingText(const StageFrame& frame, const HeadedGroup& group);

} // namespace convolarium
