// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/lab_rows.h"

#include <QPainter>
#include <QRectF>

#include <map>

namespace convolarium {

/// Longest bars of the columns that are drawn as bars: one scale for both networks.
struct BarScale {
    std::int64_t parameters = 1;
    std::int64_t operations = 1;
};

/// How the lines of a list look.
struct RowLook {
    const Theme& theme;
    Role role = Role::Ordinary; ///< of the bars: network A ordinary, network B variant
    BarScale scale = {};
    bool presentation = false;
    bool compact = false;

    [[nodiscard]] int textPx() const { return presentation ? 20 : 13; }
    [[nodiscard]] int rowHeight() const { return presentation ? 40 : compact ? 27 : 30; }
};

/// Where a column stands in a list of some width; columns that have no room are left out.
struct ColumnPlace {
    double left = 0;
    double width = 0;
};
[[nodiscard]] std::map<LabColumn, ColumnPlace> columnPlaces(double width, const RowLook& look);

/// Marks of a line besides what it says.
struct RowState {
    bool selected = false;
    bool faded = false;   ///< the timeline has not reached it
    bool current = false; ///< the timeline is at it
};

/// Where the triangle of a block stands, and where the name begins.
[[nodiscard]] QRectF disclosureRect(const QRectF& row, const LabRow& content);
[[nodiscard]] QRectF nameRect(const QRectF& row, const LabRow& content, const RowLook& look);

void paintRow(QPainter& painter, const QRectF& rect, const LabRow& row, const RowLook& look,
              const RowState& state = {});

/// The titles of the columns; the sorted one has an arrow.
void paintColumnTitles(QPainter& painter, const QRectF& rect, const Listing& listing, const RowLook& look);

/// "parameters"; the operations are called as the convention calls them.
[[nodiscard]] QString columnTitle(LabColumn column, engine::Convention convention);

} // namespace convolarium
