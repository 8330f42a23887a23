// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/machine_limits.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <stdexcept>
#include <thread>

using namespace convolarium::engine;

/// How fast a machine is is no business of a test: only that what is measured makes sense, and ends.
class TestMachineLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measures_data()
    {
        QTest::addColumn<int>("threads");
        for (const int threads : {1, 2})
            QTest::addRow("threads: %d", threads) << threads;
    }
    void measures()
    {
        QFETCH(int, threads);
        const auto limits = measureMachine(threads, {});
        QVERIFY(limits.has_value());
        QCOMPARE(limits->threads, threads);
        for (const double measured :
             {limits->macsPerSecond, limits->bytesReadPerSecond, limits->bytesCopiedPerSecond, limits->ridge()})
            QVERIFY(std::isfinite(measured) && measured > 0);
        // No processor does as much in a second as all of them together: a product left out by the compiler would.
        QVERIFY(limits->macsPerSecond < 1e15);
        QVERIFY(limits->bytesPerSecond() < 1e14);
    }

    void boundsMeetAtTheRidge()
    {
        const MachineLimits limits{
            .threads = 1, .macsPerSecond = 60e9, .bytesReadPerSecond = 12e9, .bytesCopiedPerSecond = 10e9};
        QCOMPARE(limits.bytesPerSecond(), 12e9);
        QCOMPARE(limits.ridge(), 5.0);
    }

    void refusesNoThreads()
    {
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(measureMachine(0, {})), std::invalid_argument);
    }

    void stopsWhenAsked()
    {
        std::stop_source before;
        before.request_stop();
        QVERIFY(!measureMachine(1, before.get_token()).has_value());
        // At several places of its way; one that is over sooner has a result.
        for (const int after : {10, 60, 120, 200, 280}) {
            std::stop_source source;
            std::optional<MachineLimits> limits;
            bool stopped = false;
            std::jthread worker([&] {
                limits = measureMachine(1, source.get_token());
                stopped = source.stop_requested();
            });
            std::this_thread::sleep_for(std::chrono::milliseconds(after));
            source.request_stop();
            worker.join();
            QVERIFY(limits.has_value() || stopped);
        }
    }
};

QTEST_GUILESS_MAIN(TestMachineLimits)
#include "tst_machine_limits.moc"
