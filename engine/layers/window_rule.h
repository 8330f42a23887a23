// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/padding.h"
#include "engine/layers/window.h"
#include "engine/tensor/shape.h"

#include <optional>
#include <string_view>

namespace convolarium::engine {

/// How the windows of a layer are laid over an input whose size is not known yet.
struct WindowRule {
    std::string_view layer; ///< named in errors
    Size kernel;
    Size stride;
    std::optional<Size> dilation; ///< not given: the layer has none, and errors do not speak of it
    Padding padding;
};

/// The windows along one axis of a known input.
struct PlacedWindow {
    Window window;
    int paddingAfter = 0;
    int outputs = 1; ///< floor((size + padding - reach) / stride) + 1
};

struct PlacedWindows {
    PlacedWindow h;
    PlacedWindow w;
};

/// @throws std::invalid_argument naming the layer if a kernel, stride or dilation is < 1 or a padding negative.
void requirePositiveSizes(const WindowRule& rule, const Shape& in);

/// The rule applied to `in`, checked: every position that follows from it fits in an int.
/// @throws std::invalid_argument naming the layer and the shapes if the rule cannot be applied.
[[nodiscard]] PlacedWindows placeWindows(const WindowRule& rule, const Shape& in);

} // namespace convolarium::engine
