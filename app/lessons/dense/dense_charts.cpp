// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/dense_charts.h"

#include "app/lesson/numbers.h"
#include "app/lessons/dense/gradient_stacks.h"
#include "app/lessons/dense/stage_layout.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DenseCharts)
};

constexpr std::size_t mostColumns = 16;
constexpr double bytesPerValue = 4;
constexpr double mebibyte = 1 << 20;

/// One layer or transition of the network, with the channels behind it.
struct Station {
    DenseCost dense, twin;
    int channels = 0, twinChannels = 0, naiveChannels = 0;
};

/// In front of the first layer, then behind every layer and transition.
std::vector<Station> stations(const DenseFigures& figures)
{
    const DenseBlock& first = figures.blocks.front();
    std::vector<Station> result{{.dense = {},
                                 .twin = {},
                                 .channels = first.inputChannels,
                                 .twinChannels = first.twinWidth,
                                 .naiveChannels = first.inputChannels}};
    for (std::size_t index = 0; index < figures.blocks.size(); ++index) {
        const DenseBlock& block = figures.blocks[index];
        const DenseCost twin{.parameters = block.twinCost.parameters / block.depth(),
                             .macs = block.twinCost.macs / block.depth()};
        for (int layer = 1; layer <= block.depth(); ++layer)
            result.push_back({.dense = block.layers[static_cast<std::size_t>(layer - 1)].cost,
                              .twin = twin,
                              .channels = block.channelsAfter(layer),
                              .twinChannels = block.twinWidth,
                              .naiveChannels = result.back().naiveChannels + block.growth()});
        if (block.transition)
            result.push_back({.dense = block.transition->cost,
                              .twin = {},
                              .channels = block.transition->outputChannels,
                              .twinChannels = figures.blocks[index + 1].twinWidth,
                              .naiveChannels = result.back().naiveChannels});
    }
    return result;
}

QString stationLabel(const DenseFigures& figures)
{
    return figures.blocks.size() > 1 ? Words::tr("after layer or transition") : Words::tr("after layer");
}

ChartSeries series(const QString& label, Role role, CurveStyle style)
{
    return {.label = label,
            .role = role,
            .marker = role == Role::Variant    ? Marker::Circle
                      : role == Role::Ordinary ? Marker::Square
                                               : Marker::None,
            .emphasised = role != Role::Plain,
            .style = style};
}

ChartSpec channelsChart(const DenseFigures& figures)
{
    ChartSpec chart{.id = QStringLiteral("channels"),
                    .title = Words::tr("Channels"),
                    .x = {.label = stationLabel(figures), .minimum = 0.0},
                    .y = {.minimum = 0.0}};
    ChartSeries dense = series(Words::tr("Dense"), Role::Variant, CurveStyle::Line);
    ChartSeries twin = series(QStringLiteral("ResNet"), Role::Ordinary, CurveStyle::Line);
    ChartSeries naive = series(Words::tr("no transition"), Role::Plain, CurveStyle::Line);
    dense.id = densePart::ribbon;
    twin.id = densePart::twinLayer;
    double x = 0;
    for (const Station& station : stations(figures)) {
        dense.points.emplace_back(x, station.channels);
        twin.points.emplace_back(x, station.twinChannels);
        naive.points.emplace_back(x, station.naiveChannels);
        ++x;
    }
    constexpr double air = 1.08; // above the highest curve
    chart.y.maximum = air * std::max(naive.points.back().y(), twin.points.back().y());
    const int naiveEnd = static_cast<int>(naive.points.back().y());
    chart.series = {twin, dense};
    if (figures.blocks.size() > 1)
        chart.series.push_back(naive);
    chart.summary = Words::tr("The dense network goes from %1 to %2 channels; the ResNet twin ends with %3; without "
                              "transitions it would be %4.")
                        .arg(withCommas(figures.blocks.front().inputChannels), withCommas(figures.outputChannels()),
                             withCommas(figures.blocks.back().twinWidth), withCommas(naiveEnd));
    return chart;
}

/// Weights or MACs of every layer and transition.
ChartSpec costChart(const DenseFigures& figures, std::int64_t DenseCost::*counted, const QString& title)
{
    ChartSpec chart{.title = title,
                    .x = {.label = figures.blocks.size() > 1 ? Words::tr("layer or transition") : Words::tr("layer")},
                    .y = {.minimum = 0.0}};
    const std::vector<Station> all = stations(figures);
    const bool few = all.size() - 1 <= mostColumns;
    const CurveStyle style = few ? CurveStyle::Columns : CurveStyle::Steps;
    if (few) { // columns stand on whole numbers and have a width
        chart.x.minimum = 0.5;
        chart.x.maximum = static_cast<double>(all.size()) - 0.5;
        for (std::size_t i = 1; i < all.size(); ++i)
            chart.x.ticks.push_back(static_cast<double>(i));
    }
    ChartSeries dense = series(Words::tr("Dense"), Role::Variant, style);
    ChartSeries twin = series(QStringLiteral("ResNet"), Role::Ordinary, style);
    dense.id = densePart::layer;
    twin.id = densePart::twinLayer;
    dense.marker = twin.marker = Marker::None;
    for (std::size_t i = 1; i < all.size(); ++i) {
        dense.points.emplace_back(static_cast<double>(i), static_cast<double>(all[i].dense.*counted));
        twin.points.emplace_back(static_cast<double>(i), static_cast<double>(all[i].twin.*counted));
    }
    chart.series = {twin, dense};
    chart.summary = Words::tr("%1: dense %2, ResNet twin %3 in all.")
                        .arg(title, withCommas(figures.total.*counted), withCommas(figures.twin.*counted));
    return chart;
}

ChartBar memoryBar(const QString& category, ChartSegment segment, std::int64_t values)
{
    segment.value = static_cast<double>(values) * bytesPerValue / mebibyte;
    return {category, {segment}, memoryText(values)};
}

ChartSpec memoryChart(const DenseModel& model)
{
    const ActivationMemory& memory = model.figures.activations;
    const DenseSettings& s = model.settings;
    ChartSpec chart{.id = QStringLiteral("memory"),
                    .title = Words::tr("Activation memory, %1 × %2, 32-bit").arg(s.height).arg(s.width),
                    .x = {.label = QStringLiteral("MiB"), .minimum = 0.0},
                    .y = {}};
    chart.bars = {
        memoryBar(Words::tr("ResNet twin"), {.label = Words::tr("every sum"), .role = Role::Ordinary}, memory.twin),
        memoryBar(Words::tr("Dense, copied"), {.label = Words::tr("every concatenation"), .role = Role::Variant},
                  memory.copied),
        memoryBar(Words::tr("Dense, shared"),
                  {.label = Words::tr("one buffer a block"), .role = Role::Variant, .outlined = true}, memory.shared)};
    chart.notes = {Words::tr("copied: every concatenation is stored again; shared: one buffer that grows")};
    chart.summary = Words::tr("ResNet twin %1; dense %2 with every concatenation stored again, %3 in shared buffers.")
                        .arg(memoryText(memory.twin), memoryText(memory.copied), memoryText(memory.shared));
    return chart;
}

ChartSeries normSeries(const QString& label, Role role, Marker marker, const std::vector<double>& norms)
{
    ChartSeries result = series(label, role, CurveStyle::Line);
    result.marker = marker;
    result.emphasised = true;
    for (std::size_t i = 0; i < norms.size(); ++i)
        if (norms[i] > 0)
            result.points.emplace_back(static_cast<double>(i + 1), norms[i]);
    return result;
}

ChartSpec gradientChart(const DenseModel& model, const GradientState& gradients)
{
    const DenseSettings& s = model.settings;
    ChartSpec chart{.id = QStringLiteral("gradients"),
                    .title = Words::tr("Gradient that reaches each layer"),
                    .x = {.label = Words::tr("layer"), .minimum = 1.0, .maximum = static_cast<double>(s.stackDepth)},
                    .y = {.logarithmic = true}};
    chart.notes = {gradientConditions(s)};
    if (!gradients.norms) {
        chart.notes << (gradients.measuring ? Words::tr("measuring…") : Words::tr("not measured"));
        chart.summary = chart.notes.join(QStringLiteral("; "));
        return chart;
    }
    const GradientNorms& norms = *gradients.norms;
    chart.series = {normSeries(Words::tr("plain"), Role::Plain, Marker::TriangleUp, norms.plain),
                    normSeries(QStringLiteral("ResNet"), Role::Ordinary, Marker::Square, norms.residual),
                    normSeries(Words::tr("dense"), Role::Variant, Marker::Circle, norms.dense)};
    const auto part = [](const std::vector<double>& values) { return significant(values.front() / values.back(), 2); };
    chart.summary = Words::tr("A gradient of norm 1 enters at the end. From the last layer to the first the gradient's "
                              "norm becomes %1 times as large in the "
                              "plain stack, %2 times in the residual one, %3 times in the dense one.")
                        .arg(part(norms.plain), part(norms.residual), part(norms.dense));
    return chart;
}

} // namespace

QString memoryText(std::int64_t values)
{
    const double amount = static_cast<double>(values) * bytesPerValue / mebibyte;
    constexpr double larger = 1024;
    if (amount >= larger)
        return significant(amount / larger, 3) + QStringLiteral(" GiB");
    return (amount < 0.1   ? significant(amount, 2)
            : amount < 100 ? fixed(amount, 2)
                           : fixed(amount, 0)) +
           QStringLiteral(" MiB");
}

std::vector<ChartSpec> denseCharts(const DenseModel& model, const GradientState& gradients)
{
    ChartSpec weights = costChart(model.figures, &DenseCost::parameters, Words::tr("Weights per layer"));
    weights.id = QStringLiteral("weights");
    ChartSpec macs = costChart(model.figures, &DenseCost::macs, Words::tr("MACs per layer"));
    macs.id = QStringLiteral("macs");
    return {channelsChart(model.figures), weights, memoryChart(model), gradientChart(model, gradients), macs};
}

} // namespace convolarium
