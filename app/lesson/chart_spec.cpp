// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/chart_spec.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartSpec)
};

QString quoted(const QString& field)
{
    const bool plain = std::none_of(field.begin(), field.end(),
                                    [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    if (plain)
        return field;
    QString doubled = field;
    doubled.replace(u'"', QStringLiteral("\"\""));
    return u'"' + doubled + u'"';
}

ChartTable barTable(const ChartSpec& chart)
{
    ChartTable table{.header = {Words::tr("bar"), Words::tr("part"), chart.x.label}, .rows = {}};
    for (const ChartBar& bar : chart.bars)
        for (const ChartSegment& segment : bar.segments)
            table.rows.push_back({bar.category, segment.label, segment.value ? exactly(*segment.value) : QString()});
    return table;
}

bool isCloud(const ChartSpec& chart)
{
    return std::any_of(chart.series.begin(), chart.series.end(),
                       [](const ChartSeries& series) { return series.style == CurveStyle::Points; });
}

/// One row a point: in a cloud several have the same x.
ChartTable cloudTable(const ChartSpec& chart)
{
    ChartTable table{.header = {Words::tr("series"), chart.x.label, chart.title}, .rows = {}};
    for (const ChartSeries& series : chart.series)
        for (const QPointF& point : series.points)
            table.rows.push_back({series.label, exactly(point.x()), exactly(point.y())});
    return table;
}

/// One row for each x that any series has.
ChartTable seriesTable(const ChartSpec& chart)
{
    ChartTable table{.header = {chart.x.label}, .rows = {}};
    std::set<double> positions;
    for (const ChartSeries& series : chart.series) {
        table.header << series.label;
        for (const QPointF& point : series.points)
            positions.insert(point.x());
    }
    for (const double x : positions) {
        QStringList row{exactly(x)};
        for (const ChartSeries& series : chart.series) {
            const auto point = std::lower_bound(series.points.begin(), series.points.end(), x,
                                                [](const QPointF& p, double value) { return p.x() < value; });
            row << (point != series.points.end() && !(x < point->x()) ? exactly(point->y()) : QString());
        }
        table.rows.push_back(row);
    }
    return table;
}

} // namespace

ChartTable chartTable(const ChartSpec& chart)
{
    if (!chart.table.header.isEmpty() || (chart.series.empty() && chart.bars.empty()))
        return chart.table;
    if (!chart.series.empty())
        return isCloud(chart) ? cloudTable(chart) : seriesTable(chart);
    return barTable(chart);
}

QString csvLine(const QStringList& fields)
{
    QStringList safe;
    for (const QString& field : fields)
        safe << quoted(field);
    return safe.join(u',') + u'\n';
}

QString chartCsv(const ChartSpec& chart)
{
    const ChartTable table = chart.exact.header.isEmpty() ? chartTable(chart) : chart.exact;
    QString csv = csvLine(table.header);
    for (const QStringList& row : table.rows)
        csv += csvLine(row);
    return csv;
}

} // namespace convolarium
