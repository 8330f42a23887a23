// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace convolarium {

/// Something of a scene that can be pointed at: a part ("input", "kernel", "output") and, where it has cells, one of
/// them. Formula terms and chart series carry the same part names.
struct Target {
    QString part = {};
    int row = -1, column = -1, channel = -1;

    explicit operator bool() const { return !part.isEmpty(); }
    [[nodiscard]] bool isCell() const { return row >= 0; }
    friend bool operator==(const Target&, const Target&) = default;
};

/// What the user points at; a value that the picture is a function of.
struct Focus {
    Target hovered = {};
    Target pinned = {};

    /// What is shown: the hovered thing, else the pinned one.
    [[nodiscard]] const Target& current() const { return hovered ? hovered : pinned; }
    friend bool operator==(const Focus&, const Focus&) = default;
};

/// What lies at a point of the stage.
struct Hit {
    Target target;
    QString sentence; ///< what a tooltip says of it; empty where the picture says it already
};

} // namespace convolarium
