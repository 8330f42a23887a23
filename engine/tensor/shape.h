// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"

#include <cstdint>
#include <string>

namespace convolarium::engine {

/// The size of a tensor, channels last: n samples of h rows x w columns x c channels.
/// A one-dimensional signal has h = 1.
struct CONVOLARIUM_ENGINE_EXPORT Shape {
    int n = 0;
    int h = 0;
    int w = 0;
    int c = 0;

    /// Number of values, n*h*w*c.
    /// @throws std::overflow_error naming the sizes if it does not fit in 64 bits.
    [[nodiscard]] std::int64_t elements() const;

    /// For messages: "1x32x32x3".
    [[nodiscard]] std::string text() const;

    friend bool operator==(const Shape&, const Shape&) = default;
};

} // namespace convolarium::engine
