// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/parameter.h"
#include "app/lessons/normalization/stage_layout.h"

namespace convolarium {

/// What lies at `point`: a cell (in the block or in the table), a group's heading, a kind's thumbnail.
[[nodiscard]] std::optional<Hit> normalizationHit(const NormalizationModel& model, const QPointF& point,
                                                  bool presentation);

/// One sentence about a target.
[[nodiscard]] QString targetSentence(const NormalizationModel& model, const Target& target);

/// From cell to cell through the drawn maps; below the last one to the thumbnails.
[[nodiscard]] Target neighbourTarget(const NormalizationModel& model, const Target& from, int dx, int dy);

/// A thumbnail sets the kind; a panel of "Which layer norm?" sets the axes.
[[nodiscard]] std::optional<ParameterSetting> settingAt(const NormalizationModel& model, const Target& target);

} // namespace convolarium
