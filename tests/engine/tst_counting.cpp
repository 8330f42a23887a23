// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/counting.h"
#include "engine/layers/conv2d.h"

#include <QTest>

#include <limits>
#include <stdexcept>

using namespace convolarium::engine;

class TestCounting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conventions_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<qint64>("withoutBias");
        QTest::addColumn<qint64>("withBias");
        // 3x3, 3 > 4 channels on 6x5 without padding, a batch of 2: 108 weights, 12 output cells, 48 output values
        QTest::newRow("macs") << QStringLiteral("macs") << qint64{1296} << qint64{1296};
        QTest::newRow("flops") << QStringLiteral("flops") << qint64{2592} << qint64{2592};
        QTest::newRow("macs+bias") << QStringLiteral("macs+bias") << qint64{1296} << qint64{1344};
        QTest::newRow("torchinfo") << QStringLiteral("torchinfo") << qint64{108 * 12 * 2} << qint64{(108 + 4) * 12 * 2};
    }
    void conventions()
    {
        QFETCH(QString, id);
        const auto convention = conventionFromId(id.toStdString());
        QVERIFY(convention.has_value());
        QCOMPARE(std::string(conventionId(*convention)), id.toStdString());
        Conv2dSpec spec{.filters = 4, .padding = Padding::valid(), .bias = false};
        QTEST(qint64{count(*convention, spec.cost({2, 6, 5, 3}), 2)}, "withoutBias");
        spec.bias = true;
        QTEST(qint64{count(*convention, spec.cost({2, 6, 5, 3}), 2)}, "withBias");
    }

    /// The convolution of torchinfo's own README: (25 weights + 1 bias) * 10 filters on 24x24 outputs, a batch of 7.
    void torchinfoAsItSays()
    {
        const Conv2dSpec spec{.filters = 10, .kernel = {5, 5}, .padding = Padding::valid()};
        QCOMPARE(count(Convention::Torchinfo, spec.cost({1, 28, 28, 1}), 7), std::int64_t{1'048'320});
    }

    void unknownIdsAreNone() { QVERIFY(!conventionFromId("MACs").has_value()); }

    void overflowIsAnError()
    {
        const Cost cost{.macs = std::numeric_limits<std::int64_t>::max() / 2 + 1};
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(count(Convention::Flops, cost)), std::overflow_error);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(count(Convention::Torchinfo, cost, 2)), std::overflow_error);
    }
};

QTEST_GUILESS_MAIN(TestCounting)
#include "tst_counting.moc"
