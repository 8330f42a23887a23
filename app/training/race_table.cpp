// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_table.h"

#include "app/lesson/numbers.h"
#include "app/training/race_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Race)
};

QString accuracyText(double share) { return Words::tr("%1 %").arg(fixed(100 * share, 1)); }

QString endText(const Track& track)
{
    switch (track.status) {
    case TrackStatus::Waiting:
        return Words::tr("waits");
    case TrackStatus::Running:
        return {};
    case TrackStatus::Finished:
        return Words::tr("done");
    case TrackStatus::ReachedGoal:
        return Words::tr("at the goal");
    case TrackStatus::TimeOver:
        return Words::tr("time is over");
    case TrackStatus::Stopped:
        return Words::tr("stopped");
    case TrackStatus::Diverged:
        return Words::tr("diverged");
    }
    Q_UNREACHABLE();
}

QString leftText(const RaceView& view, std::size_t index)
{
    const Track& track = view.track(index);
    const auto left = secondsLeft(*view.plan, track);
    return left ? timeText(*left) : endText(track);
}

using Cell = QString (*)(const RaceView& view, std::size_t index);

struct Row {
    QString name;
    Cell cell;
};

std::vector<Row> rows()
{
    return {{Words::tr("test accuracy"),
             [](const RaceView& view, std::size_t i) {
                 const EpochPoint* epoch = view.lastEpoch(i);
                 return epoch ? accuracyText(epoch->record.test.accuracy) : QStringLiteral("–");
             }},
            {Words::tr("training accuracy"),
             [](const RaceView& view, std::size_t i) {
                 const EpochPoint* epoch = view.lastEpoch(i);
                 return epoch ? accuracyText(epoch->record.train.accuracy) : QStringLiteral("–");
             }},
            {Words::tr("training time"), [](const RaceView& view, std::size_t i) { return timeText(view.seconds(i)); }},
            {Words::tr("left"), leftText},
            {Words::tr("epochs"),
             [](const RaceView& view, std::size_t i) {
                 const EpochPoint* epoch = view.lastEpoch(i);
                 return Words::tr("%1 of %2").arg(epoch ? epoch->record.epoch : 0).arg(view.track(i).facts.epochs);
             }},
            {Words::tr("pictures per second"),
             [](const RaceView& view, std::size_t i) {
                 const double rate = view.track(i).imagesPerSecond;
                 return rate >= 100 ? withCommas(static_cast<std::int64_t>(rate)) : significant(rate, 3);
             }},
            {Words::tr("model size"),
             [](const RaceView& view, std::size_t i) { return sizeText(view.track(i).facts.weightBytes); }},
            {Words::tr("MACs per picture"),
             [](const RaceView& view, std::size_t i) { return inWords(view.track(i).facts.macs); }},
            {Words::tr("memory"),
             [](const RaceView& view, std::size_t i) { return sizeText(view.track(i).facts.memoryBytes); }}};
}

} // namespace

std::optional<double> secondsLeft(const RacePlan& plan, const Track& track)
{
    const bool trains = track.status == TrackStatus::Running || track.status == TrackStatus::Waiting;
    if (!trains || track.step == 0)
        return std::nullopt;
    const std::int64_t total = track.facts.stepsPerEpoch * track.facts.epochs;
    const double perStep = track.seconds / static_cast<double>(track.step);
    const double left = perStep * static_cast<double>(std::max<std::int64_t>(0, total - track.step));
    return plan.seconds > 0 ? std::min(left, std::max(0.0, plan.seconds - track.seconds)) : left;
}

std::optional<RaceEstimate> estimated(const RaceView& view)
{
    constexpr std::int64_t fewSteps = 3;
    constexpr double slowStep = 5;       // seconds: two such steps are enough
    constexpr double testOfTrain = 0.33; // a forward pass of the three thirds of a training step
    RaceEstimate estimate;
    for (std::size_t i = 0; i < view.size(); ++i) {
        const Track& track = view.track(i);
        const bool waits = track.status == TrackStatus::Waiting;
        if (waits && view.plan->order == RaceOrder::InTurn)
            continue; // its turn is still to come, and its pace is not known
        const double perStep = track.step > 0 ? track.seconds / static_cast<double>(track.step) : 0;
        if (track.step < fewSteps && !(track.step > 1 && perStep > slowStep))
            return std::nullopt;
        const double tests = view.data ? testOfTrain * view.data->sets.test.size() / track.facts.samples : 0;
        const double epoch = perStep * static_cast<double>(track.facts.stepsPerEpoch) * (1 + tests);
        estimate.epochSeconds += epoch;
        estimate.seconds += epoch * track.facts.epochs;
        estimate.memory += track.facts.memoryBytes;
    }
    return view.isEmpty() ? std::nullopt : std::optional(estimate);
}

ChartSpec raceTable(const RaceView& view)
{
    ChartSpec chart{.id = QStringLiteral("table"), .title = Words::tr("Training in numbers")};
    if (view.isEmpty()) {
        chart.notes = {Words::tr("Time, accuracy, size and memory of each network, as the course's table has them.")};
        return chart;
    }
    chart.table.header << QString();
    chart.table.roles = {Role::Plain};
    for (std::size_t i = 0; i < view.size(); ++i) {
        chart.table.header << view.track(i).facts.title;
        chart.table.roles.push_back(contestantRole(i));
    }
    QStringList summary;
    for (const Row& row : rows()) {
        QStringList cells{row.name};
        for (std::size_t i = 0; i < view.size(); ++i)
            cells << row.cell(view, i);
        chart.table.rows.push_back(cells);
        summary << cells.join(u' ');
    }
    chart.summary = summary.join(QStringLiteral("; "));
    return chart;
}

} // namespace convolarium
