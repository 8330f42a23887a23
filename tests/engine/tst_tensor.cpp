// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tensor/checked.h"
#include "engine/tensor/random.h"
#include "engine/tensor/tensor.h"

#include <QTest>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <set>
#include <stdexcept>

using namespace convolarium::engine;

class TestTensor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void channelsAreLastAndMemoryIsAligned()
    {
        Tensor tensor({2, 3, 4, 5});
        QCOMPARE(tensor.elements(), std::int64_t{120});
        QVERIFY(std::ranges::all_of(tensor.values(), [](Scalar value) { return value == 0; }));
        tensor.at(1, 2, 3, 4) = 7;
        QCOMPARE(tensor.data()[119], Scalar{7});
        QCOMPARE(&tensor.at(0, 0, 0, 1) - tensor.data(), std::ptrdiff_t{1});
        QCOMPARE(&tensor.at(0, 0, 1, 0) - tensor.data(), std::ptrdiff_t{5});
        QCOMPARE(&tensor.at(0, 1, 0, 0) - tensor.data(), std::ptrdiff_t{20});
        for (int size = 1; size < 50; ++size) {
            QCOMPARE(reinterpret_cast<std::uintptr_t>(Tensor({1, 1, 1, size}).data()) % 64, std::uintptr_t{0});
        }
    }

    void copiesAreDeep()
    {
        Tensor original({1, 1, 1, 2});
        const Tensor copy = original;
        QVERIFY(copy == original);
        original.at(0, 0, 0, 1) = 1;
        QVERIFY(copy != original);
        QCOMPARE(copy.at(0, 0, 0, 1), Scalar{0});
    }

    void absurdShapesAreRefused()
    {
        constexpr int large = std::numeric_limits<int>::max();
        QVERIFY_EXCEPTION_THROWN(Tensor({1, -1, 1, 1}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(Tensor({large, large, large, large}), std::length_error);
        QVERIFY_EXCEPTION_THROWN(Tensor({1, 1 << 16, 1 << 15, 2}), std::length_error);
        Tensor tensor({1, 2, 3, 4});
        QVERIFY_EXCEPTION_THROWN(tensor.reshape({1, 1 << 16, 1 << 15, 2}), std::length_error);
        QCOMPARE(tensor.shape(), (Shape{1, 2, 3, 4}));
        QCOMPARE(tensor.elements(), std::int64_t{24});
    }

    void shapes()
    {
        QCOMPARE((Shape{1, 32, 32, 3}.text()), std::string("1x32x32x3"));
        constexpr int large = std::numeric_limits<int>::max();
        QCOMPARE((Shape{1, 1, large, large}.elements()), std::int64_t{large} * large);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(Shape{1, large, large, large}.elements()), std::overflow_error);
    }

    void checkedArithmetic()
    {
        constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
        QCOMPARE(checkedProduct({3, 4, 5}), std::int64_t{60});
        QCOMPARE(checkedProduct({most, most, 0}), std::int64_t{0});
        QCOMPARE(checkedSum({most, 0}), most);
        try {
            static_cast<void>(checkedSum({most, 1}));
            QFAIL("no error");
        } catch (const std::overflow_error& error) {
            QCOMPARE(error.what(), "9223372036854775807 + 1 does not fit in 64 bits");
        }
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(checkedProduct({most, 2})), std::overflow_error);
    }

    /// The numbers that the generator's authors give for pcg32_srandom_r(42, 54) in pcg32-demo.
    void randomBitsAreThoseOfPcg32()
    {
        Random random(42, 54);
        for (const std::uint32_t expected :
             {0xa15c02b7U, 0x7b47f409U, 0xba1d3330U, 0x83d2f293U, 0xbfa4784bU, 0xcbed606eU}) {
            QCOMPARE(random.bits(), expected);
        }
    }

    void randomNumbersStayInTheirRanges()
    {
        Random random(1);
        double sum = 0;
        double squares = 0;
        std::set<std::uint32_t> seen;
        constexpr int count = 100'000;
        for (int i = 0; i < count; ++i) {
            const Scalar uniform = random.uniform();
            QVERIFY(uniform >= 0 && uniform < 1);
            const Scalar symmetric = random.symmetric();
            QVERIFY(symmetric >= -1 && symmetric < 1);
            sum += symmetric;
            squares += symmetric * symmetric;
            seen.insert(random.below(7));
        }
        QVERIFY(std::abs(sum / count) < 0.01);
        QVERIFY(std::abs(squares / count - 1.0 / 3) < 0.01);
        QCOMPARE(seen, (std::set<std::uint32_t>{0, 1, 2, 3, 4, 5, 6}));
    }
};

QTEST_GUILESS_MAIN(TestTensor)
#include "tst_tensor.moc"
