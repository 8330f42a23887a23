// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/quiz_charts.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QuizCharts)
};

constexpr double farthest = 8; ///< × and ÷ of the axis

QString shortTitle(const QString& title)
{
    constexpr qsizetype longest = 30;
    return title.size() > longest ? title.left(longest - 1) + QChar(0x2026) : title;
}

QPointF pointOf(const Solution& solution) { return {solution.cost, solution.result}; }

ChartSeries cloud(const QString& label, Role role, Marker marker)
{
    return {.label = label, .role = role, .marker = marker, .emphasised = true, .style = CurveStyle::Points};
}

} // namespace

ChartSpec predictionsChart(const std::vector<QuestionRun>& runs)
{
    ChartSpec chart{.id = QStringLiteral("predictions"),
                    .title = Words::tr("Your predictions so far: guess ÷ truth (log scale)")};
    chart.x = {.label = Words::tr("too low ← 1 is exact → too high"),
               .logarithmic = true,
               .minimum = 1 / farthest,
               .maximum = farthest,
               .ticks = {1 / farthest, 1.0 / 4, 1.0 / 2, 1, 2, 4, farthest}};
    chart.table.header = {Words::tr("question"), Words::tr("prediction"), Words::tr("answer"),
                          Words::tr("guess ÷ truth")};
    double row = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const QuestionRun& run = runs[i];
        const auto ratio = run.answered() ? guessRatio(run.question, run.draft) : std::nullopt;
        if (!ratio)
            continue;
        row -= 1;
        const double shown = std::clamp(*ratio, 1 / farthest, farthest);
        chart.series.push_back({.id = {},
                                .label = Words::tr("Q%1 %2").arg(i + 1).arg(shortTitle(run.question.title)),
                                .role = Role::Variant,
                                .marker = Marker::Circle,
                                .emphasised = true,
                                .points = {{1, row}, {shown, row}}});
        chart.table.rows.push_back({run.question.title, answerText(run.question, run.draft),
                                    truthText(run.question, run.measuredRatio), significant(*ratio, 3)});
    }
    chart.y = {.minimum = row - 0.7, .maximum = -0.3, .ticks = {1}}; // no names: each line has its own
    chart.series.push_back({.role = Role::Good, .emphasised = true, .points = {{1, row - 0.7}, {1, -0.3}}});
    for (const double edge : {0.75, 1.25})
        chart.series.push_back({.role = Role::Good, .companion = true, .points = {{edge, row - 0.7}, {edge, -0.3}}});
    const int count = static_cast<int>(chart.table.rows.size());
    chart.summary = count == 0 ? Words::tr("No quantity has been predicted yet.")
                               : Words::tr("%Ln prediction(s): guess divided by truth, 1 is exact.", nullptr, count);
    if (count == 0)
        chart.notes = {chart.summary};
    return chart;
}

ChartSpec solutionsChart(const Challenge& challenge, const std::vector<Solution>& kept,
                         const std::optional<Solution>& present)
{
    const Goal &result = challenge.goals.front(), &cost = challenge.goals.back();
    ChartSpec chart{.id = QStringLiteral("solutions"), .title = Words::tr("Best so far: %1").arg(result.label)};
    chart.x.label = cost.label;
    ChartSeries solved = cloud(Words::tr("solved"), Role::Good, Marker::Diamond);
    ChartSeries tried = cloud(Words::tr("not solved"), Role::Plain, Marker::Circle);
    double right = cost.bound, top = result.bound;
    for (const Solution& solution : kept) {
        (solution.solved ? solved : tried).points.push_back(pointOf(solution));
        right = std::max(right, solution.cost);
        top = std::max(top, solution.result);
        QStringList values;
        for (const auto& [name, value] : solution.values)
            values << QStringLiteral("%1 %2").arg(name, value);
        chart.table.rows.push_back({exactly(solution.result), exactly(solution.cost),
                                    solution.solved ? Words::tr("yes") : Words::tr("no"),
                                    values.join(QStringLiteral(" · "))});
    }
    if (present) {
        right = std::max(right, present->cost);
        top = std::max(top, present->result);
        chart.marks.push_back({.at = pointOf(*present), .text = Words::tr("now"), .role = Role::Variant});
    }
    constexpr double room = 1.15;
    for (ChartSeries* series : {&solved, &tried})
        if (!series->points.empty())
            chart.series.push_back(*series);
    chart.series.push_back(
        {.label = Words::tr("bound"), .role = Role::Bad, .points = {{cost.bound, 0}, {cost.bound, top * room}}});
    chart.series.push_back({.role = Role::Bad, .points = {{0, result.bound}, {right * room, result.bound}}});
    chart.x.minimum = 0;
    chart.x.maximum = right * room;
    chart.y.maximum = top * room;
    chart.table.header = {result.label, cost.label, Words::tr("solved"), Words::tr("settings")};
    chart.summary = Words::tr("%Ln solution(s) kept.", nullptr, static_cast<int>(kept.size()));
    return chart;
}

ChartSpec classChart(const QuestionRun& run, const std::vector<ClassAnswer>& answers)
{
    ChartSpec chart{.id = QStringLiteral("class"), .title = Words::tr("Answers of the class")};
    chart.x.label = Words::tr("answers");
    std::map<QString, int> counts;
    int count = 0;
    for (const ClassAnswer& answer : answers)
        if (answer.key == QuestionKey{run.question.kind, run.question.seed}) {
            ++counts[answer.answer];
            ++count;
        }
    const QString truth = run.answered() ? truthText(run.question, run.measuredRatio) : QString();
    std::vector<std::pair<QString, int>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::greater(), &std::pair<QString, int>::second);
    constexpr std::size_t mostBars = 6;
    for (const auto& [answer, times] : sorted) {
        if (chart.bars.size() >= mostBars || !run.answered())
            break; // what the others think would give it away
        chart.bars.push_back({.category = answer,
                              .segments = {{.id = {},
                                            .label = answer,
                                            .role = answer == truth ? Role::Good : Role::Plain,
                                            .value = static_cast<double>(times)}},
                              .valueLabel = QString::number(times)});
        chart.table.rows.push_back({answer, QString::number(times)});
    }
    chart.table.header = {Words::tr("answer"), Words::tr("answers")};
    chart.summary = Words::tr("%Ln answer(s) to this question.", nullptr, count);
    chart.notes = {chart.summary};
    return chart;
}

} // namespace convolarium
