// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/json_place.h"
#include "app/lesson/problem.h"
#include "app/training/run_file.h"
#include "app/training/track_json.h"
#include "engine/models/published.h"
#include "engine/network/network_file.h"
#include "tests/app/made_run.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace convolarium;

namespace {

/// The reason why the text is refused as a run; empty: it is one.
QString refusal(const QByteArray& bytes)
{
    try {
        (void)runFrom(bytes);
    } catch (const Problem& problem) {
        return problem.text();
    }
    return {};
}

/// The run's file with a change made to it.
template <typename Change>
QByteArray changed(const Run& run, Change change)
{
    Json json = Json::parse(runBytes(run).toStdString());
    change(json);
    return QByteArray::fromStdString(json.dump());
}

} // namespace

class TestRunFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomRunsComeBack();
    void ownNetworkComesBack();
    void planComesBack();
    void planInPart();
    void notFiniteIsNull();
    void summaryIsTheFirstLine();
    void guessesAreBounded();
    void unknownKeysAreIgnored();
    void hostile_data();
    void hostile();
    void everyCutIsRefused();
    void everyFlippedByteIsHandled();
    void tooLong();
    void deepNesting();
    void fast();
};

void TestRunFile::randomRunsComeBack()
{
    std::mt19937 random(7);
    for (int i = 0; i < 200; ++i) {
        const Run run = randomRun(random);
        const QByteArray bytes = runBytes(run);
        const Run again = runFrom(bytes);
        QCOMPARE(again.name, run.name);
        QCOMPARE(again.begun, run.begun);
        QCOMPARE(again.machine, run.machine);
        QCOMPARE(again.classes, run.classes);
        QCOMPARE(again.testSamples, run.testSamples);
        QVERIFY(again.plan == run.plan);
        QCOMPARE(again.tracks.size(), run.tracks.size());
        for (std::size_t k = 0; k < run.tracks.size(); ++k)
            QVERIFY(same(again.tracks[k], run.tracks[k]));
        QCOMPARE(runBytes(again), bytes);
        QVERIFY(summaryFrom(bytes) == summaryOf(run));
    }
}

void TestRunFile::ownNetworkComesBack()
{
    Run run = madeRun();
    run.plan.contestants[0].network = engine::publishedModel("tiny_mobilenet", {});
    QVERIFY(runFrom(runBytes(run)).plan == run.plan);
    // One with a mistake, too: settings keep what its owner is working on.
    run.plan.contestants[0].network->layers.erase(run.plan.contestants[0].network->layers.begin() + 2);
    QVERIFY(planFrom(planText(run.plan)) == run.plan);
}

void TestRunFile::planComesBack()
{
    std::mt19937 random(8);
    for (int i = 0; i < 200; ++i) {
        const RacePlan plan = randomRun(random).plan;
        const QString text = planText(plan);
        QVERIFY(!text.contains(u'\n'));
        QVERIFY(planFrom(text) == plan);
    }
}

void TestRunFile::planInPart()
{
    const RacePlan plan = planFrom(QStringLiteral(R"({"contestants": [{"model": "tiny_vgg"}, {}], "epochs": 3})"));
    QCOMPARE(plan.contestants.size(), std::size_t{2});
    QCOMPARE(plan.contestants[0].model, QStringLiteral("tiny_vgg"));
    QVERIFY(plan.contestants[1] == Contestant{});
    QCOMPARE(plan.epochs, 3);
    QCOMPARE(plan.data.source, QStringLiteral("flowers"));
    for (const char* bad :
         {"", "3", "{}", R"({"contestants": [{}, {}, {}, {}]})", R"({"contestants": [], "epochs": 0})",
          R"({"contestants": [{"learning_rate": -1}]})", R"({"contestants": [{"batch": 0}]})",
          R"({"contestants": [{"batch": 1e3}]})", R"({"contestants": [{"alpha": null}]})",
          R"({"contestants": [{"optimizer": {"momentum": 2}}]})", R"({"contestants": [{"network": "{}"}]})",
          R"({"contestants": [], "seed": -1})"})
        QVERIFY_THROWS_EXCEPTION(Problem, (void)planFrom(QString::fromUtf8(bad)));
}

void TestRunFile::notFiniteIsNull()
{
    Run run = madeRun();
    Track& track = run.tracks[0];
    track.steps[3].loss = std::numeric_limits<double>::infinity();
    track.steps[4].loss = std::nan("");
    track.imagesPerSecond = std::nan("");
    track.epochs[0].gradientNorms[1] = -std::numeric_limits<double>::infinity();
    track.epochs[1].record.test.accuracy = std::nan("");
    const Track again = runFrom(runBytes(run)).tracks[0];
    for (const double value : {again.steps[3].loss, again.steps[4].loss, again.imagesPerSecond,
                               again.epochs[0].gradientNorms[1], again.epochs[1].record.test.accuracy})
        QVERIFY(std::isnan(value));
    QCOMPARE(again.steps[2].loss, track.steps[2].loss);
    QCOMPARE(again.epochs[0].gradientNorms[0], track.epochs[0].gradientNorms[0]);
}

void TestRunFile::summaryIsTheFirstLine()
{
    Run run = madeRun();
    run.name = QStringLiteral("two\nlines \"and\" 花 ,}");
    run.tracks[1].status = TrackStatus::Running;
    const QByteArray bytes = runBytes(run);
    const RunSummary summary = summaryFrom(bytes.left(bytes.indexOf('\n')));
    QCOMPARE(summary.name, run.name);
    QCOMPARE(summary.begun, run.begun);
    QCOMPARE(summary.source, QStringLiteral("flowers"));
    QVERIFY(!summary.complete);
    QCOMPARE(summary.networks.size(), std::size_t{2});
    QCOMPARE(summary.networks[0].title, run.tracks[0].facts.title);
    QCOMPARE(summary.networks[0].epochs, 3);
    QCOMPARE(summary.networks[0].best, 0.9);
    QCOMPARE(summary.networks[1].status, TrackStatus::Running);
}

void TestRunFile::guessesAreBounded()
{
    Run run = madeRun();
    run.testSamples = 600'000;
    for (EpochPoint& epoch : run.tracks[0].epochs)
        epoch.guesses.assign(600'000, {.label = 1, .confidence = 9});
    EpochPoint more = run.tracks[0].epochs.back();
    more.record.step += 1;
    run.tracks[0].epochs.push_back(more); // 4 epochs, 1.8 MB each
    for (EpochPoint& epoch : run.tracks[1].epochs)
        epoch.guesses.clear();
    const Run again = runFrom(runBytes(run));
    QCOMPARE(again.tracks[0].epochs[0].guesses.size(), std::size_t{0});
    for (std::size_t i = 1; i < 4; ++i)
        QVERIFY(again.tracks[0].epochs[i].guesses == run.tracks[0].epochs[i].guesses);
}

void TestRunFile::unknownKeysAreIgnored()
{
    const Run run = madeRun();
    const QByteArray bytes = changed(run, [](Json& json) {
        json["more"] = {{"a", 1}};
        json["plan"]["more"] = nullptr;
        json["tracks"][0]["more"] = {1, 2, 3};
        json["tracks"][0]["steps"]["more"] = "x";
    });
    QCOMPARE(runBytes(runFrom(bytes)), runBytes(run));
}

void TestRunFile::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("reason");
    const Run run = madeRun();
    const auto row = [&](const char* name, auto change, const char* place, const char* reason) {
        QTest::newRow(name) << changed(run, change) << QString::fromUtf8(place) << QString::fromUtf8(reason);
    };
    QTest::newRow("empty") << QByteArray() << QStringLiteral("run: ") << QStringLiteral("line 1");
    QTest::newRow("text") << QByteArray("hello") << QStringLiteral("run: ") << QStringLiteral("line 1, column 1");
    QTest::newRow("list") << QByteArray("[]") << QStringLiteral("run: ") << QStringLiteral("an object is expected");
    QTest::newRow("other format") << QByteArray("{\"format\": \"convolarium-desk\"}") << QStringLiteral("run: ")
                                  << QStringLiteral("not a kept run");
    QTest::newRow("no UTF-8") << runBytes(run).replace("Tiny VGG", "Tiny \xff\xfe") << QStringLiteral("run: ")
                              << QStringLiteral("line 1");
    row(
        "version", [](Json& json) { json["version"] = 2; }, "run.version: ", "another version");
    row(
        "date", [](Json& json) { json["begun"] = "yesterday"; }, "run.begun: ", "not a date");
    row(
        "status", [](Json& json) { json["tracks"][1]["status"] = "asleep"; },
        "run.tracks[1].status: ", "one of waiting, ");
    row(
        "no plan", [](Json& json) { json.erase("plan"); }, "run: ", "“plan” is missing");
    row(
        "contestant", [](Json& json) { json["plan"]["contestants"][1] = 7; },
        "run.plan.contestants[1]: ", "an object is expected here, not 7");
    row(
        "more tracks", [](Json& json) { json["tracks"].push_back(json["tracks"][0]); },
        "run.tracks: ", "3 items; there may be 2");
    row(
        "column",
        [](Json& json) {
            json["tracks"][0]["steps"]["loss"] = {1, 2};
        },
        "run.tracks[0].steps.loss: ", "2 items; 30 are expected");
    row(
        "number", [](Json& json) { json["tracks"][0]["steps"]["rate"][7] = "fast"; },
        "run.tracks[0].steps.rate[7]: ", "a number is expected here, not \"fast\"");
    row(
        "backwards", [](Json& json) { json["tracks"][0]["steps"]["step"][7] = 1; },
        "run.tracks[0].steps.step: ", "ascend");
    row(
        "negative step", [](Json& json) { json["tracks"][0]["steps"]["step"][0] = -1; },
        "run.tracks[0].steps.step[0]: ", "whole number");
    row(
        "huge step", [](Json& json) { json["tracks"][0]["step"] = std::numeric_limits<std::uint64_t>::max(); },
        "run.tracks[0].step: ", "whole number");
    row(
        "steps per epoch", [](Json& json) { json["tracks"][0]["steps_per_epoch"] = 0; },
        "run.tracks[0].steps_per_epoch: ", "whole number from 1");
    row(
        "base64", [](Json& json) { json["tracks"][0]["epoch_ends"]["guesses"][1] = "AAA?"; },
        "run.tracks[0].epoch_ends.guesses[1]: ", "Base64");
    row(
        "half a guess", [](Json& json) { json["tracks"][0]["epoch_ends"]["guesses"][1] = "AAA="; },
        "run.tracks[0].epoch_ends.guesses[1]: ", "Base64");
    row(
        "too few guesses", [](Json& json) { json["tracks"][0]["epoch_ends"]["guesses"][1] = "AAAA"; },
        "run.tracks[0]: ", "epoch 2 has guesses for 1 of 2");
    row(
        "wrong class", [](Json& json) { json["classes"] = {"rose"}; }, "run.tracks[0]: ", "classes that are not there");
    row(
        "norms",
        [](Json& json) {
            json["tracks"][0]["epoch_ends"]["gradient_norms"][0] = {1, 2, 3};
        },
        "run.tracks[0].epoch_ends.gradient_norms[0]: ", "3 items; there may be 2");
    row(
        "network", [](Json& json) { json["plan"]["contestants"][0]["network"] = "{\"format\""; },
        "run.plan.contestants[0].network: ", "line 1");
}

void TestRunFile::hostile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    QFETCH(QString, reason);
    const QString text = refusal(bytes);
    QVERIFY2(text.startsWith(place), qPrintable(text));
    QVERIFY2(text.contains(reason), qPrintable(text));
}

void TestRunFile::everyCutIsRefused()
{
    const QByteArray bytes = runBytes(madeRun()).trimmed();
    for (qsizetype size = 0; size < bytes.size(); size += 7)
        QVERIFY(!refusal(bytes.left(size)).isEmpty());
}

void TestRunFile::everyFlippedByteIsHandled()
{
    const QByteArray bytes = runBytes(madeRun());
    int refused = 0;
    for (qsizetype at = 0; at < bytes.size(); at += 5) {
        QByteArray wrong = bytes;
        wrong[at] = static_cast<char>(wrong[at] ^ 0x11);
        refused += refusal(wrong).isEmpty() ? 0 : 1; // no other exception, no crash
    }
    QVERIFY(refused > 0);
}

void TestRunFile::tooLong()
{
    const QByteArray bytes(mostRunBytes + 1, ' ');
    QVERIFY(refusal(bytes).contains(QLatin1String("bytes")));
    QByteArray values("{\"format\": [0");
    for (int i = 0; i < 4'000'001; ++i)
        values += ",0";
    QVERIFY(refusal(values).contains(QLatin1String("more than 4000000 values")));
}

void TestRunFile::deepNesting()
{
    QVERIFY(refusal(QByteArray(30'000'000, '[')).contains(QLatin1String("levels of nesting")));
    QVERIFY(refusal(QByteArray("{\"a\":").repeated(100'000)).contains(QLatin1String("levels of nesting")));
    QVERIFY_THROWS_EXCEPTION(Problem, (void)planFrom(QString(1'000'000, u'[')));
}

void TestRunFile::fast()
{
    Run run = madeRun();
    run.plan.contestants.resize(3);
    run.tracks.assign(3, madeTrack(QStringLiteral("a"), 100, 100));
    std::mt19937 random(1);
    std::uniform_real_distribution<double> any(0, 3);
    for (Track& track : run.tracks)
        for (StepPoint& point : track.steps) {
            point.loss = any(random);
            point.accuracy = any(random) / 3;
        }
    QElapsedTimer clock;
    clock.start();
    const QByteArray bytes = runBytes(run);
    const qint64 written = clock.restart();
    const Run again = runFrom(bytes);
    const qint64 read = clock.elapsed();
    qInfo("a run of 3 tracks with 10,000 points each: %.2f MB, written in %lld ms, read in %lld ms",
          static_cast<double>(bytes.size()) / 1e6, static_cast<long long>(written), static_cast<long long>(read));
    QVERIFY(bytes.size() < 5'000'000);
    QVERIFY(same(again.tracks[2], run.tracks[2]));
}

QTEST_APPLESS_MAIN(TestRunFile)
#include "tst_run_file.moc"
