// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/page_layout.h"

#include <algorithm>

namespace convolarium {

PageLayout pageLayout(const QSize& page)
{
    constexpr int rail = 84;
    constexpr int compactRail = 64;
    constexpr int menuBar = 28;
    constexpr double bottomShare = 0.174; // of the window's height
    const int windowHeight = page.height() + menuBar;
    PageLayout layout;
    // With the narrow rail of small windows a page must not flip back to the large layout.
    layout.compact = page.width() + (page.width() + rail < 1600 ? compactRail : rail) < 1600 || windowHeight < 860;
    if (layout.compact)
        layout.guideWidth = PageLayout::compactGuideWidth;
    if (layout.compact)
        layout.panelWidth = 264;
    else if (page.width() + rail > 2400)
        layout.panelWidth = 340;
    layout.bottomHeight = std::clamp(static_cast<int>(bottomShare * windowHeight), 168, 280);
    return layout;
}

} // namespace convolarium
