// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/bar_chart.h"
#include "app/widgets/chart_axes.h"
#include "app/widgets/chart_frame.h"
#include "app/widgets/chart_view.h"
#include "tests/app/test_lesson.h"

#include <QAccessible>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

using namespace convolarium;

namespace {

constexpr QSize chartSize(480, 200);

QString s(const char* text) { return QString::fromUtf8(text); }

ChartSpec curves(const std::vector<QPointF>& points, bool logarithmic = false)
{
    ChartSpec chart{.title = s("Curve"),
                    .x = {.label = s("channels")},
                    .y = {.logarithmic = logarithmic},
                    .summary = s("One curve.")};
    chart.series = {
        {.id = s("kernel"), .label = s("K = 3"), .role = Role::Variant, .emphasised = true, .points = points}};
    return chart;
}

ChartSpec bars(std::optional<double> first, double second)
{
    ChartSpec chart{.title = s("Bars"), .summary = s("Two bars.")};
    chart.bars = {{s("one"), {{s("input"), s("first"), Role::Ordinary, first}}, s("1")},
                  {s("two"), {{s("kernel"), s("second"), Role::Variant, second}}, s("2")}};
    return chart;
}

QImage painted(const ChartSpec& chart, int scale = 1)
{
    QImage image(chartSize * scale, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintChart(painter, QRectF(QPointF(0, 0), chartSize), chart, theme(ThemeId::Light));
    return image;
}

int pixelsOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    return count;
}

const double notANumber = std::numeric_limits<double>::quiet_NaN();
const double infinity = std::numeric_limits<double>::infinity();

} // namespace

class TestChartView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rangeIsThatOfWhatCanBeDrawn()
    {
        const AxisRange x = axisRange(curves({{1, 2}, {4, 8}, {9, infinity}, {3, notANumber}}), false);
        QCOMPARE(x.lower, 1.0);
        QCOMPARE(x.upper, 4.0);
        const AxisRange y = axisRange(curves({{1, 2}, {4, 8}, {9, infinity}}), true);
        QCOMPARE(y.lower, 0.0); // to scale: from zero
        QVERIFY(y.upper >= 8 && y.upper < 9);
        QCOMPARE(axisRange(curves({{1, 0.02}, {4, 0.5}, {5, 0}}, true), true).lower, 0.02);
        QVERIFY(axisRange(curves({}), true).upper > axisRange(curves({}), true).lower);
        QVERIFY(axisRange(curves({{1, 3}}), false).upper > 1); // a single point has a range too
    }

    void ticksAreFewAndRound()
    {
        QCOMPARE(axisTicks({}, {0, 100}), (std::vector<double>{0, 25, 50, 75, 100}));
        QCOMPARE(axisTicks({.logarithmic = true}, {1, 10000}), (std::vector<double>{1, 10, 100, 1000, 10000}));
        const auto fine = axisTicks({.logarithmic = true}, {0.02, 0.5});
        QCOMPARE(fine.size(), 5U);
        QCOMPARE(axisTicks({.logarithmic = true}, {0.01, 1}).size(), 5U);
        QVERIFY(axisTicks({.logarithmic = true}, {1, 1e15}).size() <= 5);
        QCOMPARE(axisTicks({.ticks = {1, 64, 999}}, {1, 256}), (std::vector<double>{1, 64}));
        QCOMPARE(tickText(1024), s("1,024"));
        QCOMPARE(tickText(0.05), s("0.05"));
        QCOMPARE(tickText(1e7), s("10⁷"));
    }

    void ticksStandApart()
    {
        const std::vector<double> ticks{0, 25, 50, 75, 100};
        const auto ten = [](double) { return 10.0; };
        QCOMPARE(thinned(ticks, 50, ten), ticks);
        QCOMPARE(thinned(ticks, 49, ten), (std::vector<double>{0, 50, 100}));
        QCOMPARE(thinned(ticks, 1, ten), (std::vector<double>{0, 100})); // a range needs two
    }

    void namesAreSpread()
    {
        const auto free = spread({10, 50}, 12, {0, 100});
        QCOMPARE(free, (std::vector<double>{10, 50}));
        QCOMPARE(spread({10, 11, 12}, 12, {0, 100}), (std::vector<double>{10, 22, 34}));
        QCOMPARE(spread({97, 98, 99}, 12, {0, 100}), (std::vector<double>{76, 88, 100}));
    }

    void whatCannotBeDrawnIsSaid()
    {
        QCOMPARE(gapSentence(curves({{1, 2}})), QString());
        QVERIFY(!gapSentence(curves({{1, 2}, {2, notANumber}})).isEmpty());
        QVERIFY(!gapSentence(curves({{1, 2}, {2, 0}}, true)).isEmpty()); // no logarithm
        QCOMPARE(shownNotes(curves({{1, 2}, {2, infinity}})).size(), 1);
        const QColor mark = theme(ThemeId::Light).role(Role::Bad).line;
        QCOMPARE(pixelsOf(painted(curves({{1, 2}, {2, 3}, {3, 4}})), mark), 0);
        QVERIFY(pixelsOf(painted(curves({{1, 2}, {2, infinity}, {3, 4}})), mark) > 0);
    }

    void gapHidesNothingElse()
    {
        const QColor line = theme(ThemeId::Light).role(Role::Variant).line;
        const int whole = pixelsOf(painted(curves({{1, 2}, {2, 2}, {3, 2}, {4, 2}, {5, 2}})), line);
        const int broken = pixelsOf(painted(curves({{1, 2}, {2, 2}, {3, notANumber}, {4, 2}, {5, 2}})), line);
        QVERIFY(whole > 0);
        QVERIFY(broken > whole / 3 && broken < whole * 2 / 3);
    }

    void emptyChartHasAxesAndNoData()
    {
        const QImage image = painted(curves({}));
        QCOMPARE(pixelsOf(image, theme(ThemeId::Light).role(Role::Variant).line), 0);
        QVERIFY(pixelsOf(image, theme(ThemeId::Light).surface.grid) > 0);
    }

    void stylesDrawTheirOwnShapes()
    {
        ChartSpec chart = curves({{1, 2}, {2, 4}, {3, 8}});
        chart.x.minimum = 0.0;
        chart.x.maximum = 4.0;
        const QColor line = theme(ThemeId::Light).role(Role::Variant).line;
        const auto pixels = [&](CurveStyle style) {
            chart.series[0].style = style;
            return pixelsOf(painted(chart), line);
        };
        const int columns = pixels(CurveStyle::Columns);
        const int curve = pixels(CurveStyle::Line);
        QVERIFY(pixels(CurveStyle::Points) > 0);
        QVERIFY(pixels(CurveStyle::Points) < curve);
        QVERIFY(curve < columns);
        QVERIFY(pixels(CurveStyle::Steps) > 0);
        chart.series[0].group = 1;
        QCOMPARE(pixels(CurveStyle::Columns), 0);
        const QColor hue = theme(ThemeId::Light).groupLine(1);
        QVERIFY(std::abs(pixelsOf(painted(chart), hue) - columns) < columns / 10); // the name has other pixels
        QVERIFY(contrast(hue, theme(ThemeId::Light).surface.stage) >= 3);
    }

    void shapedPointsAreLarge()
    {
        ChartSpec chart = curves({{1, 2}, {2, 4}, {3, 8}});
        chart.series[0].label.clear();
        chart.series[0].style = CurveStyle::Points;
        const QColor line = theme(ThemeId::Light).role(Role::Variant).line;
        const int dots = pixelsOf(painted(chart), line);
        chart.series[0].marker = Marker::Square;
        QVERIFY(pixelsOf(painted(chart), line) > 2 * dots);
    }

    void pointsHaveNames()
    {
        ChartSpec chart = curves({{1, 2}, {2, 4}, {3, 8}});
        const QColor line = theme(ThemeId::Light).role(Role::Bad).line;
        chart.marks = {{{2, 4}, s("here"), Role::Bad}};
        const int marked = pixelsOf(painted(chart), line);
        QVERIFY2(marked > 10, qPrintable(QString::number(marked))); // circle and drop line
        chart.marks[0].nameOnly = true;
        const QImage named = painted(chart);
        QCOMPARE(pixelsOf(named, line), 0);
        chart.marks.clear();
        QVERIFY(painted(chart) != named);
    }

    void namesOfOnePointStandApart()
    {
        ChartSpec chart = curves({{1, 2}, {2, 4}, {3, 8}});
        const auto inks = [&](int names) {
            chart.marks.assign(static_cast<std::size_t>(names), {{2, 4}, s("layer"), Role::Bad, true});
            return pixelsOf(painted(chart), theme(ThemeId::Light).role(Role::Bad).text);
        };
        const int one = inks(1);
        QVERIFY(one > 0);
        // Words on each other would colour the same pixels twice.
        QVERIFY2(inks(3) > 2 * one, qPrintable(QString::number(inks(3))));
    }

    void tablesAreCharts()
    {
        ChartSpec chart{.title = s("Table"), .summary = s("A table.")};
        chart.table = {{s("layers"), s("dilated")}, {{s("5"), s("2.00 ms")}}, {Role::Plain, Role::Variant}};
        const QColor words = theme(ThemeId::Light).role(Role::Variant).text;
        QVERIFY(pixelsOf(painted(chart), words) > 0);
        QCOMPARE(chartTable(chart).rows.size(), std::size_t{1});
        for (int i = 0; i < 100; ++i)
            chart.table.rows.push_back({QString::number(i), s("more")});
        QVERIFY(pixelsOf(painted(chart), theme(ThemeId::Light).surface.ink2) > 0); // what has no room is counted
    }

    void picturesScaleWithTheirPainter()
    {
        const ChartSpec chart = curves({{1, 1}, {2, 4}, {3, 9}});
        const QImage small = painted(chart);
        const QImage large = painted(chart, 2).scaled(chartSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        qint64 difference = 0;
        for (int y = 0; y < small.height(); ++y)
            for (int x = 0; x < small.width(); ++x)
                difference += std::abs(qGray(small.pixel(x, y)) - qGray(large.pixel(x, y)));
        // Hinting moves some edges by less than a pixel; a chart at the wrong place or size differs by far more.
        QVERIFY2(difference < 3LL * small.width() * small.height(), qPrintable(QString::number(difference)));
        QCOMPARE(painted(chart), small); // the same again
    }

    void density_data()
    {
        QTest::addColumn<int>("dpi");
        QTest::newRow("screen") << 96;
        QTest::newRow("print") << 300;
    }
    void density()
    {
        QFETCH(int, dpi);
        QImage image(chartSize, QImage::Format_ARGB32_Premultiplied);
        image.setDotsPerMeterX(static_cast<int>(dpi / 0.0254));
        image.setDotsPerMeterY(static_cast<int>(dpi / 0.0254));
        image.fill(Qt::white);
        QPainter painter(&image);
        paintChart(painter, QRectF(QPointF(0, 0), chartSize), curves({{1, 1}, {2, 4}}), theme(ThemeId::Light));
        painter.end();
        const QColor line = theme(ThemeId::Light).role(Role::Variant).line;
        const int drawn = pixelsOf(image, line);
        const int expected = pixelsOf(painted(curves({{1, 1}, {2, 4}})), line);
        QVERIFY2(std::abs(drawn - expected) <= expected / 20, qPrintable(QString::number(drawn)));
    }

    void barsAreToScale()
    {
        const ChartSpec chart = bars(25.0, 100.0);
        const BarChartLayout layout(chart, {0, 0, 400, 100}, {.theme = theme(ThemeId::Light)});
        QCOMPARE(layout.pieces().size(), 2U);
        QVERIFY(std::abs(layout.pieces()[0].rect.width() * 4 - layout.pieces()[1].rect.width()) < 1e-9);
        QCOMPARE(layout.segmentAt(layout.pieces()[1].rect.center()), s("kernel"));
        QCOMPARE(layout.segmentAt({399, 99}), QString());
    }

    void joinedBarsStandCloser()
    {
        ChartSpec chart = bars(25.0, 100.0);
        chart.bars.push_back(chart.bars[0]);
        const auto tops = [&] {
            const BarChartLayout layout(chart, {0, 0, 400, 60}, {.theme = theme(ThemeId::Light)});
            std::vector<QRectF> rects;
            for (const BarChartLayout::Piece& piece : layout.pieces())
                rects.push_back(piece.rect);
            return rects;
        };
        const auto apart = tops();
        QVERIFY(std::abs((apart[1].top() - apart[0].top()) - (apart[2].top() - apart[1].top())) < 1e-9);
        chart.bars[1].joined = true;
        const auto joined = tops();
        QVERIFY(joined[1].top() - joined[0].top() < joined[2].top() - joined[1].top() - 2);
        QVERIFY(joined[1].top() >= joined[0].bottom() - 1e-9); // and not on each other
        QVERIFY(joined[2].bottom() <= 60);
    }

    void unknownBarHasNoFill()
    {
        const QColor fill = theme(ThemeId::Light).role(Role::Ordinary).fill;
        QVERIFY(pixelsOf(painted(bars(50.0, 100.0)), fill) > 100);
        QCOMPARE(pixelsOf(painted(bars(std::nullopt, 100.0)), fill), 0);
        QCOMPARE(pixelsOf(painted(bars(notANumber, 100.0)), fill), 0);
    }

    void hoverTellsTheTermAndLightThickens()
    {
        ChartView view;
        view.resize(chartSize);
        view.setChart(bars(50.0, 100.0));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy hovered(&view, &ChartView::hoveredTerm);
        const ChartLook look{.theme = theme(ThemeId::Light)};
        const ChartSpec chart = view.chart();
        const BarChartLayout layout(chart, ChartFrame(chart, view.rect(), look).body(), look);
        QTest::mouseMove(&view, layout.pieces()[1].rect.center().toPoint());
        QTRY_COMPARE(hovered.size(), 1);
        QCOMPARE(hovered.at(0).at(0).toString(), s("kernel"));
        const QImage dark = view.grab().toImage();
        view.setLitTerm(s("kernel"));
        QVERIFY(view.grab().toImage() != dark);
        view.setLitTerm({});
        QCOMPARE(view.grab().toImage(), dark);
    }

    void curveLightsUp()
    {
        ChartView view;
        view.resize(chartSize);
        view.setChart(curves({{1, 1}, {2, 4}}));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTest::qWait(20);
        const QColor line = theme(ThemeId::Light).role(Role::Variant).line;
        const int before = pixelsOf(view.grab().toImage(), line);
        view.setLitTerm(s("kernel"));
        QTRY_VERIFY(pixelsOf(view.grab().toImage(), line) > before * 5 / 4);
    }

    void assistiveToolsReadTheSummary()
    {
        ChartView view;
        view.setChart(curves({{1, 1}, {2, notANumber}}));
        QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&view);
        QCOMPARE(chart->role(), QAccessible::Chart);
        QCOMPARE(chart->text(QAccessible::Name), s("Curve"));
        QVERIFY(chart->text(QAccessible::Description).startsWith(s("One curve. ")));
        QCOMPARE(chart->childCount(), 0);
    }
};

QTEST_MAIN(TestChartView)
#include "tst_chart_view.moc"
