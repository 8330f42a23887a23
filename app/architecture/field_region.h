// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/lab_rows.h"
#include "engine/layers/taps.h"

#include <QRectF>

#include <cstdint>
#include <optional>

namespace convolarium {

/// A rectangle of input pixels; what lies below 0 or beyond the input's size is padding.
struct FieldRegion {
    std::int64_t top = 0;
    std::int64_t left = 0;
    std::int64_t height = 1;
    std::int64_t width = 1;

    [[nodiscard]] std::int64_t area() const { return height * width; }
    [[nodiscard]] QRectF rect() const
    {
        return {static_cast<double>(left), static_cast<double>(top), static_cast<double>(width),
                static_cast<double>(height)};
    }
    friend bool operator==(const FieldRegion&, const FieldRegion&) = default;
};

/// What `cell` of a map with this field sees of the network's input, its padding included.
[[nodiscard]] FieldRegion fieldRegion(const engine::MapField& field, const engine::Cell& cell);

/// The part of it on the input itself, which has h x w pixels; of no height or width where there is none.
[[nodiscard]] FieldRegion seenRegion(const FieldRegion& region, const engine::Shape& input);

/// Every pixel that any cell of the map sees and the input itself, but no more than the input's own size beyond its edges.
[[nodiscard]] FieldRegion drawnExtent(const engine::MapField& field, const engine::Shape& map,
                                      const engine::Shape& input);

/// Whether some cell's field reaches further than that.
[[nodiscard]] bool isCut(const engine::MapField& field, const engine::Shape& map, const engine::Shape& input);

/// The cell of the map whose field has its middle next to a point of the input.
[[nodiscard]] engine::Cell cellLookingAt(const engine::MapField& field, const engine::Shape& map, const QPointF& pixel);

/// The cell in the middle of a map.
[[nodiscard]] inline engine::Cell middleOf(const engine::Shape& map) { return {(map.h - 1) / 2, (map.w - 1) / 2}; }

/// Why a layer has no field to show.
enum class FieldGap {
    None,       ///< it has one
    NoNetwork,  ///< there is no network
    NoLayer,    ///< no layer is selected
    Problem,    ///< the layer, or one that it reads, cannot be applied
    Everything, ///< a value belongs to no place: it is made of the whole input
    Uneven      ///< behind a transposed convolution whose cells see regions of different sizes
};
struct FieldState {
    FieldGap gap = FieldGap::None;
    int layer = -1; ///< the layer that has the problem, else the selected one
};
[[nodiscard]] FieldState fieldState(const InspectedNetwork* network, std::optional<int> layer);

} // namespace convolarium
