// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/gradient_charts.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GradientCharts)
};

/// "first 0.002, last 0.04": what the shape of the curve comes down to.
QString endsOf(const RaceView& view, std::size_t contestant)
{
    const std::vector<double>& norms = view.norms(contestant);
    if (norms.empty())
        return {};
    return Words::tr("%1: first layer %2, last layer %3")
        .arg(view.track(contestant).facts.title, significant(norms.front(), 2), significant(norms.back(), 2));
}

} // namespace

ChartSpec normChart(const RaceView& view)
{
    ChartSpec chart{.id = QStringLiteral("norms"),
                    .title = Words::tr("Gradient norm per layer"),
                    .x = {.label = Words::tr("depth: first to last layer, %"), .minimum = 0, .maximum = 100},
                    .y = {.logarithmic = true}};
    QStringList summary;
    for (std::size_t i = 0; i < view.size(); ++i) {
        const std::vector<double>& norms = view.norms(i);
        ChartSeries series{.id = contestantLetter(i),
                           .label = contestantLetter(i),
                           .role = contestantRole(i),
                           .marker = contestantMarker(i),
                           .emphasised = true};
        for (std::size_t layer = 0; layer < norms.size(); ++layer)
            series.points.emplace_back(
                norms.size() > 1 ? 100.0 * static_cast<double>(layer) / static_cast<double>(norms.size() - 1) : 0,
                norms[layer]);
        if (!series.points.empty())
            chart.series.push_back(std::move(series));
        if (const QString ends = endsOf(view, i); !ends.isEmpty())
            summary << ends;
    }
    chart.summary = summary.isEmpty() ? Words::tr("No step has been made yet.") : summary.join(QStringLiteral("; "));
    if (chart.series.empty())
        chart.notes = {Words::tr("How steep the loss is by the weights of each layer: what the update is made of.")};
    return chart;
}

ChartSpec gradientChart(const RaceView& view, std::size_t contestant)
{
    ChartSpec chart{.id = QStringLiteral("gradients"),
                    .title = Words::tr("Gradient norm of each layer"),
                    .x = {.label = Words::tr("epoch"), .minimum = 0},
                    .y = {.logarithmic = true}};
    chart.summary = Words::tr("No epoch has been trained yet.");
    if (contestant >= view.size())
        return chart;
    const Track& track = view.track(contestant);
    chart.title = QStringLiteral("%1 · %2").arg(track.facts.title, chart.title);
    chart.x.maximum = std::max(2, track.facts.epochs);
    const std::vector<QString>& layers = track.facts.layers;
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        const bool first = layer == 0;
        const bool last = layer + 1 == layers.size();
        ChartSeries series{.id = layers[layer],
                           .label = first || last ? layers[layer] : QString(),
                           .role = first ? Role::Kernel : Role::Output,
                           .marker = first  ? Marker::Square
                                     : last ? Marker::Circle
                                            : Marker::None,
                           .emphasised = first || last};
        for (const EpochPoint& epoch : track.epochs)
            if (epoch.record.epoch <= view.epoch && layer < epoch.gradientNorms.size())
                series.points.emplace_back(epoch.record.epoch, epoch.gradientNorms[layer]);
        if (!series.points.empty())
            chart.series.push_back(std::move(series));
    }
    if (const QString ends = endsOf(view, contestant); !ends.isEmpty())
        chart.summary = ends;
    return chart;
}

} // namespace convolarium
