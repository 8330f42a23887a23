// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/curve_points.h"
#include "app/training/run_chart.h"
#include "app/widgets/chart_axes.h"
#include "tests/app/made_track.h"

#include <QImage>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace convolarium;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double inf = std::numeric_limits<double>::infinity();

const ChartSeries* seriesOf(const ChartSpec& chart, const char* id)
{
    const auto found = std::ranges::find(chart.series, QLatin1String(id), &ChartSeries::id);
    return found == chart.series.end() ? nullptr : &*found;
}

int gapsOf(const ChartSeries& series)
{
    return static_cast<int>(
        std::ranges::count_if(series.points, [](const QPointF& point) { return !std::isfinite(point.y()); }));
}

} // namespace

class TestRunChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void curvesOfEachTrack();
    void axesAgree();
    void goalIsFlagged();
    void pastMoment();
    void rateAndDivergence();
    void gapsStayGaps();
    void meansOfAnEvenCurve();
    void thinning();
    void extremesStay();
    void lossRangeHoldsAll();
    void emptyTracks();
    void axisGrowsInRoundSteps();
    void wordsOfValues();
    void longTracksAreThinned();
};

void TestRunChart::curvesOfEachTrack()
{
    const Track vgg = madeTrack(QStringLiteral("Tiny VGG"), 4, 10);
    const Track mobile = madeTrack(QStringLiteral("Tiny MobileNet"), 2, 10);
    const ChartSpec chart = accuracyChart({&vgg, &mobile}, {.goal = 0.8, .guessing = 0.25});
    QCOMPARE(chart.series.size(), std::size_t{6});
    const ChartSeries* test = seriesOf(chart, "test-0");
    QVERIFY(test && test->emphasised);
    QCOMPARE(test->points.size(), std::size_t{4});
    QCOMPARE(test->points[2].x(), 3.0);
    QCOMPARE(test->points[2].y(), 100 * vgg.epochs[2].record.test.accuracy);
    QCOMPARE(test->label, QStringLiteral("Tiny VGG 90.0 %"));
    QCOMPARE(test->role, Role::Ordinary);
    QCOMPARE(test->marker, Marker::Square);
    QCOMPARE(seriesOf(chart, "test-1")->role, Role::Variant);
    QCOMPARE(seriesOf(chart, "test-1")->marker, Marker::Circle);
    QVERIFY(seriesOf(chart, "train-1")->companion);
    QCOMPARE(seriesOf(chart, "guessing")->points.front().y(), 25.0);
    QCOMPARE(seriesOf(chart, "goal")->points.back(), QPointF(4, 80));
    QVERIFY(!seriesOf(accuracyChart({&vgg}, {.training = false}), "train-0"));
    // A row an epoch and network, exact for files.
    QCOMPARE(chart.table.rows.size(), std::size_t{6});
    QCOMPARE(chart.exact.rows[5], (QStringList{QStringLiteral("Tiny MobileNet"), QStringLiteral("2"),
                                               QStringLiteral("0.9"), QStringLiteral("0.95")}));
    QVERIFY(chart.summary.contains(QLatin1String("Tiny VGG: 90.0 %")));
}

void TestRunChart::axesAgree()
{
    const Track track = madeTrack(QStringLiteral("a"), 3, 10);
    const double seconds = track.epochs.back().record.seconds;
    const std::vector<std::pair<RaceAxis, double>> ends{{RaceAxis::Epochs, 3},
                                                        {RaceAxis::Seconds, seconds},
                                                        {RaceAxis::Images, 3.0 * 640},
                                                        {RaceAxis::Macs, 3.0 * 640 * 1000}};
    for (const auto& [axis, end] : ends)
        for (const ChartSpec& chart : {accuracyChart({&track}, {.axis = axis}), lossChart({&track}, {.axis = axis})}) {
            QCOMPARE(seriesOf(chart, "test-0")->points.back().x(), end);
            QCOMPARE(seriesOf(chart, "train-0")->points.back().x(), end);
            QCOMPARE(*chart.x.maximum, end);
            QCOMPARE(chart.table.header.size(), axis == RaceAxis::Epochs ? 4 : 5);
        }
    // A long training is drawn in hours.
    Track slow = track;
    slow.seconds = slow.epochs.back().record.seconds = 36'000;
    const ChartSpec chart = accuracyChart({&slow}, {.axis = RaceAxis::Seconds});
    QCOMPARE(seriesOf(chart, "test-0")->points.back().x(), 10.0);
    QVERIFY(chart.x.label.endsWith(QLatin1String(", h")));
}

void TestRunChart::goalIsFlagged()
{
    Track track = madeTrack(QStringLiteral("a"), 4, 10);
    track.epochs[2].record.test.accuracy = 0.81;
    const ChartSpec chart = accuracyChart({&track}, {.axis = RaceAxis::Seconds, .goal = 0.8});
    QCOMPARE(chart.marks.size(), std::size_t{1});
    QCOMPARE(chart.marks[0].at, QPointF(track.epochs[2].record.seconds, 81));
    QCOMPARE(chart.marks[0].text, QStringLiteral("7.5 s"));
    QCOMPARE(chart.marks[0].role, Role::Ordinary);
    QVERIFY(chart.summary.contains(QLatin1String("It reached 80.0 % after 7.5 s.")));
    // As it stands in the source: a test has no translations, which have the plural.
    QCOMPARE(accuracyChart({&track}, {.goal = 0.8}).marks[0].text, QStringLiteral("3 epoch(s)"));
    QVERIFY(accuracyChart({&track}, {.goal = 0.95}).marks.empty());
    QVERIFY(accuracyChart({&track}, {}).marks.empty());
    QVERIFY(lossChart({&track}, {.goal = 0.8}).marks.empty());
}

void TestRunChart::pastMoment()
{
    Track track = madeTrack(QStringLiteral("a"), 4, 10);
    track.status = TrackStatus::Diverged;
    track.rateChanges = {{.step = 35, .seconds = 8.75, .rate = 1e-4}};
    const RaceChartStyle past{.goal = 0.85, .upTo = 2.5};
    const ChartSpec chart = accuracyChart({&track}, past);
    QCOMPARE(seriesOf(chart, "test-0")->points.size(), std::size_t{2});
    QCOMPARE(seriesOf(chart, "train-0")->points.back().x(), 2.5);
    QVERIFY(chart.marks.empty()); // neither the goal nor the other rate nor the divergence has happened
    QCOMPARE(chart.table.rows.size(), std::size_t{2});
    QVERIFY(!chart.summary.contains(QLatin1String("diverged")));
    QCOMPARE(*chart.x.maximum, 4.0); // the axis stays
    RaceChartStyle now = past;
    now.upTo = {};
    QCOMPARE(accuracyChart({&track}, now).marks.size(), std::size_t{3});
}

void TestRunChart::rateAndDivergence()
{
    Track track = madeTrack(QStringLiteral("a"), 2, 10);
    for (int i = 1; i <= 6; ++i)
        track.rateChanges.push_back({.step = 2 * i, .seconds = 0.5 * i, .rate = 1.0 / (1 << i)});
    track.status = TrackStatus::Diverged;
    track.steps.back().loss = inf;
    const ChartSpec chart = lossChart({&track}, {});
    QCOMPARE(chart.marks.size(), std::size_t{5}); // the last four rates and the end
    QCOMPARE(chart.marks[0].text, QStringLiteral("rate 0.125"));
    QCOMPARE(chart.marks[0].at.x(), 0.6);
    const std::vector<QPointF>& curve = seriesOf(chart, "train-0")->points; // the marks stand on it
    QCOMPARE(chart.marks[0].at, curve[5]);
    QCOMPARE(curve[5].y(), (track.steps[4].loss + track.steps[5].loss + track.steps[6].loss) / 3);
    QCOMPARE(chart.marks[4].text, QStringLiteral("diverged"));
    QCOMPARE(chart.marks[4].role, Role::Bad);
    QCOMPARE(chart.marks[4].at, QPointF(2, curve[18].y()));
    QVERIFY(chart.summary.contains(QLatin1String("a has diverged.")));
    // Without the training curve the marks stand on the test's, where there is one already.
    const ChartSpec tests = accuracyChart({&track}, {.training = false});
    QCOMPARE(tests.marks.size(), std::size_t{3});
    QCOMPARE(tests.marks[0].at.y(), 100 * track.epochs[0].record.test.accuracy);
}

void TestRunChart::gapsStayGaps()
{
    Track track = madeTrack(QStringLiteral("a"), 4, 10);
    track.steps[15].loss = notANumber;
    track.steps[20].loss = -inf;
    track.steps[39].loss = inf;
    const ChartSpec chart = lossChart({&track}, {});
    const ChartSeries& curve = *seriesOf(chart, "train-0");
    QCOMPARE(gapsOf(curve), 3);
    QVERIFY(std::isnan(curve.points[15].y()));
    QVERIFY(std::isfinite(curve.points[14].y()) && std::isfinite(curve.points[16].y()));
    QVERIFY(!isDrawable(chart, curve.points[39]));
    QCOMPARE(gapsOf(*seriesOf(accuracyChart({&track}, {}), "train-0")), 0);
    // A long curve: gaps one behind the other become one, lone ones stay.
    std::vector<QPointF> points;
    for (int i = 0; i < 5000; ++i)
        points.emplace_back(i, i == 700 || (i > 2000 && i < 3000) ? notANumber : 1.0);
    for (const std::vector<QPointF>& thin : {meanPoints(points, 1000), extremePoints(points, 1000)}) {
        QCOMPARE(std::ranges::count_if(thin, [](const QPointF& point) { return std::isnan(point.y()); }), 2);
        QVERIFY(std::ranges::is_sorted(thin, {}, [](const QPointF& point) { return point.x(); }));
    }
    QCOMPARE(meanPoints(std::vector<QPointF>(5000, QPointF(0, notANumber)), 100).size(), std::size_t{2});
}

void TestRunChart::meansOfAnEvenCurve()
{
    // A running mean leaves a straight line as it is, but for its ends, and halves a zigzag.
    std::vector<QPointF> line, zigzag;
    for (int i = 0; i < 100; ++i) {
        line.emplace_back(i, 3.0 * i);
        zigzag.emplace_back(i, i % 2 == 0 ? 0 : 10);
    }
    const std::vector<QPointF> same = smoothed(line, 11);
    for (std::size_t i = 5; i + 5 < line.size(); ++i)
        QVERIFY(std::abs(same[i].y() - line[i].y()) < 1e-9);
    QCOMPARE(same[0].y(), 7.5); // the mean of 0, 3, 6, 9, 12, 15
    QCOMPARE(same[99].y(), 297 - 7.5);
    const std::vector<QPointF> flat = smoothed(zigzag, 20);
    QCOMPARE(flat[50].y(), 100.0 / 21); // ten of 21 neighbours are 10, 11 of them 0, or the other way round
    QCOMPARE(flat[51].y(), 110.0 / 21);
    QCOMPARE(smoothed(zigzag, 0), zigzag);
    QVERIFY(smoothed({}, 3).empty());
}

void TestRunChart::thinning()
{
    std::vector<QPointF> points;
    double sum = 0;
    for (int i = 0; i < 9991; ++i) {
        points.emplace_back(i, std::sin(i));
        sum += std::sin(i);
    }
    const std::vector<QPointF> thin = meanPoints(points, 1000);
    QCOMPARE(thin.size(), std::size_t{1000});
    QCOMPARE(thin.back(), points.back());
    double mean = thin.back().y();
    for (std::size_t i = 0; i + 1 < thin.size(); ++i)
        mean += 10 * thin[i].y(); // (9991 - 1) points in 999 stretches of ten
    QVERIFY(std::abs(mean - sum) < 1e-9);
    QCOMPARE(meanPoints(points, 20'000), points);
}

void TestRunChart::extremesStay()
{
    std::vector<QPointF> points;
    for (int i = 0; i < 4000; ++i)
        points.emplace_back(i, i == 1234 ? 9 : i == 1236 ? -9 : std::cos(i));
    const std::vector<QPointF> thin = extremePoints(points, 1000);
    QVERIFY(thin.size() <= 1000);
    QVERIFY(thin.size() > 900);
    for (const double extreme : {9.0, -9.0})
        QVERIFY(std::ranges::any_of(
            thin, [&](const QPointF& point) { return !(point.y() < extreme) && !(point.y() > extreme); }));
    QCOMPARE(thin.back(), points.back());
    QVERIFY(std::ranges::is_sorted(thin, {}, [](const QPointF& point) { return point.x(); }));
}

void TestRunChart::lossRangeHoldsAll()
{
    Track track = madeTrack(QStringLiteral("a"), 3, 10);
    const ChartSpec plain = lossChart({&track}, {.guessing = 0.2});
    QVERIFY(plain.y.logarithmic);
    QCOMPARE(seriesOf(plain, "guessing")->points[0].y(), std::log(5.0));
    for (const ChartSeries& series : plain.series)
        for (const QPointF& point : series.points)
            QVERIFY(point.y() >= *plain.y.minimum && point.y() <= *plain.y.maximum);
    QVERIFY(axisTicks(plain.y, axisRange(plain, true)).size() >= 2);
    track.steps[3].loss = 1e30;
    track.steps[4].loss = 0;
    track.epochs[1].record.test.loss = 0;
    const ChartSpec wild = lossChart({&track}, {});
    QCOMPARE(*wild.y.minimum, 1e-4);
    QVERIFY(*wild.y.maximum <= 1000);
    QCOMPARE(gapSentence(wild), QString());
    // Every loss the same.
    for (StepPoint& point : track.steps)
        point.loss = 0.5;
    for (EpochPoint& epoch : track.epochs)
        epoch.record.test.loss = 0.5;
    const ChartSpec even = lossChart({&track}, {});
    QVERIFY(axisTicks(even.y, axisRange(even, true)).size() >= 2);
}

void TestRunChart::emptyTracks()
{
    const Track none;
    for (const RaceAxis axis : raceAxes)
        for (const ChartSpec& chart :
             {accuracyChart({}, {.axis = axis}), accuracyChart({&none}, {.axis = axis, .goal = 0.8}),
              lossChart({&none}, {.axis = axis, .guessing = 0.5, .upTo = 0})}) {
            QVERIFY(*chart.x.maximum > 0);
            QVERIFY(chart.marks.empty());
            QVERIFY(chart.table.rows.empty());
        }
    Track begun = madeTrack(QStringLiteral("Tiny VGG"), 1, 10);
    begun.epochs.clear();
    const ChartSpec chart = accuracyChart({&begun}, {});
    QVERIFY(!seriesOf(chart, "test-0"));
    QCOMPARE(seriesOf(chart, "train-0")->label, QStringLiteral("Tiny VGG"));
    QVERIFY(chart.summary.contains(QLatin1String("not been tested")));
}

void TestRunChart::axisGrowsInRoundSteps()
{
    Track track = madeTrack(QStringLiteral("a"), 3, 10);
    track.facts.epochs = 40;
    track.status = TrackStatus::Running;
    QCOMPARE(axisEnd(RaceAxis::Epochs, {&track}), 5.0);
    QCOMPARE(axisEnd(RaceAxis::Images, {&track}), 2000.0);
    QCOMPARE(axisEnd(RaceAxis::Seconds, {&track}), 10.0);
    track.step = 390;
    QCOMPARE(axisEnd(RaceAxis::Epochs, {&track}), 40.0); // 50 is not planned
    track.status = TrackStatus::Stopped;
    QCOMPARE(axisEnd(RaceAxis::Epochs, {&track}), 39.0);
    Track waiting;
    waiting.facts.epochs = 10;
    QCOMPARE(axisEnd(RaceAxis::Epochs, {&waiting}), 1.0);
}

void TestRunChart::wordsOfValues()
{
    QCOMPARE(xText(RaceAxis::Seconds, 3.21), QStringLiteral("3.2 s"));
    QCOMPARE(xText(RaceAxis::Seconds, 250), QStringLiteral("4 min 10 s"));
    QCOMPARE(xText(RaceAxis::Seconds, 7320), QStringLiteral("2 h 2 min"));
    QCOMPARE(xText(RaceAxis::Epochs, 2.5), QStringLiteral("2.50 epochs"));
    QCOMPARE(xText(RaceAxis::Images, 12'000), QStringLiteral("12,000 images"));
    QCOMPARE(xText(RaceAxis::Macs, 1.2e12), QStringLiteral("1.2 trillion MACs"));
    QVERIFY(!xText(RaceAxis::Macs, 1e300).isEmpty());
}

/// How long it takes is measured by bench_race.
void TestRunChart::longTracksAreThinned()
{
    std::vector<Track> tracks(4, madeTrack(QStringLiteral("a"), 100, 100));
    std::vector<const Track*> shown;
    for (const Track& track : tracks) {
        QCOMPARE(track.steps.size(), mostStepPoints);
        shown.push_back(&track);
    }
    for (const ChartSeries& series : lossChart(shown, {.axis = RaceAxis::Seconds}).series)
        QVERIFY(series.points.size() <= 1000);
}

QTEST_MAIN(TestRunChart)
#include "tst_run_chart.moc"
