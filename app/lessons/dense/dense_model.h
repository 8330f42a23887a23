// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/dense/dense_figures.h"

namespace convolarium {

/// Everything that the picture of the dense lesson is a function of, apart from t and the focus.
struct DenseModel {
    DenseSettings settings;
    DenseFigures figures;

    /// The block on the stage.
    [[nodiscard]] const DenseBlock& block() const { return figures.blocks[static_cast<std::size_t>(settings.block)]; }
    [[nodiscard]] bool isLastBlock() const { return settings.block + 1 == settings.blocks(); }
    /// The transition on the stage. A block that stands alone shows the one that a next block would need.
    [[nodiscard]] std::optional<DenseStep> transition() const
    {
        return settings.blocks() == 1 ? transitionBehind(block(), settings.compression) : block().transition;
    }
};

} // namespace convolarium
