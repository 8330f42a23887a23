// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/sentence.h"
#include "app/lessons/normalization/normalization_figures.h"

namespace convolarium {

/// What shares a mean; with a turned dial, which kinds do not notice; what goes wrong with one value per mean.
[[nodiscard]] Sentence normalizationHeadline(const NormalizationModel& model);

/// What the dial does to a number: "× 5 + 2".
[[nodiscard]] QString dialChange(const Dial& dial);

/// "kind batch · N 4 · …".
[[nodiscard]] QString normalizationSettingsLine(const NormalizationSettings& settings);

} // namespace convolarium
