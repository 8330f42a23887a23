// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/run_export.h"

#include "app/lesson/numbers.h"
#include "app/training/race_axis.h"
#include "app/training/race_view.h"
#include "app/training/race_words.h"
#include "app/training/run_chart.h"
#include "app/training/training_log.h"

#include <QCoreApplication>

#include <cmath>
#include <functional>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunExport)
};

QString dash() { return QStringLiteral("–"); }

QString countText(std::int64_t count) { return count > 0 ? withCommas(count) : dash(); }

QString epochsText(const Track& track)
{
    const int done = track.epochs.empty() ? 0 : track.epochs.back().record.epoch;
    return done < track.facts.epochs ? Words::tr("%1 of %2").arg(done).arg(track.facts.epochs) : QString::number(done);
}

QString rateText(const Track& track)
{
    constexpr double whole = 100;
    const double rate = track.seconds > 0 ? imagesAt(track.facts, track.step) / track.seconds : 0;
    if (!(rate > 0) || !std::isfinite(rate))
        return dash();
    return rate < whole ? significant(rate, 3) : withCommas(std::llround(std::min(rate, 1e15)));
}

QString bestText(const Track& track)
{
    const engine::EpochRecord* best = nullptr;
    for (const EpochPoint& epoch : track.epochs)
        if (std::isfinite(epoch.record.test.accuracy) && (!best || epoch.record.test.accuracy > best->test.accuracy))
            best = &epoch.record;
    return best ? Words::tr("%1 (epoch %2)").arg(percent(best->test.accuracy)).arg(best->epoch) : dash();
}

QString lastTrainingText(const Track& track)
{
    return track.epochs.empty() ? dash() : percent(track.epochs.back().record.train.accuracy);
}

QString goalText(const Track& track, double goal)
{
    const EpochPoint* reached = firstAt(track, goal);
    return reached ? xText(RaceAxis::Seconds, reached->record.seconds) : dash();
}

} // namespace

QString logCsv(const std::vector<const Track*>& tracks)
{
    QString csv = trainingLogHead();
    for (const Track* track : tracks)
        for (const EpochPoint& epoch : track->epochs)
            csv += trainingLogRow(track->facts.title, epoch.record);
    return csv;
}

QString curvesCsv(const std::vector<const Track*>& tracks)
{
    QString csv = csvLine({QStringLiteral("model"), QStringLiteral("step"), QStringLiteral("epoch"),
                           QStringLiteral("seconds"), QStringLiteral("images"), QStringLiteral("train_loss"),
                           QStringLiteral("train_accuracy"), QStringLiteral("learning_rate")});
    for (const Track* track : tracks)
        for (const StepPoint& point : track->steps)
            csv += csvLine({track->facts.title, QString::number(point.step),
                            exactly(xAt(RaceAxis::Epochs, track->facts, point.step, point.seconds)),
                            exactly(point.seconds), exactly(imagesAt(track->facts, point.step)), exactly(point.loss),
                            exactly(point.accuracy), exactly(point.rate)});
    return csv;
}

ChartTable resultTable(const std::vector<const Track*>& tracks, double goal)
{
    ChartTable table{.header = {QString()}, .rows = {}, .roles = {Role::Plain}};
    for (const Track* track : tracks) {
        table.roles.push_back(contestantRole(static_cast<std::size_t>(table.header.size()) - 1));
        table.header << track->facts.title;
    }
    const auto row = [&](const QString& name, const std::function<QString(const Track&)>& text) {
        QStringList cells{name};
        for (const Track* track : tracks)
            cells << text(*track);
        table.rows.push_back(std::move(cells));
    };
    row(Words::tr("parameters"), [](const Track& track) { return countText(track.facts.parameters); });
    row(Words::tr("model size"), [](const Track& track) { return sizeText(track.facts.weightBytes); });
    row(Words::tr("MACs per image"), [](const Track& track) { return countText(track.facts.macs); });
    row(Words::tr("epochs"), epochsText);
    row(Words::tr("training time"), [](const Track& track) { return xText(RaceAxis::Seconds, track.seconds); });
    row(Words::tr("images per second"), rateText);
    row(Words::tr("memory"), [](const Track& track) { return sizeText(track.facts.memoryBytes); });
    row(Words::tr("best test accuracy"), bestText);
    row(Words::tr("last training accuracy"), lastTrainingText);
    if (goal > 0)
        row(Words::tr("time to %1").arg(percent(goal)), [=](const Track& track) { return goalText(track, goal); });
    return table;
}

} // namespace convolarium
