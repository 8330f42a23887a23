// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/guess_view.h"
#include "app/training/race_words.h"
#include "app/training/scenarios.h"
#include "app/training/training_page.h"
#include "app/widgets/chart_view.h"
#include "app/widgets/scrubber.h"

#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace convolarium;

namespace {

constexpr int patience = 60'000; // ms; a busy computer under a sanitizer

RacePlan quickPlan()
{
    return {.contestants = {{.model = QStringLiteral("tiny_mobilenet"), .batch = 10},
                            {.model = QStringLiteral("tiny_resnet"), .batch = 10}},
            .data = {.side = 16, .limit = 40},
            .epochs = 2};
}

/// A page as the window shows it.
struct Shown {
    explicit Shown(const QSize& size = {1216, 690})
    {
        page.resize(size);
        page.show();
    }
    void race(const RacePlan& plan = quickPlan())
    {
        page.setPlan(plan);
        page.startRace();
        QTRY_COMPARE_WITH_TIMEOUT(page.session().state(), RaceState::Done, patience);
    }
    TrainingPage page;
};

} // namespace

class TestTrainingPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void spaceStartsPausesAndGoesOn()
    {
        Shown shown;
        RacePlan plan = quickPlan();
        plan.epochs = 500;
        shown.page.setPlan(plan);
        QTest::keyClick(&shown.page, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(shown.page.session().state(), RaceState::Running, patience);
        QTest::keyClick(&shown.page, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(shown.page.session().state(), RaceState::Paused, patience);
        QTest::keyClick(&shown.page, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(shown.page.session().state(), RaceState::Running, patience);
    }

    void curvesAndNumbersAreThoseOfTheRace()
    {
        Shown shown;
        shown.race();
        const RaceView view = shown.page.view();
        const ChartSpec chart = shown.page.stage().curves().chart();
        const auto test = std::ranges::find(chart.series, QStringLiteral("test-1"), &ChartSeries::id);
        QVERIFY(test != chart.series.end());
        QCOMPARE(test->points.size(), 2U);
        QCOMPARE(test->points.back().y(), 100 * view.track(1).epochs.back().record.test.accuracy);
        const ChartSpec table = raceTable(view);
        QCOMPARE(table.table.header.size(), 3);
        QCOMPARE(table.table.rows[4][1], QStringLiteral("2 of 2"));
    }

    void thePastCanBeLookedAt()
    {
        Shown shown;
        shown.race();
        shown.page.setTime(0.5);
        QCOMPARE(shown.page.view().epoch, 1.0);
        const auto& chart = shown.page.stage().curves().chart();
        const auto test = std::ranges::find(chart.series, QStringLiteral("test-0"), &ChartSeries::id);
        QVERIFY(test != chart.series.end());
        QCOMPARE(test->points.size(), 1U);
        shown.page.setTime(1);
        QVERIFY(shown.page.view().isLatest());
    }

    void everyScenarioCanBeginAndIsFoundAgain()
    {
        QSet<QString> ids;
        for (const Scenario& scenario : scenarios()) {
            QVERIFY(!scenario.title.isEmpty() && !scenario.about.isEmpty());
            ids.insert(scenario.id);
            for (int i = 0; i < static_cast<int>(scenario.plan.contestants.size()); ++i) {
                const int side = std::max(32, scenario.plan.data.side);
                constexpr std::size_t samples = 128;
                engine::Dataset data{.name = "few",
                                     .image = {1, side, side, 3},
                                     .classes = {"a", "b", "c", "d", "e"},
                                     .pixels = std::vector<std::uint8_t>(samples * side * side * 3),
                                     .labels = std::vector<int>(samples)};
                engine::validate(trainingPlan(scenario.plan, i, data), data, data);
            }
        }
        QCOMPARE(ids.size(), static_cast<qsizetype>(scenarios().size()));
        Shown shown;
        shown.page.chooseScenario(QStringLiteral("small_batch"));
        QCOMPARE(shown.page.plan().contestants[0].batch, 2);
        shown.page.chooseData(QStringLiteral("/pictures"));
        shown.page.chooseScenario(QStringLiteral("course"));
        QCOMPARE(shown.page.plan().data.source, QStringLiteral("/pictures"));
        QCOMPARE(contestantTitle(shown.page.plan().contestants[1]), QStringLiteral("MobileNetV2 0.5"));
        QVERIFY2(shown.page.findChild<Scrubber*>()->accessibleDescription().endsWith(QStringLiteral("7")),
                 "the first stretch of 40 epochs");
        const auto notes = shown.page.findChildren<QLabel*>();
        const auto isAbout = [](const QLabel* note) {
            return note->text().contains(QStringLiteral("each epoch is kept"));
        };
        QVERIFY2(std::ranges::any_of(notes, isAbout), "what to look for is said");
        shown.page.reset();
        QCOMPARE(shown.page.plan(), scenarios().front().plan);
    }

    void editsAreAnnouncedWithThePlanBefore()
    {
        Shown shown;
        QSignalSpy edits(&shown.page, &TrainingPage::planEdited);
        const RacePlan before = shown.page.plan();
        shown.page.setField(QStringLiteral("epochs"), 7, false);
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits[0][0].value<RacePlan>(), before);
        QCOMPARE(shown.page.plan().epochs, 7);
        shown.page.setField(QStringLiteral("epochs"), 7, false);
        QCOMPARE(edits.size(), 1); // nothing has changed
        shown.page.chooseModel(2, QStringLiteral("tiny_densenet"));
        QCOMPARE(shown.page.plan().contestants.size(), 3U);
        shown.page.chooseModel(1, {});
        QCOMPARE(shown.page.plan().contestants.size(), 1U);
        shown.page.setPlan(before);
        QCOMPARE(shown.page.plan(), before);
        QCOMPARE(edits.size(), 3); // bringing a plan back is no edit
    }

    void settingsComeBack()
    {
        std::map<QString, QString> settings;
        RacePlan plan = quickPlan();
        plan.contestants[1].learningRate = 0.03;
        {
            Shown shown;
            shown.page.setPlan(plan);
            shown.page.setAxis(RaceAxis::Macs);
            shown.page.setWhy(RaceWhy::Gradients);
            settings = shown.page.settings();
        }
        Shown again;
        again.page.restoreSettings(settings);
        QCOMPARE(again.page.plan(), plan);
        QCOMPARE(again.page.stage().why(), RaceWhy::Gradients);
        again.page.restoreSettings({{QStringLiteral("plan"), QStringLiteral("{broken")}});
        QCOMPARE(again.page.plan(), plan);
    }

    void runsAreKeptAndOpenedAgain()
    {
        const QTemporaryDir folder;
        double accuracy = 0;
        {
            Shown shown;
            shown.page.keepRuns(folder.path());
            shown.race();
            QCOMPARE(shown.page.runs().size(), 1U);
            accuracy = shown.page.session().tracks()[0].epochs.back().record.test.accuracy;
        }
        Shown again;
        again.page.keepRuns(folder.path());
        QCOMPARE(again.page.runs().size(), 1U);
        const QString id = again.page.runs()[0].id;
        again.page.openRun(id, false);
        QCOMPARE(again.page.session().tracks().size(), 2U);
        QCOMPARE(again.page.session().tracks()[0].epochs.back().record.test.accuracy, accuracy);
        QCOMPARE(again.page.plan(), quickPlan());
        again.page.renameRun(id, QStringLiteral("first try"));
        QCOMPARE(again.page.runs()[0].name, QStringLiteral("first try"));
        again.page.toggleRun(id, true);
        QVERIFY(again.page.runs()[0].shown);
        const std::vector<ChartSeries> series = again.page.stage().curves().chart().series;
        QCOMPARE(std::ranges::count_if(
                     series, [](const ChartSeries& curve) { return curve.id.startsWith(QStringLiteral("test-")); }),
                 4); // of two races
    }

    void aRunThatWasLeftGoesOn()
    {
        const QTemporaryDir folder;
        RacePlan plan = quickPlan();
        plan.epochs = 60; // it must not have ended when it is left
        {
            Shown shown;
            shown.page.keepRuns(folder.path());
            shown.page.setPlan(plan);
            shown.page.startRace();
            QTRY_VERIFY_WITH_TIMEOUT(
                !shown.page.session().tracks().empty() && !shown.page.session().tracks()[0].epochs.empty(), patience);
            shown.page.flush();
        }
        Shown again;
        again.page.keepRuns(folder.path());
        QCOMPARE(again.page.runs().size(), 1U);
        again.page.openRun(again.page.runs()[0].id, true);
        QTRY_COMPARE_WITH_TIMEOUT(again.page.session().state(), RaceState::Done, patience);
        QCOMPARE(again.page.session().tracks()[0].epochs.size(), 60U);
    }

    void aDivergedRunIsSaidAndMended()
    {
        Shown shown;
        RacePlan plan = quickPlan();
        plan.contestants = {{.model = QStringLiteral("tiny_vgg"), .learningRate = 1e20, .batch = 10}};
        plan.epochs = 1;
        shown.race(plan);
        QVERIFY(shown.page.stage().notice().isVisible());
        shown.page.recover();
        QCOMPARE(shown.page.plan().contestants[0].learningRate, 1e19);
    }

    void cellsShowTheirPictures()
    {
        Shown shown;
        shown.race();
        GuessView& guesses = shown.page.stage().guesses();
        const GuessLayout before = guesses.layoutNow();
        QCOMPARE(before.tables.size(), 2U);
        const CellOf cell{1, {.truth = 2, .guess = 2}};
        QTest::mouseClick(&guesses, Qt::LeftButton, {}, before.cellRect(cell).center().toPoint());
        QCOMPARE(guesses.cell(), std::optional(cell));
        const RaceView view = shown.page.view();
        for (const int sample : guesses.layoutNow().samples) {
            QCOMPARE(view.data->sets.test.labels[static_cast<std::size_t>(sample)], 2);
            QCOMPARE(view.guesses(1)->guesses[static_cast<std::size_t>(sample)].label, 2);
        }
        QTest::keyClick(&guesses, Qt::Key_Escape);
        QVERIFY(!guesses.cell());
    }

    void sentencesSayWhatHappened()
    {
        RacePlan plan = quickPlan();
        std::vector<Track> tracks(2);
        tracks[0].facts.title = QStringLiteral("First");
        tracks[1].facts.title = QStringLiteral("Second");
        const auto add = [](Track& track, double train, double test) {
            const int epoch = static_cast<int>(track.epochs.size()) + 1;
            append(track.epochs, EpochPoint{.record = {.epoch = epoch,
                                                       .step = epoch,
                                                       .seconds = 1.5 * epoch,
                                                       .train = {.loss = 1, .accuracy = train},
                                                       .test = {.loss = 1, .accuracy = test}},
                                            .gradientNorms = {},
                                            .guesses = {}});
        };
        const RaceView view{.plan = &plan, .tracks = &tracks, .data = {}};
        const auto said = [&](bool running) { return plainText(raceSentence(view, running).full); };
        QVERIFY(said(true).contains(QStringLiteral("first test")));
        add(tracks[0], 0.5, 0.6);
        QVERIFY(said(true).contains(QStringLiteral("60 %")));
        add(tracks[0], 0.8, 0.85);
        QVERIFY2(said(true).contains(QStringLiteral("First passes 80 % after 3.0 s")), qPrintable(said(true)));
        add(tracks[1], 0.99, 0.7);
        QVERIFY2(said(false).contains(QStringLiteral("overfits")), qPrintable(said(false)));
        tracks[1].status = TrackStatus::Diverged;
        tracks[1].nonFiniteLayer = QStringLiteral("conv7");
        QVERIFY(said(false).contains(QStringLiteral("conv7")));
    }

    void controlsFitInEveryLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Japanese") << QStringLiteral("ja");
    }
    void controlsFitInEveryLanguage()
    {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(TRANSLATIONS "/convolarium_") + language));
        QCoreApplication::installTranslator(&translator);
        Shown shown;
        const auto areas = shown.page.findChildren<QScrollArea*>();
        QVERIFY(!areas.isEmpty());
        constexpr int margin = 16; // the last px of the panel are empty
        const int width = areas.front()->widget()->minimumSizeHint().width();
        QVERIFY2(width - margin <= areas.front()->viewport()->width(), qPrintable(QString::number(width)));
        QCoreApplication::removeTranslator(&translator);
    }
};

QTEST_MAIN(TestTrainingPage)
#include "tst_training_page.moc"
