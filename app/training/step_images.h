// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"
#include "engine/training/step_figures.h"

#include <QImage>

namespace convolarium {

/// The first picture of a step's batch, of shape `shape`; null where the step has another one.
[[nodiscard]] QImage pictureImage(const engine::StepFigures& figures, const engine::Shape& shape);

/// A map in shades, from 0 to its greatest value.
[[nodiscard]] QImage mapImage(const engine::ActivationMap& map, const Theme& theme);

} // namespace convolarium
