// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QPointF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace convolarium {

enum class Marker { None, Circle, Square, TriangleUp, Diamond, Cross, TriangleDown };

struct ChartAxis {
    QString label = {};
    bool logarithmic = false;
    std::optional<double> minimum = {}, maximum = {}; ///< empty = from the data
    std::vector<double> ticks = {};                   ///< empty = three to five, chosen by the view
};

/// How the points of a series become a curve.
enum class CurveStyle {
    Line,
    Steps,  ///< each point holds until the next one: histograms
    Points, ///< a cloud
    Columns ///< upright bars from 0, those of several series side by side
};

/// A curve with its name at its right end.
struct ChartSeries {
    QString id = {};    ///< part of the scene that the curve belongs to; may be empty
    QString label = {}; ///< drawn at the right end
    Role role = Role::Plain;
    Marker marker = Marker::None;
    bool emphasised = false; ///< drawn in the role's colour and wide; others stay in the background
    bool companion = false;  ///< drawn in the role's colour but thin: says more of an emphasised curve of that role
    CurveStyle style = CurveStyle::Line;
    std::optional<int> group = {}; ///< the hue of a group in place of the role's colour
    std::vector<QPointF> points = {};
};

/// One piece of a bar; pieces of one bar are stacked.
struct ChartSegment {
    QString id = {};    ///< part of the scene that the piece belongs to; may be empty
    QString label = {}; ///< legend of the data table, drawn inside where it fits
    Role role = Role::Plain;
    std::optional<double> value = {}; ///< empty = not known (yet)
    bool outlined = false;            ///< outline only: a prediction or what is being measured
};

/// A horizontal bar with its category left and its total right.
struct ChartBar {
    QString category;
    std::vector<ChartSegment> segments;
    QString valueLabel;  ///< "7.9×"
    bool joined = false; ///< says more of the bar above: stands close to it
};

/// Words beside a point. The present setting on a curve: hollow marker, drop line, "now …"; or the name of the point alone.
struct ChartMark {
    QPointF at;
    QString text;
    Role role = Role::Plain;
    bool nameOnly = false;
};

/// Rows and columns.
struct ChartTable {
    QStringList header;
    std::vector<QStringList> rows;
    std::vector<Role> roles = {}; ///< colours of the columns where the table is shown as a chart
};

/// A chart as a value: the screen, a picture, CSV and the accessible table are four readings of it.
/// It has either series (curves over x), or bars, or is a table; a table beside series or bars is what says their data.
struct ChartSpec {
    QString id = {};
    QString title = {}; ///< also the label of the y axis
    ChartAxis x = {}, y = {};
    std::vector<ChartSeries> series = {};
    std::vector<ChartBar> bars = {};
    ChartTable table = {};
    ChartTable exact = {}; ///< for files, where the table shows rounded numbers or units
    std::vector<ChartMark> marks = {};
    QStringList notes = {}; ///< small lines below
    QString summary = {};   ///< one sentence that says what the chart shows, for readers who do not see it
};

/// Rows and columns of the same data.
[[nodiscard]] ChartTable chartTable(const ChartSpec& chart);

/// Fields as a line of a CSV file, quoted as in RFC 4180 where they must be, with a line feed at its end.
[[nodiscard]] QString csvLine(const QStringList& fields);

/// Comma-separated as in RFC 4180, lines ending in a line feed.
[[nodiscard]] QString chartCsv(const ChartSpec& chart);

} // namespace convolarium
