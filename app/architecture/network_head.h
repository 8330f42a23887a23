// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/row_painter.h"
#include "app/architecture/skyline.h"

#include <QPainter>

namespace convolarium {

/// What stands above a network's list: its name, four figures and its layers drawn to scale.
struct NetworkHead {
    QString title = {};   ///< "VGG16"
    QString caption = {}; ///< "network A"
    Role role = Role::Ordinary;
    engine::Convention convention = engine::Convention::Macs;
    std::optional<engine::LayerRange> selected = {};
    int reached = -1; ///< as in SkylineLook
};

/// How large its parts are.
struct HeadLook {
    const Theme& theme;
    bool presentation = false;
    bool compact = false;

    [[nodiscard]] int titleHeight() const { return presentation ? 52 : compact ? 30 : 42; }
    [[nodiscard]] int figuresHeight() const { return presentation ? 84 : compact ? 46 : 64; }
};

/// Where the skyline stands in the rectangle of the head.
[[nodiscard]] QRectF skylineRect(const QRectF& head, const HeadLook& look);

void paintHead(QPainter& painter, const QRectF& rect, const InspectedNetwork& network, const NetworkHead& head,
               const HeadLook& look);

/// The four figures as one sentence, for readers who do not see them.
[[nodiscard]] QString headInWords(const InspectedNetwork& network, const NetworkHead& head);

} // namespace convolarium
