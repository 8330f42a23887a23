// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_view.h"
#include "app/training/run_chart.h"

#include <QPainter>

namespace convolarium {

/// The size that paintRacePicture() is made for, in px at 96 dpi.
inline constexpr QSize racePictureSize(1536, 864);

/// A race for slides and papers: curves, squares, table, loss and gradients.
void paintRacePicture(QPainter& painter, const QRectF& rect, const RaceView& view, const RaceChartStyle& style);

} // namespace convolarium
