// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/problem.h"
#include "app/training/curves_picture.h"
#include "app/training/race_axis.h"
#include "app/training/training_log.h"
#include "app/training/training_log_reader.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace convolarium;

namespace {

engine::EpochRecord record(int epoch)
{
    // 4,000 images an epoch in 63 steps, 1.25 s each
    return {.epoch = epoch,
            .step = 63LL * epoch,
            .seconds = 1.25 * epoch,
            .train = {.loss = 2.0 / epoch, .accuracy = 1 - 0.5 / epoch},
            .test = {.loss = 2.5 / epoch, .accuracy = 1 - 0.6 / epoch},
            .imagesPerSecond = 3200};
}

/// Two models, one after the other, as train writes them.
QString twoModels()
{
    QString csv = trainingLogHead();
    for (const char* model : {"tiny_mobilenet", "a, \"b\""})
        for (int epoch = 1; epoch <= 3; ++epoch)
            csv += trainingLogRow(QString::fromLatin1(model), record(epoch));
    return csv;
}

QString problemOf(const QString& csv)
{
    try {
        [[maybe_unused]] const auto models = trainingLogFrom(csv.toUtf8(), QStringLiteral("a.csv"));
    } catch (const Problem& problem) {
        return problem.kind() == Problem::Kind::Usage ? problem.text() : QStringLiteral("(a failure)");
    }
    return {};
}

std::vector<const Track*> pointers(const std::vector<Track>& tracks)
{
    std::vector<const Track*> all;
    for (const Track& track : tracks)
        all.push_back(&track);
    return all;
}

} // namespace

class TestTrainingLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHeaderIsTheContract()
    {
        QCOMPARE(trainingLogHead(), QStringLiteral("model,epoch,step,seconds,train_loss,train_accuracy,test_loss,"
                                                   "test_accuracy,images_per_second\n"));
    }

    void whatIsWrittenIsRead()
    {
        const auto models = trainingLogFrom(twoModels().toUtf8(), QStringLiteral("a.csv"));
        QCOMPARE(models.size(), std::size_t{2});
        QCOMPARE(models[1].model, QStringLiteral("a, \"b\""));
        for (const LoggedModel& logged : models) {
            QCOMPARE(logged.epochs.size(), std::size_t{3});
            for (int i = 0; i < 3; ++i) {
                const engine::EpochRecord& read = logged.epochs[static_cast<std::size_t>(i)];
                const engine::EpochRecord written = record(i + 1);
                QCOMPARE(read.epoch, written.epoch);
                QCOMPARE(read.step, written.step);
                QCOMPARE(read.seconds, written.seconds);
                // 15 digits are written.
                QVERIFY(std::abs(read.train.loss - written.train.loss) < 1e-14);
                QVERIFY(std::abs(read.test.accuracy - written.test.accuracy) < 1e-14);
                QCOMPARE(read.imagesPerSecond, written.imagesPerSecond);
            }
        }
        QString windows = twoModels();
        windows.replace(u'\n', QStringLiteral("\r\n"));
        QCOMPARE(trainingLogFrom(windows.toUtf8(), QString()).size(), std::size_t{2});
    }

    void rowsOfModelsMayBeMixed()
    {
        QString csv = trainingLogHead();
        for (int epoch = 1; epoch <= 2; ++epoch)
            for (const char* model : {"a", "b"})
                csv += trainingLogRow(QString::fromLatin1(model), record(epoch));
        const auto models = trainingLogFrom(csv.toUtf8(), QString());
        QCOMPARE(models.size(), std::size_t{2});
        QCOMPARE(models[1].epochs.size(), std::size_t{2});
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* rows, const char* problem) {
            QTest::newRow(rows) << QString::fromUtf8(rows) << QString::fromUtf8(problem);
        };
        row("", "a.csv, line 1: no epoch follows");
        row("m,1,63,1,1,0.5,1,0.5", "a.csv, line 2: has 8 cells, not 9");
        row("m,1,63,1,1,0.5,1,0.5,9,9\n", "a.csv, line 2: has 10 cells, not 9");
        row("\n", "a.csv, line 2: has 1 cells, not 9");
        row(",1,63,1,1,0.5,1,0.5,9\n", "a.csv, line 2: has no name of a model");
        row("\"m,1,63,1,1,0.5,1,0.5,9\n", "a.csv, line 2: a quotation mark is not closed");
        row("m,0,63,1,1,0.5,1,0.5,9\n", "a.csv, line 2: epoch cannot be \"0\"");
        row("m,1.5,63,1,1,0.5,1,0.5,9\n", "a.csv, line 2: epoch cannot be \"1.5\"");
        row("m,3000000000,63,1,1,0.5,1,0.5,9\n", "a.csv, line 2: epoch cannot be \"3000000000\"");
        row("m,1,-63,1,1,0.5,1,0.5,9\n", "a.csv, line 2: step cannot be \"-63\"");
        row("m,1,63,inf,1,0.5,1,0.5,9\n", "a.csv, line 2: seconds cannot be \"inf\"");
        row("m,1,63,1,x,0.5,1,0.5,9\n", "a.csv, line 2: train_loss cannot be \"x\"");
        row("m,1,63,1,1,1.5,1,0.5,9\n", "a.csv, line 2: train_accuracy cannot be \"1.5\"");
        row("m,1,63,1,1,0.5,-1,0.5,9\n", "a.csv, line 2: test_loss cannot be \"-1\"");
        row("m,1,63,1,1,0.5,1,nan,9\n", "a.csv, line 2: test_accuracy cannot be \"nan\"");
        row("m,1,63,1,1,0.5,1,0.5,\n", "a.csv, line 2: images_per_second cannot be \"\"");
        row("m,1,63,1,1,0.5,1,0.5,9\nm,1,126,2,1,0.5,1,0.5,9\n", "a.csv, line 3: epoch 1 does not follow epoch 1 of m");
        row("m,1,63,1,nan,0.5,inf,0.5,9\nm,2,63,2,1,0.5,1,0.5,9\n",
            "a.csv, line 3: epoch 2 does not follow epoch 1 of m");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QString, rows);
        QFETCH(QString, problem);
        QCOMPARE(problemOf(trainingLogHead() + rows), problem);
    }

    void otherFilesAreRefused()
    {
        for (const char* csv : {"", "model,epoch\n", "x\n", "MODEL"})
            QVERIFY(problemOf(QString::fromLatin1(csv))
                        .startsWith(QStringLiteral("a.csv, line 1: the log of a training begins with model,epoch,")));
        QVERIFY_THROWS_EXCEPTION(Problem, static_cast<void>(readTrainingLog(QStringLiteral("/nowhere.csv"))));
        QVERIFY_THROWS_EXCEPTION(Problem, static_cast<void>(readTrainingLog(QStringLiteral("/dev/zero"))));
        const QTemporaryDir folder;
        QFile large(folder.filePath(QStringLiteral("a.csv")));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(mostLogBytes + 1));
        QVERIFY_THROWS_EXCEPTION(Problem, static_cast<void>(readTrainingLog(large.fileName())));
    }

    void imagesAreThoseThatWereTrained()
    {
        const auto models = trainingLogFrom(twoModels().toUtf8(), QString());
        const Track track = loggedTrack(models[0], QStringLiteral("A"), 1'000'000);
        QCOMPARE(track.facts.stepsPerEpoch, std::int64_t{63});
        QCOMPARE(track.facts.samples, 4000);
        QCOMPARE(xAt(RaceAxis::Epochs, track.facts, 126, 0), 2.0);
        QCOMPARE(xAt(RaceAxis::Images, track.facts, 126, 0), 8000.0);
        QCOMPARE(xAt(RaceAxis::Macs, track.facts, 126, 0), 8e9);
    }

    void chartsHaveBothCurvesOfEachModel()
    {
        std::vector<Track> tracks;
        for (const LoggedModel& logged : trainingLogFrom(twoModels().toUtf8(), QString()))
            tracks.push_back(loggedTrack(logged, logged.model));
        for (const ChartSpec& chart : {accuracyChart(pointers(tracks), {}), lossChart(pointers(tracks), {})}) {
            int emphasised = 0;
            QVector<Marker> markers;
            for (const ChartSeries& series : chart.series) {
                QCOMPARE(series.points.size(), std::size_t{3});
                emphasised += series.emphasised ? 1 : 0;
                if (series.emphasised)
                    markers << series.marker;
            }
            QCOMPARE(chart.series.size(), std::size_t{4});
            QCOMPARE(emphasised, 2);
            QVERIFY(markers[0] != markers[1] && markers[0] != Marker::None);
        }
        QVERIFY(lossChart(pointers(tracks), {}).y.logarithmic);
    }

    void picturesAreTheSameEachTime()
    {
        std::vector<Track> tracks;
        for (const LoggedModel& logged : trainingLogFrom(twoModels().toUtf8(), QString()))
            tracks.push_back(loggedTrack(logged, logged.model));
        for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf}) {
            const CurvesPicture picture{.format = format, .pixels = QSize(400, 300)};
            QCOMPARE(curvesPicture(pointers(tracks), picture), curvesPicture(pointers(tracks), picture));
        }
        const CurvesPicture both{};
        QCOMPARE(QImage::fromData(curvesPicture(pointers(tracks), both)).size(), QSize(960, 1080));
        const CurvesPicture one{.charts = CurvesPicture::Charts::Loss};
        QCOMPARE(QImage::fromData(curvesPicture(pointers(tracks), one)).size(), QSize(960, 540));
    }
};

QTEST_MAIN(TestTrainingLog)
#include "tst_training_log.moc"
