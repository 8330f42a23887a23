// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/roofline_chart.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace convolarium;
using engine::Arithmetic;
using engine::LayerTime;
using engine::MachineLimits;
using engine::NetworkTimes;

namespace {

// Ridge at 5 MACs per byte.
constexpr MachineLimits limits{
    .threads = 2, .macsPerSecond = 50e9, .bytesReadPerSecond = 10e9, .bytesCopiedPerSecond = 8e9};

LayerTime layer(const char* name, Arithmetic arithmetic, double seconds, std::int64_t macs, std::int64_t bytes)
{
    return {.name = name,
            .type = arithmetic == Arithmetic::Dense ? "dense" : "conv2d",
            .arithmetic = arithmetic,
            .seconds = seconds,
            .macs = macs,
            .bytes = bytes};
}

/// One layer of each kind, one that moves only, one that runs with another, one that never runs.
NetworkTimes sample()
{
    NetworkTimes times{
        .network = "sample", .batch = 2, .threads = 2, .passes = 7, .warmed = true, .passSeconds = 0.010};
    times.layers = {layer("conv", Arithmetic::Convolution, 0.002, 40'000'000, 4'000'000),
                    layer("conv_relu", Arithmetic::None, 0, 0, 0),
                    layer("wide, deep", Arithmetic::Depthwise, 0.001, 1'000'000, 2'000'000),
                    layer("narrow", Arithmetic::Pointwise, 0.001, 9'000'000, 1'000'000),
                    layer("pool", Arithmetic::None, 0.002, 0, 1'000'000),
                    layer("drop", Arithmetic::None, 0, 0, 0),
                    layer("fc", Arithmetic::Dense, 0.004, 10'000'000, 40'000'000)};
    times.layers[1].runs = LayerTime::Runs::WithAnother;
    times.layers[1].with = 0;
    times.layers[5].runs = LayerTime::Runs::Never;
    return times;
}

QString allNotes(const ChartSpec& chart) { return chart.notes.join(u'\n'); }

/// Notes on points above the roof: beside the reading of the chart and what was measured.
qsizetype notesAbove(const NetworkTimes& times) { return rooflineChart(times, limits).notes.size() - 2; }

} // namespace

class TestRooflineChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roofIsOneCurveWithItsNumbers()
    {
        const ChartSpec chart = rooflineChart(sample(), limits);
        QVERIFY(chart.x.logarithmic && chart.y.logarithmic);
        const ChartSeries& roof = chart.series.front();
        QVERIFY(roof.style == CurveStyle::Line);
        QCOMPARE(roof.points.size(), 3U);
        QCOMPARE(roof.points[0], QPointF(*chart.x.minimum, *chart.x.minimum * 10));
        QCOMPARE(roof.points[1], QPointF(5, 50));
        QCOMPARE(roof.points[2], QPointF(*chart.x.maximum, 50));
        QVERIFY(roof.label.contains(QStringLiteral("50.0")));
        QVERIFY(std::ranges::any_of(chart.marks, [](const ChartMark& mark) {
            return mark.nameOnly && mark.text.contains(QStringLiteral("10.0 GB/s")) &&
                   std::abs(mark.at.y() / mark.at.x() - 10) < 1e-9;
        }));
        QVERIFY(std::ranges::any_of(chart.marks,
                                    [](const ChartMark& mark) { return !mark.nameOnly && mark.at == QPointF(5, 50); }));
    }

    void everyLayerThatMultipliesIsAPointInView()
    {
        const ChartSpec chart = rooflineChart(sample(), limits);
        QCOMPARE(chart.series.size(), 5U); // the roof and four kinds
        const std::vector<QPointF> expected{{10, 20}, {0.5, 1}, {9, 9}, {0.25, 2.5}};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const ChartSeries& series = chart.series[i + 1];
            QVERIFY(series.style == CurveStyle::Points);
            QVERIFY(!series.label.isEmpty() && series.marker != Marker::None);
            QCOMPARE(series.points.size(), 1U);
            QCOMPARE(series.points.front(), expected[i]);
        }
        for (const ChartSeries& series : chart.series)
            for (const QPointF& point : series.points) {
                QVERIFY(point.x() >= *chart.x.minimum && point.x() <= *chart.x.maximum);
                QVERIFY(point.y() >= *chart.y.minimum && point.y() <= *chart.y.maximum);
            }
        NetworkTimes convolutions = sample();
        convolutions.layers.resize(2);
        QCOMPARE(rooflineChart(convolutions, limits).series.size(), 2U); // no names without points
    }

    void theSlowestPointsHaveNames()
    {
        const ChartSpec chart = rooflineChart(sample(), limits);
        std::vector<QString> names;
        for (const ChartMark& mark : chart.marks)
            if (mark.nameOnly)
                names.push_back(mark.text);
        QCOMPARE(names.size(), 4U); // the bandwidth, then three layers; "pool" is no point
        QCOMPARE(names[1], QStringLiteral("fc"));
        QCOMPARE(names[2], QStringLiteral("conv"));
        QCOMPARE(names[3], QStringLiteral("wide, deep"));
    }

    void pointsAboveTheRoofAreExplained()
    {
        QCOMPARE(notesAbove(sample()), qsizetype{0});
        NetworkTimes cached = sample();
        cached.layers[2].seconds = 0.0001; // 10 GMAC/s where memory gives 5
        QCOMPARE(notesAbove(cached), qsizetype{1});
        NetworkTimes both = cached;
        both.layers[0].seconds = 0.0005; // 80 GMAC/s
        QCOMPARE(notesAbove(both), qsizetype{2});
        NetworkTimes level = sample();
        level.layers[0].seconds = 0.0008; // as fast as the kernel itself
        QCOMPARE(notesAbove(level), qsizetype{0});
    }

    void saysHowItWasMeasured()
    {
        for (const ChartSpec& chart : {rooflineChart(sample(), limits), timeChart(sample())}) {
            QVERIFY(allNotes(chart).contains(QStringLiteral("7 pass")));
            QVERIFY(allNotes(chart).contains(QStringLiteral("batch 2, 2 thread")));
            QVERIFY(!chart.summary.isEmpty());
        }
        // Two of four points lie left of the ridge.
        QVERIFY(rooflineChart(sample(), limits).summary.contains(QStringLiteral("of 4 layer")));
        QVERIFY(rooflineChart(sample(), limits).summary.contains(QStringLiteral(", 2 do")));
        QVERIFY(timeChart(sample()).summary.startsWith(QStringLiteral("fc takes 40.0 % of the time for 16.7 %")));
        QVERIFY(timeChart(sample()).summary.contains(QStringLiteral("5.00 ms"))); // two images a pass
    }

    void tableHasEveryLayer()
    {
        const NetworkTimes times = sample();
        for (const ChartSpec& chart : {rooflineChart(times, limits), timeChart(times)}) {
            QCOMPARE(chart.exact.rows.size(), times.layers.size());
            for (const QStringList& row : chart.exact.rows)
                QCOMPARE(row.size(), chart.exact.header.size());
            const QStringList conv = chart.exact.rows[0];
            QCOMPARE(conv.mid(3), (QStringList{QString(), QStringLiteral("40000000"), QStringLiteral("4000000"),
                                               QStringLiteral("2000"), QStringLiteral("10"), QStringLiteral("20")}));
            QCOMPARE(chart.exact.rows[1][3], QStringLiteral("conv"));
            QVERIFY(chart.exact.rows[1][6].isEmpty());
            QVERIFY(!chart.exact.rows[5][3].isEmpty() && chart.exact.rows[5][6].isEmpty());
        }
        const QString csv = chartCsv(rooflineChart(times, limits));
        QCOMPARE(csv.count(u'\n'), static_cast<qsizetype>(times.layers.size()) + 1);
        QVERIFY(csv.contains(QStringLiteral("\"wide, deep\",conv2d,")));
        QCOMPARE(chartTable(rooflineChart(times, limits)).rows.size(), times.layers.size());
    }

    void barsAreTimeBesideMacs()
    {
        const ChartSpec chart = timeChart(sample());
        const QStringList slowest{QStringLiteral("fc"), QStringLiteral("conv"), QStringLiteral("pool"),
                                  QStringLiteral("wide, deep"), QStringLiteral("narrow")};
        QCOMPARE(chart.bars.size(), 10U);
        for (std::size_t i = 0; i < chart.bars.size(); ++i) {
            QCOMPARE(chart.bars[i].joined, i % 2 == 1);
            QCOMPARE(chart.bars[i].category, i % 2 == 0 ? slowest[static_cast<qsizetype>(i / 2)] : QString());
            QCOMPARE(chart.bars[i].segments.size(), 1U);
        }
        QCOMPARE(*chart.bars[0].segments[0].value, 40.0);
        QCOMPARE(*chart.bars[1].segments[0].value, 100.0 * 10 / 60);
        QCOMPARE(*chart.bars[4].segments[0].value, 20.0);
        QCOMPARE(*chart.bars[5].segments[0].value, 0.0); // pooling multiplies nothing

        // Shares are shares of all layers together, whatever whole passes took.
        NetworkTimes disturbed = sample();
        disturbed.passSeconds = 0.02;
        QCOMPARE(*timeChart(disturbed).bars[0].segments[0].value, 40.0);

        NetworkTimes many = sample();
        for (int i = 0; i < 20; ++i)
            many.layers.push_back(layer("more", Arithmetic::Convolution, 0.003, 1, 1));
        QCOMPARE(timeChart(many).bars.size(), 16U);
        NetworkTimes empty{.network = "identity", .passes = 1};
        QVERIFY(timeChart(empty).bars.empty());
        QCOMPARE(rooflineChart(empty, limits).series.size(), 1U); // the roof stands by itself
    }
};

QTEST_GUILESS_MAIN(TestRooflineChart)
#include "tst_roofline_chart.moc"
