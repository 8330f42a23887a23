// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"
#include "engine/layers/normalization_axes.h"

namespace convolarium {

/// How a group is told apart: one hue where there are at most eight groups; else a hue by its place in the sample and a
/// shade by the sample. The letter is never shared.
struct GroupLook {
    int hue = 0;
    int shade = 0; ///< 0…3, from the full hue toward the stage

    [[nodiscard]] static GroupLook of(int group, const engine::NormalizationAxes& over, const engine::Shape& shape);

    [[nodiscard]] QColor fill(const Theme& theme) const;
    [[nodiscard]] QColor line(const Theme& theme) const { return theme.groupLine(hue); }
    /// The hue as words on the stage: contrast 4.5 and more.
    [[nodiscard]] QColor text(const Theme& theme) const;
};

/// a, b, …, z, aa, ab, …
[[nodiscard]] QString groupLetter(int group);

/// The ink that is seen better on `fill`.
[[nodiscard]] QColor inkOn(const Theme& theme, const QColor& fill);

} // namespace convolarium
