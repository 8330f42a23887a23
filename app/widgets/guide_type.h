// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace convolarium {

/// Type sizes of a lesson's text in px: for the own desk, and for the back row, where nothing is below 22.
struct GuideType {
    int caption, body, heading, margin;

    [[nodiscard]] static constexpr GuideType of(bool presentation)
    {
        return presentation ? GuideType{22, 23, 30, 28} : GuideType{13, 15, 20, 20};
    }
};

} // namespace convolarium
