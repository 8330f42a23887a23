// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analysis/receptive_field.h"
#include "engine/export.h"
#include "engine/layers/padding.h"
#include "engine/layers/taps.h"
#include "engine/tensor/shape.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>

namespace convolarium::engine {

/// A layer as far as receptive fields go. A layer of one dimension has height 1.
struct CONVOLARIUM_ENGINE_EXPORT FieldLayer {
    enum class Kind { Convolution, Pooling };

    Kind kind = Kind::Convolution;
    Size kernel;
    Size stride;
    Size dilation;
    Edges padding;

    /// Along the height and along the width.
    [[nodiscard]] std::array<Window, 2> windows() const;

    friend bool operator==(const FieldLayer&, const FieldLayer&) = default;
};

/// The input cells whose change changes one output cell.
struct SeenInputs {
    IndexRange rows;        ///< from the first to the last that any of them lies in
    IndexRange columns;     ///< likewise
    std::int64_t cells = 0; ///< all of them
    int usedRows = 0;       ///< rows with at least one of them
    int usedColumns = 0;

    friend bool operator==(const SeenInputs&, const SeenInputs&) = default;
};

/// Finds them by the engine's layers, not by a formula: a gradient of 1 at the output cell is sent back through one channel
/// with weights of 1 (a mean in place of a maximum, which would pick one input only). Behind each layer what is not 0
/// becomes 1, for numbers of paths outgrow any number type.
/// Nothing if `stop` was requested.
/// @throws std::invalid_argument if the layers do not fit `input`, there is no such output cell, or the input has more than
/// maxMeasuredCells cells.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::optional<SeenInputs> measureSeenInputs(std::span<const FieldLayer> layers,
                                                                                    const Shape& input, Cell output,
                                                                                    const std::stop_token& stop = {});

inline constexpr std::int64_t maxMeasuredCells = std::int64_t{1} << 24;

/// A receptive field as it was measured.
struct MeasuredField {
    ReceptiveField h;
    ReceptiveField w;
    SeenInputs seen; ///< of the first of the two neighbouring cells that were measured

    friend bool operator==(const MeasuredField&, const MeasuredField&) = default;
};

/// Measures two diagonal neighbours in the middle of an input that is large enough for their fields and one sample more at
/// every edge.
/// @throws as measureSeenInputs(), std::overflow_error if a number does not fit in 64 bits.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::optional<MeasuredField>
measureReceptiveField(std::span<const FieldLayer> layers, const std::stop_token& stop = {});

} // namespace convolarium::engine
