// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/convolution_charts.h"

#include "app/lesson/numbers.h"
#include "app/lessons/convolution/lane_totals.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConvolutionCharts)
};

QString factorText(double factor) { return significant(factor, 2) + u'×'; }

ChartSpec multiplicationsChart(const ConvolutionSettings& settings, const ConvolutionFigures& figures)
{
    const auto segment = [](const char* id, const QString& label, Role role, std::int64_t value) {
        return ChartSegment{
            .id = QString::fromLatin1(id), .label = label, .role = role, .value = static_cast<double>(value)};
    };
    ChartSpec chart{.id = QStringLiteral("multiplications"),
                    .title = Words::tr("Cost of the whole layer"),
                    .x = {.label = countedUnit(settings), .minimum = 0.0},
                    .y = {}};
    chart.bars = {
        {Words::tr("normal"),
         {segment("output", Words::tr("normal %1 × %1").arg(settings.kernel), Role::Ordinary, figures.normal.counted)},
         inWords(figures.normal.counted)},
        {Words::tr("separable"),
         {segment("between", Words::tr("depthwise"), Role::Variant, figures.depthwise.counted),
          segment("pointwise", Words::tr("pointwise"), Role::Kernel, figures.pointwise.counted)},
         inWords(figures.separable.counted)}};
    if (settings.groups > 1)
        chart.bars.insert(chart.bars.begin() + 1,
                          {Words::tr("as set"),
                           {segment("kernel", Words::tr("%Ln group(s)", nullptr, settings.groups), Role::Ordinary,
                                    figures.asSet.counted)},
                           inWords(figures.asSet.counted)});
    chart.summary = Words::tr("Normal: %1. Separable: depthwise %2 plus pointwise %3, together %4.")
                        .arg(withCommas(figures.normal.counted), withCommas(figures.depthwise.counted),
                             withCommas(figures.pointwise.counted), withCommas(figures.separable.counted));
    return chart;
}

ChartSpec ratioChart(const ConvolutionSettings& settings, const ConvolutionFigures& figures)
{
    const int largest = settings.outChannels <= 256 ? 256 : 1024;
    const double lowest = separableRatio(std::max(settings.kernel, 7), largest) > 0.01 ? 0.01 : 0.001;
    ChartSpec chart{
        .id = QStringLiteral("ratio"),
        .title = Words::tr("Ratio of MACs, separable ÷ normal"),
        .x = {.label = Words::tr("output channels Cout"), .minimum = 0.0, .maximum = static_cast<double>(largest)},
        .y = {.logarithmic = true, .minimum = lowest, .maximum = 1.3, .ticks = {0.001, 0.01, 0.1, 1.0}}};
    constexpr std::array markers{Marker::TriangleUp, Marker::Diamond, Marker::Square, Marker::TriangleDown};
    std::set<int> kernels{3, 5, 7, settings.kernel};
    std::size_t other = 0;
    for (const int kernel : kernels) {
        const bool present = kernel == settings.kernel;
        ChartSeries series{.id = present ? QStringLiteral("kernel") : QString(),
                           .label = QStringLiteral("K = %1").arg(kernel),
                           .role = present ? Role::Variant : Role::Plain,
                           .marker = present ? Marker::Circle : markers[other++ % markers.size()],
                           .emphasised = present};
        for (int channels = 1; channels <= largest; ++channels)
            series.points.emplace_back(channels, separableRatio(kernel, channels));
        chart.series.push_back(series);
    }
    chart.marks = {{QPointF(settings.outChannels, figures.ratio),
                    Words::tr("now: Cout %1, K %2 → %3")
                        .arg(settings.outChannels)
                        .arg(settings.kernel)
                        .arg(significant(figures.ratio, 3)),
                    Role::Variant}};
    chart.summary =
        Words::tr("The ratio falls with more output channels toward 1 ÷ K²; at %1 channels and K = %2 it is "
                  "%3.")
            .arg(settings.outChannels)
            .arg(settings.kernel)
            .arg(significant(figures.ratio, 4));
    return chart;
}

QString clockSentence(double predicted, double measured)
{
    if (measured > 2 * predicted || measured < 0.1 * predicted)
        return Words::tr("That far from the count the clock is not to be trusted: other work may have disturbed it.");
    if (predicted > 1 && measured < 0.95)
        return Words::tr(
            "Fewer multiplications, and yet slower: two passes move more data than they save in computing.");
    if (measured < 0.8 * predicted)
        return Words::tr("The clock gains less than the count: depthwise moves as much memory for fewer "
                         "multiplications.");
    if (measured > 1.25 * predicted)
        return Words::tr("The clock gains more than the count: here the normal convolution is the one that waits for "
                         "memory.");
    return Words::tr("The clock agrees with the count.");
}

QStringList stopwatchNotes(const engine::StopwatchResult& result, double predicted, double measured)
{
    QStringList notes{Words::tr("%1 ms against %2 ms, median of %3; one thread, 32-bit, this computer")
                          .arg(significant(result.normalMs, 3), significant(result.separableMs, 3))
                          .arg(result.runs)};
    if (result.smaller)
        notes << Words::tr("Too large to time here: both bars are for an input of %1 × %2 × %3.")
                     .arg(result.timedInput.w)
                     .arg(result.timedInput.h)
                     .arg(result.timedInput.c);
    notes << clockSentence(predicted, measured);
    return notes;
}

ChartSpec stopwatchChart(const ConvolutionFigures& figures, const StopwatchState& stopwatch)
{
    ChartSpec chart{.id = QStringLiteral("stopwatch"),
                    .title = Words::tr("Theory and stopwatch"),
                    .x = {.label = Words::tr("times faster than normal"), .minimum = 0.0},
                    .y = {}};
    double predicted = 1 / figures.ratio;
    ChartSegment measured{.label = Words::tr("measured"), .role = Role::Variant, .outlined = stopwatch.measuring};
    QString measuredText = stopwatch.measuring ? Words::tr("measuring…") : Words::tr("not measured");
    if (const auto& result = stopwatch.result) {
        predicted = static_cast<double>(result->normalMacs) / static_cast<double>(result->separableMacs);
        measured.value = result->normalMs / result->separableMs;
        measuredText = factorText(*measured.value);
        chart.notes = stopwatchNotes(*result, predicted, *measured.value);
    }
    chart.bars = {{Words::tr("predicted"),
                   {{.label = Words::tr("predicted"), .role = Role::Variant, .value = predicted, .outlined = true}},
                   factorText(predicted)},
                  {Words::tr("measured"), {measured}, measuredText}};
    chart.summary = Words::tr("Predicted: %1 faster; measured: %2.").arg(factorText(predicted), measuredText);
    return chart;
}

} // namespace

double separableRatio(int kernel, int outChannels)
{
    const double area = static_cast<double>(kernel) * kernel;
    return (area + outChannels) / (area * outChannels);
}

std::vector<ChartSpec> convolutionCharts(const ConvolutionSettings& settings, const ConvolutionFigures& figures,
                                         const StopwatchState& stopwatch)
{
    return {multiplicationsChart(settings, figures), ratioChart(settings, figures), stopwatchChart(figures, stopwatch)};
}

} // namespace convolarium
