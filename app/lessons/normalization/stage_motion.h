// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/phase.h"
#include "app/lessons/normalization/normalization_settings.h"

namespace convolarium {

/// How far each phase of the normalization lesson has come, 0 to 1.
struct NormalizationMotion {
    double colour = 1, mean = 1, variance = 1, normalize = 1, affine = 1;

    [[nodiscard]] static NormalizationMotion at(const NormalizationSettings& settings, double t);
};

/// Raw values, colour, mean, variance, subtract and divide, γ and β.
[[nodiscard]] std::vector<Phase> normalizationPhases(const NormalizationSettings& settings);

/// The scene "Which layer norm?": the raw block, then one colouring after another.
[[nodiscard]] std::vector<Phase> whichPhases();

} // namespace convolarium
