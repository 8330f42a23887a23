// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_charts.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Race)
};

struct Work {
    double macs = 0;
    double seconds = 0;
    bool reached = false;
};

Work workOf(const RaceView& view, std::size_t index)
{
    const Track& track = view.track(index);
    const auto macsOf = [&](std::int64_t step) {
        return imagesAt(track.facts, step) * static_cast<double>(track.facts.macs);
    };
    if (const EpochPoint* epoch = firstAt(track, view.plan->goal); epoch && epoch->record.epoch <= view.epoch)
        return {.macs = macsOf(epoch->record.step), .seconds = epoch->record.seconds, .reached = true};
    return {.macs = macsOf(view.step(index)), .seconds = view.seconds(index)};
}

} // namespace

ChartSpec workChart(const RaceView& view)
{
    ChartSpec chart{.id = QStringLiteral("work"), .title = Words::tr("Work until the goal, MACs")};
    if (view.isEmpty()) {
        chart.notes = {Words::tr("What it costs to get there: multiplications, and time.")};
        return chart;
    }
    chart.title = Words::tr("Work until %1 %, MACs").arg(fixed(100 * view.plan->goal, 0));
    std::vector<Work> works;
    for (std::size_t i = 0; i < view.size(); ++i) {
        works.push_back(workOf(view, i));
        const QString value = inWords(static_cast<std::int64_t>(works[i].macs));
        chart.bars.push_back({.category = contestantLetter(i),
                              .segments = {{.id = contestantLetter(i),
                                            .label = view.track(i).facts.title,
                                            .role = contestantRole(i),
                                            .value = works[i].macs,
                                            .outlined = !works[i].reached}},
                              .valueLabel = works[i].reached ? value : Words::tr("%1 so far").arg(value)});
    }
    if (works.size() > 1 && works[0].reached && works[1].reached) {
        const double macs = works[0].macs / std::max(1.0, works[1].macs);
        const double seconds = works[0].seconds / std::max(1e-9, works[1].seconds);
        chart.notes = {Words::tr("A : B – %1 times the MACs, %2 times the time")
                           .arg(significant(macs, 2), significant(seconds, 2))};
    }
    QStringList summary;
    for (std::size_t i = 0; i < works.size(); ++i)
        summary << Words::tr("%1: %2 MACs").arg(view.track(i).facts.title, chart.bars[i].valueLabel);
    chart.summary = summary.join(QStringLiteral("; "));
    return chart;
}

} // namespace convolarium
