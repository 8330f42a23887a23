// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace convolarium;

namespace {

constexpr int patience = 60'000; // ms; a busy computer under a sanitizer

RacePlan quickPlan(int epochs = 2)
{
    RacePlan plan{.contestants = {{.model = QStringLiteral("tiny_mobilenet"), .batch = 10},
                                  {.model = QStringLiteral("tiny_resnet"), .batch = 10}},
                  .data = {.side = 16, .limit = 40},
                  .epochs = epochs};
    return plan;
}

std::vector<double> losses(const Track& track)
{
    std::vector<double> values;
    for (const EpochPoint& epoch : track.epochs)
        values.push_back(epoch.record.test.loss);
    return values;
}

} // namespace

class TestRaceSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRaceRunsToItsEnd()
    {
        RaceSession session;
        QCOMPARE(session.state(), RaceState::Idle);
        session.start(quickPlan());
        QCOMPARE(session.state(), RaceState::Loading);
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), RaceState::Done, patience);
        QCOMPARE(session.tracks().size(), 2U);
        for (const Track& track : session.tracks()) {
            QCOMPARE(track.status, TrackStatus::Finished);
            QCOMPARE(track.epochs.size(), 2U);
            QCOMPARE(track.steps.size(), 8U);
            QCOMPARE(track.epochs.back().guesses.size(), 10U);
        }
        QCOMPARE(session.data()->sets.train.size(), 40);
    }

    void pausedNothingMovesAndAStepIsOne()
    {
        RaceSession session;
        session.start(quickPlan(50), true);
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), RaceState::Paused, patience);
        QTest::qWait(100);
        QCOMPARE(session.tracks()[0].step + session.tracks()[1].step, 0);
        for (int steps = 1; steps <= 3; ++steps) {
            session.stepOnce();
            QTRY_COMPARE_WITH_TIMEOUT(session.tracks()[0].step + session.tracks()[1].step, steps, patience);
        }
        session.resume();
        QTRY_VERIFY_WITH_TIMEOUT(session.tracks()[0].step > 5, patience);
        session.pause();
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), RaceState::Paused, patience);
        const std::int64_t before = session.tracks()[0].step;
        QTest::qWait(100);
        QCOMPARE(session.tracks()[0].step, before);
        session.stop();
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), RaceState::Done, patience);
        QCOMPARE(session.tracks()[0].status, TrackStatus::Stopped);
    }

    void pausesDoNotChangeWhatIsLearned()
    {
        RaceSession plain;
        plain.start(quickPlan());
        RaceSession paused;
        paused.start(quickPlan());
        const auto steps = [&] {
            std::int64_t sum = 0;
            for (const Track& track : paused.tracks())
                sum += track.step;
            return sum;
        };
        while (paused.state() != RaceState::Done) {
            const std::int64_t before = steps();
            paused.pause();
            QTest::qWait(3);
            paused.resume();
            // A step that is stopped begins anew: without waiting for it there would never be one.
            QTRY_VERIFY_WITH_TIMEOUT(steps() > before || paused.state() == RaceState::Done, patience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(plain.state(), RaceState::Done, patience);
        QCOMPARE(losses(paused.tracks()[0]), losses(plain.tracks()[0]));
        QCOMPARE(losses(paused.tracks()[1]), losses(plain.tracks()[1]));
    }

    void anotherRateIsNoted()
    {
        RaceSession session;
        session.start(quickPlan(50), true);
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), RaceState::Paused, patience);
        session.stepOnce();
        session.stepOnce();
        session.setLearningRate(0, 0.5);
        session.stepOnce();
        session.stepOnce();
        QTRY_COMPARE_WITH_TIMEOUT(session.tracks()[0].step + session.tracks()[1].step, 4, patience);
        QCOMPARE(session.tracks()[0].rateChanges.size(), 1U);
        QCOMPARE(session.tracks()[0].rateChanges[0].rate, 0.5);
        QCOMPARE(session.tracks()[0].steps.back().rate, 0.5);
        QVERIFY(session.tracks()[1].rateChanges.empty());
    }

    void aDivergedRunIsToldAndGoesOn()
    {
        RacePlan plan = quickPlan(1);
        plan.contestants.resize(1);
        plan.contestants[0].model = QStringLiteral("tiny_vgg");
        plan.contestants[0].learningRate = 1e20;
        RaceSession session;
        session.start(plan);
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), RaceState::Done, patience);
        QCOMPARE(session.tracks()[0].status, TrackStatus::Diverged);
        QVERIFY(!session.tracks()[0].nonFiniteLayer.isEmpty());
        session.recover(0, 1e-3);
        QTRY_COMPARE_WITH_TIMEOUT(session.tracks()[0].status, TrackStatus::Finished, patience);
        QCOMPARE(session.tracks()[0].epochs.size(), 1U);
    }

    void theNewestRaceWins()
    {
        RaceSession session;
        for (int epochs = 30; epochs > 1; --epochs)
            session.start(quickPlan(epochs));
        session.start(quickPlan(1));
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), RaceState::Done, patience);
        QCOMPARE(session.tracks()[0].epochs.size(), 1U);
        QCOMPARE(session.tracks()[0].facts.epochs, 1);
    }

    void whatCannotBeginIsSaid()
    {
        RaceSession session;
        QSignalSpy failures(&session, &RaceSession::failed);
        RacePlan plan = quickPlan();
        plan.contestants[1].batch = 1000;
        session.start(plan);
        QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 1, patience);
        QVERIFY(failures[0][0].toString().contains(QStringLiteral("Tiny ResNet")));
        QCOMPARE(session.state(), RaceState::Idle);
        plan.data.source = QStringLiteral("/no such folder");
        session.start(plan);
        QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 2, patience);
        QVERIFY(failures[1][0].toString().contains(QStringLiteral("no such folder")));
        session.start(quickPlan(1));
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), RaceState::Done, patience);
    }

    void looksShowWhatIsInside()
    {
        RaceSession session;
        session.look(3);
        session.start(quickPlan(1));
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), RaceState::Done, patience);
        QTRY_VERIFY_WITH_TIMEOUT(session.looks().size() == 2 && session.looks()[0] && session.looks()[1], patience);
        session.look(4);
        QTRY_COMPARE_WITH_TIMEOUT(session.looks()[0]->sample, 4, patience);
        const NetworkLook& look = *session.looks()[0];
        QVERIFY(look.kernelsInColor);
        QCOMPARE(look.kernels.maps(), 16);
        QCOMPARE(look.maps.size(), 3U);
        QCOMPARE(look.maps[0].width, 16);
        QVERIFY(!look.layers.empty());
        QVERIFY(look.layers[0].weights.count > 0);
    }

    void aRaceIsTakenUpFromItsCheckpoints()
    {
        const QTemporaryDir folder;
        RaceFiles files{.checkpoints = {folder.filePath(QStringLiteral("A.safetensors")),
                                        folder.filePath(QStringLiteral("B.safetensors"))}};
        RaceSession whole;
        whole.start(quickPlan(3));
        QTRY_COMPARE_WITH_TIMEOUT(whole.state(), RaceState::Done, patience);
        std::vector<Track> left;
        {
            RaceSession first;
            first.start(quickPlan(3), false, files);
            QTRY_VERIFY_WITH_TIMEOUT(!first.tracks().empty() && !first.tracks()[0].epochs.empty(), patience);
            left = first.tracks();
        } // the window closes
        files.resumed = true;
        RaceSession second;
        second.resume(quickPlan(3), left, files);
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), RaceState::Done, patience);
        QCOMPARE(losses(second.tracks()[0]), losses(whole.tracks()[0]));
        QCOMPARE(losses(second.tracks()[1]), losses(whole.tracks()[1]));
    }

    void aFullDiskDoesNotEndTheRace()
    {
        RaceSession session;
        QSignalSpy failures(&session, &RaceSession::failed);
        session.start(quickPlan(2), false,
                      {.checkpoints = {QStringLiteral("/no such folder/A"), QStringLiteral("/no such folder/B")}});
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), RaceState::Done, patience);
        QCOMPARE(failures.size(), 1); // said once
        QCOMPARE(session.tracks()[0].epochs.size(), 2U);
    }
};

QTEST_GUILESS_MAIN(TestRaceSession)
#include "tst_race_session.moc"
