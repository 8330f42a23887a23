// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/roofline_chart.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>

namespace convolarium {

namespace {

using engine::Arithmetic;
using engine::LayerTime;
using engine::MachineLimits;
using engine::NetworkTimes;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RooflineChart)
};

constexpr double giga = 1e9;
constexpr double micro = 1e6;    // a second in microseconds
constexpr double clearly = 1.1;  // beyond what two measurements of the same thing differ by
constexpr std::size_t named = 3; // slowest layers whose names stand beside their points
constexpr std::size_t mostBars = 8;

struct Kind {
    Arithmetic arithmetic;
    QString name;
    Role role;
    Marker marker;
};

std::array<Kind, 4> kinds()
{
    return {Kind{Arithmetic::Convolution, Words::tr("convolution"), Role::Kernel, Marker::Square},
            Kind{Arithmetic::Depthwise, Words::tr("depthwise"), Role::Variant, Marker::Diamond},
            Kind{Arithmetic::Pointwise, Words::tr("pointwise"), Role::Input, Marker::TriangleUp},
            Kind{Arithmetic::Dense, Words::tr("fully connected"), Role::Middle, Marker::TriangleDown}};
}

QString nameOf(const LayerTime& layer) { return QString::fromStdString(layer.name); }

/// A point of the roofline; a layer that runs with another has its part there.
bool isPoint(const LayerTime& layer)
{
    return layer.runs == LayerTime::Runs::Itself && layer.macs > 0 && layer.bytes > 0 && layer.seconds > 0;
}

QPointF pointOf(const LayerTime& layer) { return {layer.intensity(), layer.macsPerSecond() / giga}; }

std::vector<const LayerTime*> slowest(const NetworkTimes& times, bool (*wanted)(const LayerTime&), std::size_t most)
{
    std::vector<const LayerTime*> layers;
    for (const LayerTime& layer : times.layers)
        if (wanted(layer))
            layers.push_back(&layer);
    std::ranges::stable_sort(layers, std::greater<>(), &LayerTime::seconds);
    layers.resize(std::min(layers.size(), most));
    return layers;
}

QString measuredNote(const NetworkTimes& times)
{
    const QString threads = Words::tr("%Ln thread(s)", nullptr, times.threads);
    return Words::tr("median of %Ln pass(es), batch %1, %2, 32-bit, this computer", nullptr, times.passes)
        .arg(times.batch)
        .arg(threads);
}

std::vector<ChartSeries> pointSeries(const NetworkTimes& times)
{
    std::vector<ChartSeries> all;
    for (const Kind& kind : kinds()) {
        ChartSeries series{.label = kind.name,
                           .role = kind.role,
                           .marker = kind.marker,
                           .emphasised = true,
                           .style = CurveStyle::Points};
        for (const LayerTime& layer : times.layers)
            if (isPoint(layer) && layer.arithmetic == kind.arithmetic)
                series.points.push_back(pointOf(layer));
        // The name stands at the height of the last point: the rightmost, beside it.
        std::ranges::sort(series.points, {}, &QPointF::x);
        if (!series.points.empty())
            all.push_back(series);
    }
    return all;
}

/// Widens an axis to show all of `values` with some air.
void setRange(ChartAxis& axis, std::vector<double> values)
{
    constexpr double air = 1.5;
    const auto [low, high] = std::ranges::minmax(values);
    axis.minimum = low / air;
    axis.maximum = high * air;
}

void setRanges(ChartSpec& chart, const MachineLimits& limits)
{
    std::vector<double> x{limits.ridge() / 4, limits.ridge() * 4};
    std::vector<double> y{limits.macsPerSecond / giga};
    for (const ChartSeries& series : chart.series)
        for (const QPointF& point : series.points) {
            x.push_back(point.x());
            y.push_back(point.y());
        }
    setRange(chart.x, x);
    // The slanted part is seen from the left edge on.
    y.push_back(*chart.x.minimum * limits.bytesPerSecond() / giga);
    setRange(chart.y, y);
}

ChartSeries roof(const ChartAxis& x, const MachineLimits& limits)
{
    const double bandwidth = limits.bytesPerSecond() / giga;
    const double peak = limits.macsPerSecond / giga;
    return {.id = QStringLiteral("roof"),
            .label = Words::tr("%1 GMAC/s").arg(significant(peak, 3)),
            .role = Role::Plain,
            .emphasised = true,
            .points = {{*x.minimum, *x.minimum * bandwidth}, {limits.ridge(), peak}, {*x.maximum, peak}}};
}

std::vector<ChartMark> marksOf(const NetworkTimes& times, const MachineLimits& limits, double left)
{
    const double bandwidth = limits.bytesPerSecond() / giga;
    // Its name stands where the slanted part begins: the layers are further to the right.
    const double begin = left * std::pow(limits.ridge() / left, 0.2);
    std::vector<ChartMark> marks{
        {QPointF(limits.ridge(), limits.macsPerSecond / giga),
         Words::tr("%1 MACs per byte").arg(significant(limits.ridge(), 2)), Role::Plain},
        {QPointF(begin, begin * bandwidth), Words::tr("%1 GB/s").arg(significant(bandwidth, 3)), Role::Plain, true}};
    for (const LayerTime* layer : slowest(times, isPoint, named)) {
        const std::array<Kind, 4> all = kinds();
        const auto* kind = std::ranges::find(all, layer->arithmetic, &Kind::arithmetic);
        marks.push_back({pointOf(*layer), nameOf(*layer), kind == all.end() ? Role::Plain : kind->role, true});
    }
    return marks;
}

QStringList rooflineNotes(const NetworkTimes& times, const MachineLimits& limits)
{
    QStringList notes{Words::tr("Below the slanted part memory sets the pace, below the flat part arithmetic.")};
    const auto any = [&](auto test) {
        return std::ranges::any_of(times.layers, [&](const LayerTime& layer) { return isPoint(layer) && test(layer); });
    };
    if (any([&](const LayerTime& layer) {
            return layer.intensity() < limits.ridge() &&
                   layer.macsPerSecond() > clearly * layer.intensity() * limits.bytesPerSecond();
        }))
        notes << Words::tr("Above the slanted part: values come from a cache, not from memory.");
    if (any([&](const LayerTime& layer) {
            return layer.arithmetic == Arithmetic::Convolution &&
                   layer.macsPerSecond() > clearly * limits.macsPerSecond;
        }))
        notes << Words::tr("Above the flat part: Winograd's algorithm multiplies less often than is counted.");
    return notes << measuredNote(times);
}

QString kindName(Arithmetic arithmetic)
{
    for (const Kind& kind : kinds())
        if (kind.arithmetic == arithmetic)
            return kind.name;
    return Words::tr("no multiplications");
}

/// All layers, the numbers of the files or those to be read.
ChartTable timesTable(const NetworkTimes& times, QString (*whole)(std::int64_t), QString (*real)(double))
{
    ChartTable table{.header = {Words::tr("layer"), Words::tr("type"), Words::tr("kind"), Words::tr("runs with"),
                                Words::tr("MACs"), Words::tr("bytes"), Words::tr("microseconds"),
                                Words::tr("MACs per byte"), Words::tr("GMAC/s")},
                     .rows = {}};
    for (const LayerTime& layer : times.layers) {
        QStringList row{nameOf(layer), QString::fromStdString(layer.type), kindName(layer.arithmetic)};
        switch (layer.runs) {
        case LayerTime::Runs::Itself:
            row << QString() << whole(layer.macs) << whole(layer.bytes) << real(micro * layer.seconds);
            break;
        case LayerTime::Runs::WithAnother:
            row << nameOf(times.layers[static_cast<std::size_t>(layer.with)]) << whole(layer.macs) << QString()
                << QString();
            break;
        case LayerTime::Runs::Never:
            row << Words::tr("nothing: it does not run") << whole(layer.macs) << QString() << QString();
            break;
        }
        const bool point = isPoint(layer);
        row << (point ? real(layer.intensity()) : QString())
            << (point ? real(layer.macsPerSecond() / giga) : QString());
        table.rows.push_back(row);
    }
    return table;
}

QString plain(std::int64_t number) { return QString::number(number); }

QString rounded(double number) { return significant(number, 3); }

QString rooflineSummary(const NetworkTimes& times, const MachineLimits& limits)
{
    int points = 0;
    int memory = 0;
    for (const LayerTime& layer : times.layers)
        if (isPoint(layer)) {
            ++points;
            memory += layer.intensity() < limits.ridge() ? 1 : 0;
        }
    return Words::tr(
               "This computer reaches %1 GMAC/s and %2 GB/s; of %Ln layer(s) that multiply, %3 do so few MACs per "
               "byte that memory sets the pace.",
               nullptr, points)
        .arg(significant(limits.macsPerSecond / giga, 3), significant(limits.bytesPerSecond() / giga, 3),
             withCommas(memory));
}

bool takesTime(const LayerTime& layer) { return layer.runs == LayerTime::Runs::Itself; }

std::int64_t totalMacs(const NetworkTimes& times)
{
    return std::accumulate(times.layers.begin(), times.layers.end(), std::int64_t{0},
                           [](std::int64_t sum, const LayerTime& layer) { return sum + layer.macs; });
}

} // namespace

ChartSpec rooflineChart(const NetworkTimes& times, const MachineLimits& limits)
{
    ChartSpec chart{.id = QStringLiteral("roofline"),
                    .title = Words::tr("Speed of each layer (GMAC/s, log)"),
                    .x = {.label = Words::tr("MACs per byte (log)"), .logarithmic = true},
                    .y = {.logarithmic = true}};
    chart.series = pointSeries(times);
    setRanges(chart, limits);
    chart.series.insert(chart.series.begin(), roof(chart.x, limits));
    chart.marks = marksOf(times, limits, *chart.x.minimum);
    chart.notes = rooflineNotes(times, limits);
    chart.table = timesTable(times, withCommas, rounded);
    chart.exact = timesTable(times, plain, exactly);
    chart.summary = rooflineSummary(times, limits);
    return chart;
}

ChartSpec timeChart(const NetworkTimes& times)
{
    ChartSpec chart{.id = QStringLiteral("time"),
                    .title = Words::tr("The slowest layers: share of time beside share of MACs"),
                    .x = {.label = QStringLiteral("%"), .minimum = 0.0},
                    .y = {}};
    const double macs = std::max<double>(1, static_cast<double>(totalMacs(times)));
    const double seconds = times.layerSeconds();
    double shownTime = 0;
    double shownMacs = 0;
    const std::vector<const LayerTime*> layers = slowest(times, takesTime, mostBars);
    for (const LayerTime* layer : layers) {
        const double time = layer->seconds / seconds;
        const double share = static_cast<double>(layer->macs) / macs;
        shownTime += time;
        shownMacs += share;
        chart.bars.push_back({nameOf(*layer),
                              {{.label = Words::tr("time"), .role = Role::Input, .value = 100 * time}},
                              Words::tr("%1 of the time").arg(percent(time))});
        chart.bars.push_back({{},
                              {{.label = Words::tr("MACs"), .role = Role::Kernel, .value = 100 * share}},
                              Words::tr("%1 of the MACs").arg(percent(share)),
                              true});
    }
    const QString each = significant(1e3 * times.secondsPerImage(), 3);
    chart.notes = {Words::tr("%1 ms an image; shown: %2 of the time, %3 of the MACs")
                       .arg(each, percent(shownTime), percent(shownMacs)),
                   measuredNote(times)};
    chart.exact = timesTable(times, plain, exactly);
    if (!layers.empty())
        chart.summary = Words::tr("%1 takes %2 of the time for %3 of the MACs; an image takes %4 ms.")
                            .arg(nameOf(*layers.front()), percent(layers.front()->seconds / seconds),
                                 percent(static_cast<double>(layers.front()->macs) / macs), each);
    return chart;
}

} // namespace convolarium
