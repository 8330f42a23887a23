// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

namespace convolarium {

/// The design's sizes of a lesson page's parts, in px.
struct PageLayout {
    bool compact = false; ///< small window: the bottom is a drawer
    int panelWidth = 300;
    int guideWidth = 340;
    int bottomHeight = 188;

    static constexpr int drawerHeight = 168;
    static constexpr int compactGuideWidth = 300;
    static constexpr int presentationGuideWidth = 480;
    static constexpr int presentationPanelWidth = 340;
    static constexpr double chartShare = 0.6; ///< of the bottom's width
};

/// For a page of this size; the window around it has a rail and a menu bar besides.
[[nodiscard]] PageLayout pageLayout(const QSize& page);

} // namespace convolarium
