// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/lab_rows.h"

#include <QPainter>
#include <QRectF>

#include <optional>
#include <vector>

namespace convolarium {

/// A layer as it stands in the skyline.
struct SkylineBlock {
    int layer = 0;
    QRectF rect; ///< height: side of the map; width: channels
};

/// What is drawn to one scale: px a pixel of a map's side, px a channel.
struct SkylineScale {
    double perPixel = 4; ///< at most: small networks are not blown up further
    double perChannel = 0.5;
};

/// The scale in which a network fills `size`.
[[nodiscard]] SkylineScale skylineScale(const InspectedNetwork& network, const QSizeF& size);

/// The layers that make maps (convolutions, poolings, dense layers, merges) from left to right, standing on the bottom of
/// `rect`.
[[nodiscard]] std::vector<SkylineBlock> skyline(const InspectedNetwork& network, const QRectF& rect,
                                                const SkylineScale& scale);

struct SkylineLook {
    const Theme& theme;
    std::optional<engine::LayerRange> selected = {};
    int reached = -1; ///< layers behind this one are faded; -1: none
};

/// Blocks, and an arc for every connection that skips some of them.
void paintSkyline(QPainter& painter, const InspectedNetwork& network, const std::vector<SkylineBlock>& blocks,
                  const SkylineLook& look);

} // namespace convolarium
