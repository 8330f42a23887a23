// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/network_head.h"

#include <QPainter>

#include <vector>

namespace convolarium {

/// A network as it stands in a picture.
struct PicturedNetwork {
    const InspectedNetwork& network;
    NetworkHead head;
    Listing listing;
};

/// The lab as a picture for slides and papers: one or two networks with all lines of their lists.
struct LabPicture {
    std::vector<PicturedNetwork> networks;
    ThemeId theme = ThemeId::Light;
};

/// In px at 96 dpi: as high as the longer list.
[[nodiscard]] QSizeF labPictureSize(const LabPicture& picture);

/// Paints the picture into `rect`, scaled to fit.
void paintLabPicture(QPainter& painter, const QRectF& rect, const LabPicture& picture);

} // namespace convolarium
