// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/normalization_charts.h"

#include "app/lesson/numbers.h"
#include "app/lessons/normalization/group_look.h"
#include "app/lessons/normalization/histograms.h"
#include "app/lessons/normalization/microscope.h"
#include "app/lessons/normalization/normalization_headline.h"
#include "app/lessons/normalization/stage_layout.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NormalizationCharts)
};

/// The channel of the cell that is selected at first.
int microscopeChannel(const NormalizationModel& model) { return selectionOf(model, {}).cell.c; }

/// Points of a cloud side by side in the order they were drawn, so that they do not hide each other.
double spread(std::size_t index, int samples)
{
    const double position = static_cast<double>(index) / (Microscope::batches - 1) - 0.5;
    return samples * std::pow(2.0, 0.36 * position);
}

ChartAxis sizeAxis()
{
    return {.label = Words::tr("samples N in the batch"),
            .logarithmic = true,
            .minimum = 0.8,
            .maximum = 80.0,
            .ticks = {1, 2, 4, 8, 16, 32, 64}};
}

ChartSpec meanMicroscope(const Microscope& found, int channel)
{
    ChartSpec chart{.id = QStringLiteral("microscope"),
                    .title = Words::tr("Microscope: 40 batch means of channel %1").arg(channel + 1),
                    .x = sizeAxis(),
                    .y = {}};
    ChartSeries cloud{.id = QStringLiteral("mean"),
                      .label = Words::tr("means"),
                      .marker = Marker::Circle,
                      .emphasised = true,
                      .style = CurveStyle::Points,
                      .group = channel % 8};
    for (const Microscope::Cloud& of : found.clouds)
        for (std::size_t i = 0; i < of.means.size(); ++i)
            cloud.points.emplace_back(spread(i, of.samples), of.means[i]);
    chart.series.push_back(cloud);
    for (const double side : {2.0, -2.0}) {
        ChartSeries envelope{.label = side > 0 ? Words::tr("+ 2 sd / √N") : Words::tr("− 2 sd / √N"),
                             .role = Role::Plain};
        for (int step = 0; step <= 24; ++step) {
            const double size = std::pow(2.0, step / 4.0);
            envelope.points.emplace_back(size, found.centre + side * found.sampleDeviation / std::sqrt(size));
        }
        chart.series.push_back(envelope);
    }
    chart.summary = Words::tr("The means of batches scatter by %1 for one sample and by %2 for 64: as 1 ÷ √N.")
                        .arg(significant(found.sampleDeviation, 3), significant(found.sampleDeviation / 8, 3));
    return chart;
}

ChartSpec varianceMicroscope(const Microscope& found, int channel)
{
    ChartSpec chart{.id = QStringLiteral("variance_microscope"),
                    .title = Words::tr("Microscope: 40 batch variances of channel %1").arg(channel + 1),
                    .x = sizeAxis(),
                    .y = {.minimum = 0.0}};
    ChartSeries cloud{.id = QStringLiteral("variance"),
                      .label = Words::tr("variances"),
                      .marker = Marker::Circle,
                      .emphasised = true,
                      .style = CurveStyle::Points,
                      .group = channel % 8};
    for (const Microscope::Cloud& of : found.clouds)
        for (std::size_t i = 0; i < of.variances.size(); ++i)
            cloud.points.emplace_back(spread(i, of.samples), of.variances[i]);
    chart.series = {cloud};
    chart.summary = Words::tr("A small batch guesses the variance badly, and too low: one sample does not show how "
                              "samples differ.");
    return chart;
}

ChartSpec statisticsTable(const NormalizationModel& model)
{
    constexpr int most = 64;
    ChartSpec chart{.id = QStringLiteral("statistics"), .title = Words::tr("Means and variances")};
    chart.table.header = {Words::tr("group"), QStringLiteral("μ"), QStringLiteral("σ²"), QStringLiteral("σ"),
                          Words::tr("values")};
    chart.exact.header = chart.table.header;
    const int count = std::min(model.means(), most);
    const auto addRow = [&](ChartTable& table, int group, const auto& written) {
        const double variance = model.varianceOf(group);
        table.rows.push_back({groupLetter(group), written(model.meanOf(group)), written(variance),
                              written(std::sqrt(variance)), QString::number(model.cellsPerMean())});
    };
    for (int group = 0; group < count; ++group)
        addRow(chart.table, group, [](double value) { return fixed(value, 3); });
    for (int group = 0; group < model.means(); ++group)
        addRow(chart.exact, group, exactly);
    if (count < model.means())
        chart.notes << Words::tr("The first %1 of %2 groups.").arg(count).arg(model.means());
    chart.summary = Words::tr("%Ln pair(s) of mean and variance.", nullptr, model.means());
    return chart;
}

ChartSpec robustnessChart(const NormalizationModel& model)
{
    const Dial& dial = model.settings.dial;
    ChartSpec chart{.id = QStringLiteral("robustness"),
                    .title = Words::tr("Largest change of an output"),
                    .x = {.label = Words::tr("|output changed − output before|"), .minimum = 0.0},
                    .y = {}};
    QStringList said;
    for (std::size_t i = 0; i < normalizationKinds.size(); ++i) {
        const engine::NormalizationKind kind = normalizationKinds[i];
        ChartSegment segment{.label = kindName(kind),
                             .role = kind == model.settings.kind ? Role::Output : Role::Middle};
        QString text = Words::tr("comparing…");
        if (model.robustness) {
            segment.value = (*model.robustness)[i];
            text = *segment.value < unchangedBelow ? Words::tr("✓ unchanged") : significant(*segment.value, 3);
        }
        chart.bars.push_back({kindShortName(kind), {segment}, text});
        said << QStringLiteral("%1: %2").arg(kindShortName(kind), text);
    }
    chart.notes << (dial.isNeutral() ? Words::tr("Turn “Input ×” or “Input +” in the panel.")
                                     : Words::tr("Input %1; in training mode. Below %2 only ε speaks.")
                                           .arg(dialChange(dial), significant(unchangedBelow, 1)));
    chart.summary = said.join(QStringLiteral("; "));
    return chart;
}

} // namespace

std::vector<ChartSpec> normalizationCharts(const NormalizationModel& model)
{
    const int channel = microscopeChannel(model);
    const Microscope found = microscope(model, channel);
    std::vector<ChartSpec> charts = histograms(model);
    charts.push_back(meanMicroscope(found, channel));
    charts.push_back(statisticsTable(model));
    charts.push_back(robustnessChart(model));
    charts.push_back(varianceMicroscope(found, channel));
    return charts;
}

} // namespace convolarium
