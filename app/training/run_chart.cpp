// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/run_chart.h"

#include "app/lesson/numbers.h"
#include "app/training/curve_points.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunChart)
};

constexpr std::size_t mostPoints = 1000; // of a curve: a screen has no room for more
constexpr double smoothedEpochs = 0.25;  // the training curve is a mean over so much
constexpr std::size_t mostRateMarks = 4; // of a track: its last ones
constexpr double lowestLoss = 1e-4;      // 0 has no place on a logarithmic axis
constexpr double highestLoss = 1000;     // a diverging run must not flatten all others
constexpr double hundred = 100;
constexpr double aboveHundred = 104; // room for the marker of an accuracy of 100 %

enum class Quantity { Accuracy, Loss };

/// The curves of a race as a chart.
class RunChart {
public:
    RunChart(Quantity quantity, const std::vector<const Track*>& tracks, const RaceChartStyle& style)
        : m_quantity(quantity), m_tracks(tracks), m_style(style), m_end(axisEnd(style.axis, tracks)),
          m_unit(axisUnit(style.axis, m_end))
    {}

    [[nodiscard]] ChartSpec made();

private:
    void addTrack(int index);
    void addTraining(int index);
    void addTest(int index);
    void addMarks(int index);
    void addLine(const QString& id, const QString& label, double height);
    void addTable();
    void setLossRange();

    /// Whether it had happened by the moment that is shown.
    [[nodiscard]] bool isPast(const Track& track, std::int64_t step) const
    {
        return !m_style.upTo || xAt(RaceAxis::Epochs, track.facts, step, 0) <= *m_style.upTo * (1 + 1e-9);
    }
    [[nodiscard]] double x(const Track& track, std::int64_t step, double seconds) const
    {
        return xAt(m_style.axis, track.facts, step, seconds) / m_unit.divisor;
    }
    /// In the axis's own unit, for words and tables.
    [[nodiscard]] double axisX(const Track& track, const engine::EpochRecord& record) const
    {
        return xAt(m_style.axis, track.facts, record.step, record.seconds);
    }
    [[nodiscard]] double y(double loss, double accuracy) const;
    [[nodiscard]] double y(const engine::Score& score) const { return y(score.loss, score.accuracy); }
    [[nodiscard]] QString text(const engine::Score& score) const;
    [[nodiscard]] const engine::EpochRecord* lastEpoch(const Track& track) const;
    [[nodiscard]] QPointF curvePoint(const Track& track, std::int64_t step, double seconds) const;
    [[nodiscard]] QString trackSentence(const Track& track) const;
    [[nodiscard]] QString summary() const;

    Quantity m_quantity;
    const std::vector<const Track*>& m_tracks;
    const RaceChartStyle& m_style;
    double m_end;
    AxisUnit m_unit;
    ChartSpec m_chart;
    std::vector<QPointF>
        m_trainCurve; ///< of the track that is being added, over its steps; empty where it is not drawn
};

/// As it is drawn. What is not a number stays so, and is a gap.
double RunChart::y(double loss, double accuracy) const
{
    if (m_quantity == Quantity::Accuracy)
        return hundred * accuracy;
    return std::isnan(loss) ? loss : std::isinf(loss) ? std::nan("") : std::clamp(loss, lowestLoss, highestLoss);
}

QString RunChart::text(const engine::Score& score) const
{
    return m_quantity == Quantity::Accuracy ? percent(score.accuracy) : significant(score.loss, 3);
}

const engine::EpochRecord* RunChart::lastEpoch(const Track& track) const
{
    const auto last = std::find_if(track.epochs.rbegin(), track.epochs.rend(),
                                   [&](const EpochPoint& epoch) { return isPast(track, epoch.record.step); });
    return last == track.epochs.rend() ? nullptr : &last->record;
}

void RunChart::addTraining(int index)
{
    const Track& track = *m_tracks[static_cast<std::size_t>(index)];
    std::vector<QPointF> points; // over steps, so that every axis is smoothed alike
    for (const StepPoint& point : track.steps)
        if (isPast(track, point.step))
            points.emplace_back(static_cast<double>(point.step), y(point.loss, point.accuracy));
    m_trainCurve = smoothed(points, smoothedEpochs * static_cast<double>(track.facts.stepsPerEpoch));
    points = m_trainCurve;
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i].setX(x(track, track.steps[i].step, track.steps[i].seconds));
    const engine::EpochRecord* last = lastEpoch(track);
    // The curve of the test has the name; before the first test the training curve is all there is.
    QString label = last ? QString() : track.facts.title;
    m_chart.series.push_back({.id = QStringLiteral("train-%1").arg(index),
                              .label = std::move(label),
                              .role = contestantRole(static_cast<std::size_t>(index)),
                              .companion = true,
                              .points = meanPoints(points, mostPoints)});
}

void RunChart::addTest(int index)
{
    const Track& track = *m_tracks[static_cast<std::size_t>(index)];
    const engine::EpochRecord* last = lastEpoch(track);
    if (!last)
        return;
    std::vector<QPointF> points;
    for (const EpochPoint& epoch : track.epochs)
        if (isPast(track, epoch.record.step))
            points.emplace_back(x(track, epoch.record.step, epoch.record.seconds), y(epoch.record.test));
    m_chart.series.push_back({.id = QStringLiteral("test-%1").arg(index),
                              .label = QStringLiteral("%1 %2").arg(track.facts.title, text(last->test)),
                              .role = contestantRole(static_cast<std::size_t>(index)),
                              .marker = contestantMarker(static_cast<std::size_t>(index)),
                              .emphasised = true,
                              .points = extremePoints(points, mostPoints)});
}

/// The point of the training curve, or of the test's, that a mark stands at.
QPointF RunChart::curvePoint(const Track& track, std::int64_t step, double seconds) const
{
    const QPointF none(x(track, step, seconds), std::numeric_limits<double>::quiet_NaN());
    if (!m_trainCurve.empty()) {
        const auto at = std::find_if(m_trainCurve.rbegin(), m_trainCurve.rend(), [&](const QPointF& point) {
            return point.x() <= static_cast<double>(step) && std::isfinite(point.y());
        });
        return {none.x(), at == m_trainCurve.rend() ? m_trainCurve.front().y() : at->y()};
    }
    const auto before = std::find_if(track.epochs.rbegin(), track.epochs.rend(),
                                     [&](const EpochPoint& epoch) { return epoch.record.step <= step; });
    return before == track.epochs.rend() ? none : QPointF(none.x(), y(before->record.test));
}

void RunChart::addMarks(int index)
{
    const Track& track = *m_tracks[static_cast<std::size_t>(index)];
    const auto add = [&](const QPointF& at, const QString& words, Role role) {
        if (std::isfinite(at.y()))
            m_chart.marks.push_back({.at = at, .text = words, .role = role});
    };
    if (const EpochPoint* reached = m_style.goal > 0 ? firstAt(track, m_style.goal) : nullptr;
        reached && m_quantity == Quantity::Accuracy && isPast(track, reached->record.step)) {
        const engine::EpochRecord& record = reached->record;
        add({x(track, record.step, record.seconds), y(record.test)}, xText(m_style.axis, axisX(track, record)),
            contestantRole(static_cast<std::size_t>(index)));
    }
    const std::size_t changes = track.rateChanges.size();
    for (std::size_t i = changes - std::min(changes, mostRateMarks); i < changes; ++i)
        if (const RateChange& change = track.rateChanges[i]; isPast(track, change.step))
            add(curvePoint(track, change.step, change.seconds), Words::tr("rate %1").arg(exactly(change.rate)),
                Role::Plain);
    if (track.status == TrackStatus::Diverged && isPast(track, track.step))
        add(curvePoint(track, track.step, track.seconds), Words::tr("diverged"), Role::Bad);
}

void RunChart::addLine(const QString& id, const QString& label, double height)
{
    m_chart.series.push_back(
        {.id = id, .label = label, .companion = true, .points = {{0, height}, {m_end / m_unit.divisor, height}}});
}

/// A row for each epoch of each network.
void RunChart::addTable()
{
    const bool accuracy = m_quantity == Quantity::Accuracy;
    QStringList header{Words::tr("network"), xTitle(RaceAxis::Epochs)};
    const bool other = m_style.axis != RaceAxis::Epochs;
    if (other)
        header << xTitle(m_style.axis);
    header << (accuracy ? Words::tr("test accuracy") : Words::tr("test loss"))
           << (accuracy ? Words::tr("training accuracy") : Words::tr("training loss"));
    m_chart.table.header = m_chart.exact.header = header;
    for (const Track* track : m_tracks)
        for (const EpochPoint& epoch : track->epochs) {
            const engine::EpochRecord& record = epoch.record;
            if (!isPast(*track, record.step))
                break;
            QStringList shown{track->facts.title, QString::number(record.epoch)};
            QStringList exact = shown;
            if (other) {
                const double at = axisX(*track, record);
                shown << xText(m_style.axis, at);
                exact << exactly(at);
            }
            for (const engine::Score& score : {record.test, record.train}) {
                shown << text(score);
                exact << exactly(accuracy ? score.accuracy : score.loss);
            }
            m_chart.table.rows.push_back(std::move(shown));
            m_chart.exact.rows.push_back(std::move(exact));
        }
}

QString RunChart::trackSentence(const Track& track) const
{
    const engine::EpochRecord* last = lastEpoch(track);
    if (!last)
        return Words::tr("%1 has not been tested yet.").arg(track.facts.title);
    const QString after = xText(m_style.axis, axisX(track, *last));
    if (m_quantity == Quantity::Loss)
        return Words::tr("%1: test loss %2 after %3, training loss %4.")
            .arg(track.facts.title, text(last->test), after, text(last->train));
    QString sentence = Words::tr("%1: %2 of the test samples are told right after %3, %4 in training.")
                           .arg(track.facts.title, text(last->test), after, text(last->train));
    if (const EpochPoint* reached = m_style.goal > 0 ? firstAt(track, m_style.goal) : nullptr;
        reached && isPast(track, reached->record.step)) {
        const engine::EpochRecord& record = reached->record;
        sentence +=
            u' ' +
            Words::tr("It reached %1 after %2.").arg(percent(m_style.goal), xText(m_style.axis, axisX(track, record)));
    }
    return sentence;
}

QString RunChart::summary() const
{
    QStringList sentences;
    for (const Track* track : m_tracks) {
        sentences << trackSentence(*track);
        if (track->status == TrackStatus::Diverged && isPast(*track, track->step))
            sentences << Words::tr("%1 has diverged.").arg(track->facts.title);
    }
    return sentences.join(u' ');
}

/// From one round number to another, so that the axis has ticks and seldom moves.
void RunChart::setLossRange()
{
    double low = std::numeric_limits<double>::infinity();
    double high = 0;
    for (const ChartSeries& series : m_chart.series)
        for (const QPointF& point : series.points)
            if (std::isfinite(point.y())) {
                low = std::min(low, point.y());
                high = std::max(high, point.y());
            }
    if (!(low <= high))
        low = high = 1;
    m_chart.y.minimum = roundBelow(low);
    m_chart.y.maximum = std::max(roundAbove(high), 2 * *m_chart.y.minimum);
}

void RunChart::addTrack(int index)
{
    m_trainCurve.clear();
    if (m_style.training)
        addTraining(index);
    addTest(index);
    addMarks(index);
}

ChartSpec RunChart::made()
{
    const bool accuracy = m_quantity == Quantity::Accuracy;
    m_chart = {.id = accuracy ? QStringLiteral("accuracy") : QStringLiteral("loss"),
               .title = accuracy ? Words::tr("Accuracy (%)") : Words::tr("Loss (cross-entropy)"),
               .x = {.label = m_unit.title, .minimum = 0, .maximum = m_end / m_unit.divisor}};
    const double guessing = m_style.guessing;
    if (accuracy) {
        m_chart.y = {.minimum = 0, .maximum = aboveHundred, .ticks = {0, 20, 40, 60, 80, 100}};
        if (m_style.goal > 0)
            addLine(QStringLiteral("goal"), Words::tr("goal %1").arg(percent(m_style.goal)), hundred * m_style.goal);
        if (guessing > 0)
            addLine(QStringLiteral("guessing"), Words::tr("guessing %1").arg(percent(guessing)), hundred * guessing);
    } else {
        m_chart.y.logarithmic = true;
        if (guessing > 0 && guessing < 1)
            addLine(QStringLiteral("guessing"), Words::tr("guessing %1").arg(significant(-std::log(guessing), 3)),
                    -std::log(guessing));
    }
    for (int i = 0; i < static_cast<int>(m_tracks.size()); ++i)
        addTrack(i);
    if (!accuracy)
        setLossRange();
    addTable();
    m_chart.summary = summary();
    return std::move(m_chart);
}

} // namespace

ChartSpec accuracyChart(const std::vector<const Track*>& tracks, const RaceChartStyle& style)
{
    return RunChart(Quantity::Accuracy, tracks, style).made();
}

ChartSpec lossChart(const std::vector<const Track*>& tracks, const RaceChartStyle& style)
{
    return RunChart(Quantity::Loss, tracks, style).made();
}

} // namespace convolarium
