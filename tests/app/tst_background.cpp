// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/background.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <latch>
#include <thread>

using namespace convolarium;

namespace {

SlowFigure figure(const QString& id, const QString& key, std::function<std::any(std::stop_token)> work)
{
    return {id, {}, key, [id, work](const std::stop_token& stop) { return SlowResult{id, work(stop)}; }};
}

std::any untilStopped(const std::stop_token& stop)
{
    while (!stop.stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return {};
}

const QString watch = QStringLiteral("stopwatch");

} // namespace

class TestBackground : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsBackResults()
    {
        Background background;
        std::vector<int> values;
        connect(&background, &Background::finished, this, [&](const SlowResult& result) {
            QCOMPARE(QThread::currentThread(), thread());
            values.push_back(std::any_cast<int>(result.value));
        });
        background.request(
            {figure(watch, QStringLiteral("a"), [](std::stop_token) { return std::any(7); }),
             figure(QStringLiteral("map"), QStringLiteral("a"), [](std::stop_token) { return std::any(8); })});
        QVERIFY(background.isBusy());
        QTRY_COMPARE(values, (std::vector<int>{7, 8}));
        QVERIFY(!background.isBusy());
    }

    void requestsOfADragMeasureOnce()
    {
        Background background;
        QSignalSpy finished(&background, &Background::finished);
        std::atomic<int> runs = 0;
        for (int value = 0; value < 10; ++value) {
            background.request({figure(watch, QString::number(value), [&](std::stop_token) { return ++runs; })});
            QTest::qWait(10);
        }
        QTRY_COMPARE(finished.size(), 1);
        QTest::qWait(2 * Background::quietMilliseconds);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(runs.load(), 1);
    }

    void newestWinsAndOldIsStopped()
    {
        Background background;
        std::atomic<bool> started = false;
        std::vector<int> values;
        connect(&background, &Background::finished, this,
                [&](const SlowResult& result) { values.push_back(std::any_cast<int>(result.value)); });
        background.request({figure(watch, QStringLiteral("old"), [&](const std::stop_token& stop) {
            started = true;
            untilStopped(stop);
            return std::any(1);
        })});
        QTRY_VERIFY(started);
        background.request({figure(watch, QStringLiteral("new"), [](std::stop_token) { return std::any(2); })});
        QTRY_COMPARE(values, std::vector<int>{2});
    }

    void resultThatIsOnItsWayIsDroppedWhenSuperseded()
    {
        Background background;
        std::atomic<bool> started = false;
        std::latch go(1);
        std::vector<int> values;
        connect(&background, &Background::finished, this,
                [&](const SlowResult& result) { values.push_back(std::any_cast<int>(result.value)); });
        background.request({figure(watch, QStringLiteral("old"), [&](std::stop_token) {
            started = true;
            go.wait();
            return std::any(1);
        })});
        QTRY_VERIFY(started);
        go.count_down();
        // Without the event loop the result cannot arrive: it is on its way when the next request comes.
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        background.request({figure(watch, QStringLiteral("new"), [](std::stop_token) { return std::any(2); })});
        QTRY_COMPARE(values, std::vector<int>{2});
        QVERIFY(!background.isBusy());
    }

    void equalKeyKeepsTheRunThatGoesOn()
    {
        Background background;
        QSignalSpy finished(&background, &Background::finished);
        std::atomic<int> runs = 0;
        std::atomic<bool> go = false;
        const auto slow = figure(watch, QStringLiteral("same"), [&](const std::stop_token& stop) {
            ++runs;
            while (!go && !stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            return std::any(1);
        });
        background.request({slow});
        QTRY_COMPARE(runs.load(), 1);
        background.request({slow});
        go = true;
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(runs.load(), 1);
    }

    void exceptionHandsBackAnEmptyValue()
    {
        Background background;
        int empty = 0;
        connect(&background, &Background::finished, this,
                [&](const SlowResult& result) { empty += result.value.has_value() ? 0 : 1; });
        background.request({figure(watch, QStringLiteral("bad"),
                                   [](std::stop_token) -> std::any { throw std::runtime_error("too large"); })});
        QTRY_COMPARE(empty, 1);
    }

    void emptyRequestStops()
    {
        Background background;
        QSignalSpy finished(&background, &Background::finished);
        std::atomic<bool> started = false, ended = false;
        background.request({figure(watch, QStringLiteral("long"), [&](const std::stop_token& stop) {
            started = true;
            untilStopped(stop);
            ended = true;
            return std::any();
        })});
        QTRY_VERIFY(started);
        background.request({});
        QVERIFY(!background.isBusy());
        QTRY_VERIFY(ended);
        QTest::qWait(20);
        QCOMPARE(finished.size(), 0);
    }

    void destructionStopsWhatRuns()
    {
        std::atomic<bool> started = false, ended = false;
        QElapsedTimer clock;
        {
            Background background;
            background.request({figure(watch, QStringLiteral("long"), [&](const std::stop_token& stop) {
                started = true;
                untilStopped(stop);
                ended = true;
                return std::any();
            })});
            QTRY_VERIFY(started);
            clock.start();
        }
        QVERIFY(ended);
        QVERIFY(clock.elapsed() < 2000);
    }
};

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
