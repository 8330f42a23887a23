// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/playback.h"

#include <QTest>

using namespace convolarium;

namespace {

/// 1 s and 3 s.
std::vector<Phase> twoPhases()
{
    return {{.id = {}, .name = {}, .shortName = {}, .start = 0, .end = 0.5, .seconds = 1},
            {.id = {}, .name = {}, .shortName = {}, .start = 0.5, .end = 1, .seconds = 3}};
}

} // namespace

class TestPlayback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsForwardVisitEveryTenthOfEveryPhase()
    {
        double t = 0;
        for (int step = 1; step <= 2 * stepsPerPhase; ++step) {
            t = steppedTime(twoPhases(), t, Direction::Forward);
            QVERIFY(std::abs(t - step * 0.05) < 1e-12);
        }
        QCOMPARE(steppedTime(twoPhases(), 1.0, Direction::Forward), 1.0);
    }

    void stepsBackwardAreTheStepsForwardReversed()
    {
        double t = 1;
        for (int step = 2 * stepsPerPhase - 1; step >= 0; --step) {
            t = steppedTime(twoPhases(), t, Direction::Back);
            QVERIFY(std::abs(t - step * 0.05) < 1e-12);
        }
        QCOMPARE(steppedTime(twoPhases(), 0.0, Direction::Back), 0.0);
    }

    void stepFromBetweenLandsOnTheGrid()
    {
        QCOMPARE(steppedTime(twoPhases(), 0.07, Direction::Forward), 0.1);
        QCOMPARE(steppedTime(twoPhases(), 0.07, Direction::Back), 0.05);
    }

    void jumpsGoToTheEdgesOfPhases()
    {
        QCOMPARE(jumpedTime(twoPhases(), 0.2, Direction::Forward), 0.5);
        QCOMPARE(jumpedTime(twoPhases(), 0.5, Direction::Forward), 1.0);
        QCOMPARE(jumpedTime(twoPhases(), 0.7, Direction::Back), 0.5);
        QCOMPARE(jumpedTime(twoPhases(), 0.5, Direction::Back), 0.0);
        QCOMPARE(jumpedTime(twoPhases(), 0.0, Direction::Back), 0.0);
    }

    void playingFollowsThePhasesSeconds()
    {
        QCOMPARE(playedTime(twoPhases(), 0, 0.5, false).t, 0.25);
        QCOMPARE(playedTime(twoPhases(), 0, 2.5, false).t, 0.75);
        QVERIFY(!playedTime(twoPhases(), 0, 3.9, false).ended);
        QCOMPARE(playedTime(twoPhases(), 0, 9, false).t, 1.0);
        QVERIFY(playedTime(twoPhases(), 0, 9, false).ended);
    }

    void loopStartsOverAsOftenAsNeeded()
    {
        QVERIFY(std::abs(playedTime(twoPhases(), 0, 4.5, true).t - 0.25) < 1e-12);
        QVERIFY(std::abs(playedTime(twoPhases(), 0.75, 2.0, true).t - 0.25) < 1e-12);
        QVERIFY(std::abs(playedTime(twoPhases(), 0, 4 * 1000 + 1.0, true).t - 0.5) < 1e-9);
        QVERIFY(!playedTime(twoPhases(), 0, 400, true).ended);
    }

    void restingPicturesAreThoseOfTheEndsOfPhases()
    {
        const auto phases = twoPhases();
        QCOMPARE(progress(phases[0], restingTime(phases, 0.1)), 1.0);
        QCOMPARE(phaseIndex(phases, restingTime(phases, 0.1)), 0);
        QCOMPARE(restingTime(phases, 0.6), 1.0);
    }
};

QTEST_APPLESS_MAIN(TestPlayback)
#include "tst_playback.moc"
