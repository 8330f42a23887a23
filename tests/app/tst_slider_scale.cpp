// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/page_layout.h"
#include "app/widgets/slider_scale.h"

#include <QTest>

#include <algorithm>

using namespace convolarium;

namespace {

SliderScale integers(double low, double high, std::vector<int> stops = {})
{
    return {Parameter{.name = {}, .label = {}, .standard = 1},
            Limits{.minimum = low, .maximum = high, .stops = std::move(stops)}};
}

} // namespace

class TestSliderScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void narrowRangeHasEveryValue()
    {
        const SliderScale scale = integers(1, 15);
        QCOMPARE(scale.last(), 14);
        for (int i = 0; i <= 14; ++i) {
            QCOMPARE(scale.valueAt(i), i + 1.0);
            QCOMPARE(scale.positionOf(i + 1.0), i);
        }
    }

    void wideRangeKeepsSmallValuesWithinReach()
    {
        const SliderScale scale = integers(1, 1024);
        QVERIFY(scale.last() < 80); // so that a slider 80 px long reaches every stop
        QVERIFY(std::is_sorted(scale.values().begin(), scale.values().end()));
        for (const double value : {1.0, 2.0, 3.0, 5.0, 7.0, 16.0, 32.0, 64.0, 224.0, 512.0, 1024.0})
            QCOMPARE(scale.valueAt(scale.positionOf(value)), value);
        QVERIFY(scale.positionOf(32) > scale.last() / 4);
        // A value that is no stop goes to the nearest one.
        QVERIFY(std::abs(scale.valueAt(scale.positionOf(1000)) - 1000) <= 32);
    }

    void widestRangeOfWholeNumbersDoesNotOverflow()
    {
        const SliderScale scale = integers(0, 2147483647);
        QCOMPARE(scale.valueAt(0), 0.0);
        QCOMPARE(scale.valueAt(scale.last()), 2147483647.0);
        QVERIFY(scale.last() < 300);
    }

    void namedStopsAreTheStops()
    {
        const SliderScale scale = integers(1, 64, {1, 2, 4, 8});
        QCOMPARE(scale.values(), (std::vector<double>{1, 2, 4, 8}));
        QCOMPARE(scale.positionOf(4), 2);
        QCOMPARE(scale.positionOf(64), 3);
    }

    void oneValueIsOnePosition() { QCOMPARE(integers(3, 3).last(), 0); }

    void realRangeHasRoundSteps()
    {
        const SliderScale scale(Parameter{.name = {}, .label = {}, .kind = ParameterKind::Real, .standard = 0.5},
                                Limits{.minimum = 0.1, .maximum = 1});
        QCOMPARE(scale.valueAt(0), 0.1);
        QCOMPARE(scale.valueAt(scale.last()), 1.0);
        QCOMPARE(realStep({.minimum = 0.1, .maximum = 1}), 0.01);
        QCOMPARE(realDecimals({.minimum = 0.1, .maximum = 1}), 2);
        QCOMPARE(realDecimals({.minimum = 1e-6, .maximum = 1}), 6);
    }

    void smallWindowsAreCompact()
    {
        QVERIFY(!pageLayout({1836, 1052}).compact);
        QVERIFY(pageLayout({1216, 692}).compact);  // 1280 x 720 with the narrow rail
        QVERIFY(pageLayout({1836, 700}).compact);  // low
        QVERIFY(!pageLayout({1516, 832}).compact); // 1600 x 860
        QCOMPARE(pageLayout({1836, 1052}).bottomHeight, 187);
        QCOMPARE(pageLayout({1836, 1052}).panelWidth, 300);
        QCOMPARE(pageLayout({1216, 692}).panelWidth, 264);
        QCOMPARE(pageLayout({3756, 2132}).panelWidth, 340);
        QCOMPARE(pageLayout({3756, 2132}).bottomHeight, 280);
    }
};

QTEST_APPLESS_MAIN(TestSliderScale)
#include "tst_slider_scale.moc"
