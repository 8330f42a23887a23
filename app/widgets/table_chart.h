// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/bar_chart.h"

namespace convolarium {

/// Paints a table in place of curves: header, hairlines, names left and numbers right. What has no room is counted below.
void paintTable(QPainter& painter, const QRectF& rect, const ChartTable& table, const ChartLook& look);

} // namespace convolarium
