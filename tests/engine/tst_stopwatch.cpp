// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/stopwatch.h"

#include <QTest>

#include <chrono>
#include <stdexcept>
#include <thread>

using namespace convolarium::engine;

namespace {

using Clock = std::chrono::steady_clock;

StopwatchPlan plan(const Shape& input, int filters)
{
    return {.normal = {.filters = filters, .bias = false},
            .depthwise = {.bias = false},
            .pointwise = {.filters = filters, .kernel = {1, 1}, .bias = false},
            .input = input};
}

constexpr std::chrono::hours unhurried{1}; // a busy machine must not be a second limit

} // namespace

class TestStopwatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timesWhatIsWithinTheLimits()
    {
        StopwatchLimits limits;
        limits.longestRun = unhurried;
        const auto result = timeTwins(plan({1, 16, 16, 8}, 16), {}, limits);
        QVERIFY(result.has_value());
        QVERIFY(!result->smaller);
        QCOMPARE(result->timedInput, (Shape{1, 16, 16, 8}));
        QCOMPARE(result->normalMacs, std::int64_t{9 * 8 * 16 * 256});
        QCOMPARE(result->separableMacs, std::int64_t{(9 * 8 + 8 * 16) * 256});
        QVERIFY(result->normalMs > 0);
        QVERIFY(result->separableMs > 0);
        QVERIFY(result->runs >= 1 && result->runs <= StopwatchLimits{}.runs);
    }

    void timesASmallerLayerAboveTheLimit()
    {
        StopwatchLimits limits;
        limits.macs = 100'000;
        limits.longestRun = unhurried;
        const auto result = timeTwins(plan({4, 64, 64, 8}, 16), {}, limits);
        QVERIFY(result.has_value());
        QVERIFY(result->smaller);
        QVERIFY(result->normalMacs <= limits.macs && result->separableMacs <= limits.macs);
        // First the batch, then the sides: 9 * 8 * 16 multiplications a cell leave 86 cells.
        QCOMPARE(result->timedInput, (Shape{1, 8, 8, 8}));
    }

    void takesAwayChannelsWhereTheKernelLeavesNoSmallerSide()
    {
        StopwatchPlan grouped = plan({1, 15, 15, 64}, 32);
        grouped.normal.kernel = {15, 15};
        grouped.normal.padding = Padding::valid();
        grouped.normal.groups = 4;
        grouped.depthwise.kernel = {15, 15};
        grouped.depthwise.padding = Padding::valid();
        StopwatchLimits limits;
        limits.macs = 30'000;
        limits.longestRun = unhurried;
        const auto result = timeTwins(grouped, {}, limits);
        QVERIFY(result.has_value());
        QVERIFY(result->smaller);
        QCOMPARE(result->timedInput, (Shape{1, 15, 15, 32})); // 225 * 32 / 4 * 16 = 28,800
        QCOMPARE(result->normalMacs, std::int64_t{28'800});
    }

    void boundsMemoryAndNumbersBeyond64Bits()
    {
        const StopwatchPlan huge = plan({1 << 20, 1 << 20, 1 << 20, 1024}, 1024);
        const auto result = timeTwins(huge, {}, {.macs = 10'000'000, .elements = 1 << 16});
        QVERIFY(result.has_value());
        QVERIFY(result->smaller);
        QVERIFY(result->timedInput.elements() <= 1 << 16);
    }

    void refusesWhatDoesNotFit()
    {
        StopwatchPlan bad = plan({1, 4, 4, 8}, 16);
        bad.normal.groups = 3;
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(timeTwins(bad, {})), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(timeTwins(plan({1, 4, 4, 8}, 16), {}, {.macs = 0})),
                                 std::invalid_argument);
    }

    void stopsWhenAsked()
    {
        std::stop_source before;
        before.request_stop();
        QVERIFY(!timeTwins(plan({1, 16, 16, 8}, 16), before.get_token()).has_value());

        // Long enough that the stop always comes first, however slow the machine.
        std::stop_source source;
        std::optional<StopwatchResult> result;
        bool finished = false;
        std::jthread worker([&] {
            result = timeTwins(plan({1, 256, 256, 64}, 64), source.get_token(),
                               {.budget = std::chrono::minutes(10), .runs = 1'000'000});
            finished = true;
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        const auto asked = Clock::now();
        source.request_stop();
        worker.join();
        QVERIFY(finished);
        QVERIFY(!result.has_value());
        QVERIFY(Clock::now() - asked < std::chrono::seconds(5));
    }
};

QTEST_GUILESS_MAIN(TestStopwatch)
#include "tst_stopwatch.moc"
