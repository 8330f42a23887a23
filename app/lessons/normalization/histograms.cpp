// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/histograms.h"

#include "app/lesson/numbers.h"
#include "app/lessons/normalization/group_look.h"
#include "app/lessons/normalization/stage_layout.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NormalizationCharts)
};

constexpr std::size_t mostGroups = 8;
constexpr int bins = 18;

struct GroupValues {
    int group;
    std::vector<double> values;
};

/// All values of groups that have a drawn cell, at most one of each hue.
std::vector<GroupValues> drawnGroups(const NormalizationModel& model)
{
    const NormalizationSettings& s = model.settings;
    const engine::CellBox part = drawnPart(s);
    std::vector<GroupValues> groups;
    std::set<int> hues;
    for (int n = part.n.first; n < part.n.last; ++n)
        for (int h = part.h.first; h < part.h.last; ++h)
            for (int w = part.w.first; w < part.w.last; ++w)
                for (int c = part.c.first; c < part.c.last && groups.size() < mostGroups; ++c) {
                    const int group = model.groupOf({n, h, w, c});
                    const int hue = GroupLook::of(group, s.over(), s.shape).hue;
                    if (!hues.insert(hue).second) // the group is there, or another one that would look the same
                        continue;
                    const engine::CellBox box = engine::sharedCells(s.over(), s.shape, n, h, w, c);
                    GroupValues values{group, {}};
                    values.values.reserve(static_cast<std::size_t>(box.cells()));
                    for (int i = box.n.first; i < box.n.last; ++i)
                        for (int j = box.h.first; j < box.h.last; ++j)
                            for (int k = box.w.first; k < box.w.last; ++k)
                                for (int l = box.c.first; l < box.c.last; ++l)
                                    values.values.push_back(model.inputAt({i, j, k, l}));
                    groups.push_back(std::move(values));
                }
    return groups;
}

void normalize(const NormalizationModel& model, std::vector<GroupValues>& groups)
{
    const NormalizationSettings& s = model.settings;
    for (GroupValues& of : groups)
        for (double& value : of.values)
            value = s.gamma *
                        engine::normalizedValue(value, model.meanOf(of.group), model.varianceOf(of.group), s.epsilon) +
                    s.beta;
}

struct Bins {
    double first = 0, width = 1;

    /// Equal bins over all values, their width 1, 2 or 5 times a power of ten.
    static Bins over(const std::vector<GroupValues>& groups)
    {
        double low = groups.front().values.front();
        double high = low;
        for (const GroupValues& of : groups) {
            const auto [least, most] = std::ranges::minmax(of.values);
            low = std::min(low, least);
            high = std::max(high, most);
        }
        if (high - low < 1e-6 * std::max(1.0, std::abs(high)))
            return {low - 0.25, 0.5};
        const double raw = (high - low) / bins;
        const double power = std::pow(10, std::floor(std::log10(raw)));
        const double digit = raw / power;
        Bins result;
        result.width = power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
        result.first = std::floor(low / result.width) * result.width;
        return result;
    }
};

/// Steps from 0 up and back to 0.
std::vector<QPointF> steps(const std::vector<double>& values, const Bins& in)
{
    std::vector<int> counts;
    for (const double value : values) {
        const auto bin = static_cast<std::size_t>(std::max(0.0, std::floor((value - in.first) / in.width + 1e-9)));
        counts.resize(std::max(counts.size(), bin + 1));
        ++counts[bin];
    }
    std::size_t begin = 0;
    while (begin < counts.size() && counts[begin] == 0)
        ++begin;
    std::vector<QPointF> points{{in.first + static_cast<double>(begin) * in.width, 0.0}};
    for (std::size_t bin = begin; bin < counts.size(); ++bin)
        points.emplace_back(in.first + static_cast<double>(bin) * in.width, counts[bin]);
    points.emplace_back(in.first + static_cast<double>(counts.size()) * in.width, 0.0);
    return points;
}

/// 0 and up to three more whole numbers.
std::vector<double> countTicks(const std::vector<ChartSeries>& series)
{
    double most = 1;
    for (const ChartSeries& of : series)
        for (const QPointF& point : of.points)
            most = std::max(most, point.y());
    const double power = std::pow(10, std::floor(std::log10(most / 2)));
    const double digit = most / 2 / power;
    const double step = std::max(1.0, power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1));
    std::vector<double> ticks;
    for (double tick = 0; tick <= most + step / 2 && ticks.size() < 5; tick += step)
        ticks.push_back(tick);
    return ticks;
}

ChartSpec chartOf(const NormalizationModel& model, const std::vector<GroupValues>& groups)
{
    const NormalizationSettings& s = model.settings;
    ChartSpec chart{.x = {.label = Words::tr("value")}, .y = {.minimum = 0.0}};
    const Bins in = Bins::over(groups);
    for (const GroupValues& of : groups)
        chart.series.push_back({.id = {},
                                .label = groupLetter(of.group),
                                .emphasised = true,
                                .style = CurveStyle::Steps,
                                .group = GroupLook::of(of.group, s.over(), s.shape).hue,
                                .points = steps(of.values, in)});
    chart.y.ticks = countTicks(chart.series);
    return chart;
}

} // namespace

std::vector<ChartSpec> histograms(const NormalizationModel& model)
{
    std::vector<GroupValues> groups = drawnGroups(model);
    ChartSpec before = chartOf(model, groups);
    before.id = QStringLiteral("before");
    const bool all = static_cast<int>(groups.size()) == model.means();
    before.title = all ? Words::tr("Before: values per group")
                       : Words::tr("Before: %1 of %2 groups").arg(groups.size()).arg(model.means());
    const auto [least, most] =
        std::ranges::minmax(groups, {}, [&](const GroupValues& of) { return model.meanOf(of.group); });
    before.summary = Words::tr("The means of the groups lie from %1 to %2.")
                         .arg(fixed(model.meanOf(least.group), 2), fixed(model.meanOf(most.group), 2));
    normalize(model, groups);
    ChartSpec after = chartOf(model, groups);
    after.id = QStringLiteral("after");
    after.title = all ? Words::tr("After: values per group")
                      : Words::tr("After: %1 of %2 groups").arg(groups.size()).arg(model.means());
    if (model.settings.hasOneValuePerMean())
        after.notes << Words::tr("One value per mean: nothing is left of it.");
    after.summary = model.settings.usesRunningStatistics()
                        ? Words::tr("By running statistics: close to mean 0 and width 1, not exactly.")
                        : Words::tr("Every group has mean %1 and width %2.")
                              .arg(significant(model.settings.beta, 3), significant(std::abs(model.settings.gamma), 3));
    return {before, after};
}

} // namespace convolarium
