// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/interval_allocation.h"

#include "engine/tensor/random.h"

#include <QTest>

#include <algorithm>

using namespace convolarium::engine;

namespace {

bool meet(std::int64_t firstA, std::int64_t lastA, std::int64_t firstB, std::int64_t lastB)
{
    return firstA <= lastB && firstB <= lastA;
}

/// Values that are needed at the busiest time.
std::int64_t busiest(const std::vector<Interval>& intervals)
{
    std::int64_t most = 0;
    for (const Interval& moment : intervals) {
        std::int64_t sum = 0;
        for (const Interval& other : intervals) {
            sum += meet(moment.first, moment.first, other.first, other.last) ? other.size : 0;
        }
        most = std::max(most, sum);
    }
    return most;
}

} // namespace

class TestIntervalAllocation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing() { QCOMPARE(allocate({}).size, std::int64_t{0}); }

    /// A chain needs two places: what a step reads and what it writes.
    void chain()
    {
        const std::vector<Interval> intervals{{0, 1, 8}, {1, 2, 8}, {2, 3, 8}, {3, 4, 4}};
        const Allocation allocation = allocate(intervals);
        QCOMPARE(allocation.size, std::int64_t{16});
        QCOMPARE(allocation.offsets, (std::vector<std::int64_t>{0, 8, 0, 8}));
    }

    void gapsAreUsed()
    {
        // The third fits between the first and the fourth once the second is gone.
        const std::vector<Interval> intervals{{0, 9, 8}, {0, 3, 6}, {4, 9, 5}, {0, 9, 4}};
        QCOMPARE(allocate(intervals).size, std::int64_t{18});
    }

    void nothingOverlaps()
    {
        Random random(1);
        for (int round = 0; round < 200; ++round) {
            std::vector<Interval> intervals;
            for (std::uint32_t i = 0, count = 1 + random.below(40); i < count; ++i) {
                const int first = static_cast<int>(random.below(30));
                intervals.push_back({first, first + static_cast<int>(random.below(8)), 1 + random.below(20)});
            }
            const Allocation allocation = allocate(intervals);
            for (std::size_t a = 0; a < intervals.size(); ++a) {
                QVERIFY(allocation.offsets[a] >= 0);
                QVERIFY(allocation.offsets[a] + intervals[a].size <= allocation.size);
                for (std::size_t b = 0; b < a; ++b) {
                    const bool sameTime =
                        meet(intervals[a].first, intervals[a].last, intervals[b].first, intervals[b].last);
                    const bool samePlace = meet(allocation.offsets[a], allocation.offsets[a] + intervals[a].size - 1,
                                                allocation.offsets[b], allocation.offsets[b] + intervals[b].size - 1);
                    QVERIFY(!(sameTime && samePlace));
                }
            }
            QVERIFY(allocation.size >= busiest(intervals));
            QVERIFY(allocation.size <= 2 * busiest(intervals));
        }
    }
};

QTEST_GUILESS_MAIN(TestIntervalAllocation)
#include "tst_interval_allocation.moc"
