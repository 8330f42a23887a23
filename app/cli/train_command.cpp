// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/train_command.h"

#include "app/cli/interruptible.h"
#include "app/cli/text_table.h"
#include "app/cli/train_run.h"
#include "app/document/safe_file.h"
#include "app/lesson/numbers.h"
#include "app/lesson/problem.h"
#include "app/training/curves_picture.h"
#include "app/training/training_log.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString resultTable(const std::vector<TrainedModel>& models)
{
    constexpr double mebibyte = 1 << 20;
    constexpr int decimals = 2;
    std::vector<QStringList> rows{{Words::tr("MODEL"), Words::tr("EPOCHS"), Words::tr("SECONDS"),
                                   Words::tr("PARAMETERS"), Words::tr("MiB"), Words::tr("TEST")}};
    for (const TrainedModel& model : models) {
        const std::vector<engine::EpochRecord>& epochs = model.log.epochs;
        rows.push_back({model.log.model, QString::number(epochs.empty() ? 0 : epochs.back().epoch),
                        fixed(model.seconds, decimals), withCommas(model.parameters),
                        fixed(static_cast<double>(model.weightBytes) / mebibyte, decimals),
                        epochs.empty() ? QStringLiteral("–") : percent(epochs.back().test.accuracy)});
    }
    return aligned(rows, {1, 2, 3, 4, 5});
}

/// What `plot` would read, digit by digit, whether or not there is a log.
std::vector<Track> loggedTracks(const TrainRun& run, const QString& path)
{
    bool isEmpty = true;
    QString csv = trainingLogHead();
    for (const TrainedModel& model : run.models())
        for (const engine::EpochRecord& record : model.log.epochs) {
            csv += trainingLogRow(model.log.model, record);
            isEmpty = false;
        }
    if (isEmpty)
        throw Problem(Problem::Kind::Failure, path, Words::tr("no epoch is complete, so there are no curves"));
    std::vector<Track> tracks;
    for (const LoggedModel& logged : trainingLogFrom(csv.toUtf8(), path))
        tracks.push_back(loggedTrack(logged, logged.model));
    return tracks;
}

/// On this thread, for curves are painted by widgets.
void writeChart(TrainRun& run, const QString& path)
{
    try {
        const std::vector<Track> tracks = loggedTracks(run, path);
        std::vector<const Track*> shown;
        std::ranges::transform(tracks, std::back_inserter(shown), [](const Track& track) { return &track; });
        writeFile(path, curvesPicture(shown, {.format = pictureFormat(path)}));
    } catch (const Problem& problem) {
        run.report(problem.subject(), problem.reason());
    }
}

CommandResult work(const CommandArguments& arguments, const Console& console)
{
    const TrainRequest request = trainRequest(arguments);
    TrainRun run(request, console);
    runInterruptibly([&](const std::stop_token& stop) { run.train(stop); });
    if (!request.chart.isEmpty())
        writeChart(run, request.chart);
    return {.status = run.hasFailed() ? 1 : 0, .output = run.models().empty() ? QString() : resultTable(run.models())};
}

} // namespace

Command trainCommand()
{
    return {.name = QStringLiteral("train"),
            .usage = QStringLiteral(
                "--model MODEL|FILE.json [--model …] --data flowers|fashion_mnist|FOLDER [--epochs N] [--batch N]\n"
                "[--optimizer sgd|adam|adamw] [--lr R] [--schedule constant|step|cosine] [--momentum B]\n"
                "[--weight-decay W] [--init he|glorot] [--augment] [--alpha A] [--size N] [--limit N] [--seed N]\n"
                "[--threads N] [--log OUT.csv] [--chart OUT.{png,svg,pdf}] [--save OUT.safetensors]...\n"
                "[--checkpoint OUT.safetensors] [--resume FILE.safetensors] [--lang en|ja]"),
            .summary = Words::tr("trains networks one after the other; Ctrl+C ends it with what there is"),
            .options = trainOptions(),
            .work = work};
}

} // namespace convolarium
