// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/field_region.h"

#include <QString>

namespace convolarium {

/// A layer whose cells are pointed at. It has a field: fieldState() says so.
struct FieldSubject {
    const InspectedNetwork& network;
    QString title; ///< the network's
    int layer = 0;
    engine::Cell cell;

    [[nodiscard]] const engine::Shape& input() const { return network.spec.input; }
    [[nodiscard]] const engine::Shape& map() const { return cost().out; }
    [[nodiscard]] const engine::MapField& field() const { return *cost().field; }
    [[nodiscard]] FieldRegion region() const { return fieldRegion(field(), cell); }
    [[nodiscard]] const engine::LayerCost& cost() const
    {
        return network.inspection.cost.layers[static_cast<std::size_t>(layer)];
    }
    /// One row: a signal over time.
    [[nodiscard]] bool isSignal() const { return input().h == 1 && input().w > 1; }
};

/// Along one axis of a map at most this many cells are drawn; where there are more, each drawn one stands for several.
inline constexpr int mostDrawnCells = 56;
[[nodiscard]] int drawnCells(int cells);

struct FieldWords {
    QString name;   ///< "block3_conv2"
    QString place;  ///< "VGG16 · 56²·256 · row 28, column 28"
    QString sees;   ///< "sees 44 × 44 of 224 × 224 pixels (3.9 %)"
    QString region; ///< "rows 91–134, columns 91–134", or how large the field is with its padding
    QString step;   ///< "Neighbouring cells see regions 8 pixels apart."
    QString drawn;  ///< "Drawn 56 × 56 of 224 × 224 cells"; empty: all of them are
    QString cut;    ///< that a part of this cell's field is not drawn; empty: all of it is

    /// All of it in sentences.
    [[nodiscard]] QString spoken() const;
};
[[nodiscard]] FieldWords fieldWords(const FieldSubject& subject);

/// What to do where there is no field to show.
[[nodiscard]] QString gapWords(const InspectedNetwork* network, const FieldState& state);

} // namespace convolarium
