// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/train_run.h"

#include "app/lesson/problem.h"
#include "app/training/training_log.h"
#include "engine/network/weights.h"
#include "engine/training/checkpoint.h"

#include <QCoreApplication>
#include <QDir>

#include <filesystem>
#include <stdexcept>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

std::filesystem::path nativePath(const QString& path) { return QFile::encodeName(path).toStdString(); }

} // namespace

void TrainRun::report(const QString& what, const QString& why)
{
    m_hasFailed = true;
    m_progress.note(errorLine(QStringLiteral("%1: %2").arg(what, why)));
}

std::shared_ptr<const engine::TrainTest> TrainRun::loaded(const std::stop_token& stop)
{
    auto data = std::make_shared<LoadedData>(
        loadData(m_request.plan.data, stop, [this](double fraction) { m_progress.loading(fraction); }));
    m_progress.clear();
    for (const QString& line : data->skipped)
        m_progress.note(Words::tr("skipped %1").arg(line) + u'\n');
    m_later = data->later;
    return {data, &data->sets};
}

void TrainRun::train(const std::stop_token& stop)
{
    const auto data = loaded(stop);
    if (stop.stop_requested()) {
        report(QStringLiteral("train"), Words::tr("stopped while the pictures were loaded"));
        return;
    }
    // All models are looked at before the first one trains.
    {
        const Race check(m_request.plan, data);
    }
    for (int i = 0; i < static_cast<int>(m_request.names.size()) && !stop.stop_requested(); ++i)
        trainModel(i, data, stop);
    reportLater();
    if (const QString missing = m_log.missing(); !missing.isEmpty()) {
        report(QDir::toNativeSeparators(m_request.log), Words::tr("these rows could not be written:"));
        m_progress.note(missing);
    }
}

void TrainRun::reportLater()
{
    const QStringList lines = m_later ? m_later->lines() : QStringList();
    for (const QString& line : lines)
        m_progress.note(Words::tr("grey in place of %1").arg(line) + u'\n');
}

void TrainRun::trainModel(int index, const std::shared_ptr<const engine::TrainTest>& data, const std::stop_token& stop)
{
    const QString& name = m_request.names[index];
    RacePlan plan = m_request.plan;
    plan.contestants = {m_request.plan.contestants[static_cast<std::size_t>(index)]};
    try {
        Race race(plan, data); // one of its own: the memory of the model before is free again
        race.prepare(0);
        begin(race, name);
        while (!stop.stop_requested()) {
            const auto step = race.step(stop);
            if (!step || step->status == engine::Trainer::Status::Stopped)
                break;
            if (step->epochEnded)
                endEpoch(race);
            else
                m_progress.step(race.trainer(0)->report());
        }
        end(index, race, stop);
    } catch (const Problem& problem) {
        if (m_models.empty())
            throw;
        report(problem.subject(), problem.reason());
    }
}

void TrainRun::begin(Race& race, const QString& name)
{
    engine::Trainer& trainer = *race.trainer(0);
    if (!m_request.resume.isEmpty())
        trainer.restore(engine::readCheckpoint(nativePath(m_request.resume), trainer));
    m_models.push_back({.log = {.model = name, .epochs = {}},
                        .parameters = race.facts(0).parameters,
                        .weightBytes = race.facts(0).weightBytes});
    if (m_models.size() == 1)
        writeLog(trainingLogHead());
    m_progress.begin(name, m_request.plan.epochs, trainer.report().step);
    for (const engine::EpochRecord& record : trainer.history())
        addRow(record);
}

void TrainRun::addRow(const engine::EpochRecord& record)
{
    LoggedModel& log = m_models.back().log;
    log.epochs.push_back(record);
    writeLog(trainingLogRow(log.model, record));
}

void TrainRun::writeLog(const QString& line)
{
    const auto wrong = m_log.add(line);
    if (wrong && !m_logIsComplained)
        m_progress.note(errorLine(QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(m_request.log), *wrong)));
    m_logIsComplained = wrong.has_value();
}

void TrainRun::endEpoch(Race& race)
{
    engine::Trainer& trainer = *race.trainer(0);
    addRow(trainer.history().back());
    m_progress.epoch(trainer.report(), trainer.history().back());
    if (m_request.checkpoint.isEmpty())
        return;
    try {
        engine::writeCheckpoint(nativePath(m_request.checkpoint), trainer);
    } catch (const std::runtime_error& error) {
        report(Words::tr("checkpoint"), QString::fromUtf8(error.what()));
    }
}

void TrainRun::end(int index, Race& race, const std::stop_token& stop)
{
    const engine::Trainer& trainer = *race.trainer(0);
    const engine::TrainingReport last = trainer.report();
    const QString& name = m_request.names[index];
    m_models.back().seconds = last.seconds;
    if (race.status(0) == TrackStatus::Diverged)
        report(name,
               Words::tr("diverged in step %1: numbers of the layer %2 are not finite; the last finite weights are "
                         "kept; try a smaller --lr")
                   .arg(last.step + 1)
                   .arg(QString::fromStdString(last.nonFiniteLayer)));
    else if (stop.stop_requested() && race.status(0) != TrackStatus::Finished)
        report(name, Words::tr("stopped in epoch %1 of %2").arg(last.epoch).arg(m_request.plan.epochs));
    if (index >= m_request.saves.size())
        return;
    try {
        engine::writeWeights(nativePath(m_request.saves[index]), trainer.network());
    } catch (const std::runtime_error& error) {
        report(Words::tr("weights"), QString::fromUtf8(error.what()));
    }
}

} // namespace convolarium
