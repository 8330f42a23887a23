// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/receptive_field_settings.h"
#include "engine/analysis/receptive_field.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <stop_token>
#include <vector>

namespace convolarium {

/// Fields and jumps above this are refused: everything that is drawn and counted stays quick.
inline constexpr std::int64_t largestField = engine::maxMarkedSamples;

/// A stack of layers and what its units see; the height is that of the input itself in one dimension.
struct StackFigures {
    std::vector<engine::FieldLayer> layers;
    std::vector<engine::ReceptiveField> rows, columns; ///< after each layer
    std::vector<std::int64_t> parameters;              ///< of each layer, without bias
    std::int64_t weights = 0;                          ///< of all of them

    [[nodiscard]] engine::ReceptiveField h() const { return rows.empty() ? engine::ReceptiveField{} : rows.back(); }
    [[nodiscard]] engine::ReceptiveField w() const
    {
        return columns.empty() ? engine::ReceptiveField{} : columns.back();
    }
    /// Cells of the field.
    [[nodiscard]] std::int64_t cells() const { return h().size * w().size; }
    /// The windows along the height (axis 0) or the width (axis 1), from the input on.
    [[nodiscard]] std::vector<engine::Window> windows(std::size_t axis) const;
};

/// Every number that follows from the settings alone.
struct ReceptiveFieldFigures {
    StackFigures stack;
    StackFigures ordinary;     ///< the plain stack of equal parameters: the same kernels, step 1, no pooling
    bool causal = false;       ///< no unit reads what comes after it
    std::int64_t readRows = 1; ///< rows of the field that are read
    std::int64_t readColumns = 1;
    double sampleRate = 16000;

    [[nodiscard]] std::int64_t readCells() const { return readRows * readColumns; }
    [[nodiscard]] std::int64_t holes() const { return stack.cells() - readCells(); }
    [[nodiscard]] double seconds() const { return static_cast<double>(stack.w().size) / sampleRate; }
    [[nodiscard]] double ordinarySeconds() const { return static_cast<double>(ordinary.w().size) / sampleRate; }
};

/// The fields and the parameters (kernel x channels x channels; 0 for pooling) of `layers`.
/// @throws Problem (Usage) naming `stack` for a field or a jump of more than largestField samples.
[[nodiscard]] StackFigures stackFigures(std::vector<engine::FieldLayer> layers, int channels);

/// @throws Problem as stackFigures() and ReceptiveFieldSettings::layers().
[[nodiscard]] ReceptiveFieldFigures receptiveFieldFigures(const ReceptiveFieldSettings& settings);

/// Roughly how long measured() takes, in milliseconds.
[[nodiscard]] double measuringCost(const StackFigures& stack);

/// The field as the engine measures it by gradient; nothing if it is too large to be measured or `stop` was requested.
[[nodiscard]] std::optional<engine::MeasuredField> measured(const StackFigures& stack,
                                                            const std::stop_token& stop = {});

/// Every number of the lesson. Numbers per axis are [height, width] in two dimensions. What was not measured is null.
[[nodiscard]] nlohmann::ordered_json receptiveFieldJson(const ReceptiveFieldFigures& figures, bool twoDimensions,
                                                        const std::optional<engine::MeasuredField>& counted);

} // namespace convolarium
