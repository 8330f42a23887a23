// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/stage_motion.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldPhases)
};

constexpr double layersBegin = 0.12;
constexpr double layersEnd = 0.72;
constexpr double countEnd = 0.85;
constexpr int mostGroups = 6;

/// Layers from `first` down to `last`.
struct Group {
    int first, last;
};

std::vector<Group> groupsOf(int layers)
{
    const int count = std::min(layers, mostGroups);
    std::vector<Group> groups;
    for (int i = 0; i < count; ++i)
        groups.push_back({layers - layers * i / count, layers - layers * (i + 1) / count + 1});
    return groups;
}

std::vector<Phase> treePhases(int layers)
{
    std::vector<Phase> phases{
        {QStringLiteral("output"), Words::tr("One output"), Words::tr("Output"), 0, layersBegin, 2}};
    const std::vector<Group> groups = groupsOf(layers);
    const double width = (layersEnd - layersBegin) / static_cast<double>(groups.size());
    double start = layersBegin;
    for (const auto& [first, last] : groups) {
        const bool one = first == last;
        const double end = &groups.back().first == &first ? layersEnd : start + width;
        phases.push_back(
            {QStringLiteral("layer_%1").arg(last),
             one ? Words::tr("Layer %1").arg(first) : Words::tr("Layers %1–%2").arg(first).arg(last),
             one ? Words::tr("L%1", "short for Layer 1").arg(first) : QStringLiteral("%1–%2").arg(first).arg(last),
             start, end, one ? 1.4 : 2.0});
        start = end;
    }
    phases.push_back(
        {QStringLiteral("count"), Words::tr("Count inputs"), Words::tr("Count"), layersEnd, countEnd, 2.5});
    phases.push_back({QStringLiteral("twin"), Words::tr("Ordinary twin"), Words::tr("Twin"), countEnd, 1, 2.5});
    return phases;
}

std::vector<Phase> waveformPhases()
{
    return {{QStringLiteral("sound"), Words::tr("The sound"), Words::tr("Sound"), 0, 0.2, 2},
            {QStringLiteral("inputs"), Words::tr("One output's inputs"), Words::tr("Inputs"), 0.2, 0.4, 2.5},
            {QStringLiteral("run"), Words::tr("Run the stack"), Words::tr("Run"), 0.4, 0.8, 6},
            {QStringLiteral("twin"), Words::tr("Ordinary twin"), Words::tr("Twin"), 0.8, 1, 2.5}};
}

std::vector<Phase> continuationPhases()
{
    return {{QStringLiteral("sound"), Words::tr("The sound"), Words::tr("Sound"), 0, 0.2, 2},
            {QStringLiteral("go_on"), Words::tr("Go on sample by sample"), Words::tr("Go on"), 0.2, 0.75, 6},
            {QStringLiteral("compare"), Words::tr("Compare"), Words::tr("Compare"), 0.75, 1, 2.5}};
}

std::vector<Phase> fourPhases()
{
    return {{QStringLiteral("causal"), Words::tr("Dilated causal"), Words::tr("Causal"), 0, 0.25, 4},
            {QStringLiteral("separable"), Words::tr("Depthwise separable"), Words::tr("Separable"), 0.25, 0.5, 4},
            {QStringLiteral("pointwise"), Words::tr("Pointwise"), Words::tr("Pointwise"), 0.5, 0.75, 4},
            {QStringLiteral("transposed"), Words::tr("Transposed"), Words::tr("Transposed"), 0.75, 1, 4}};
}

} // namespace

double part(double x, double begin, double end) { return std::clamp((x - begin) / (end - begin), 0.0, 1.0); }

std::vector<Phase> receptiveFieldPhases(const ReceptiveFieldSettings& settings, int layers)
{
    if (!settings.twoDimensions && settings.view == FieldView::Waveform)
        return waveformPhases();
    if (!settings.twoDimensions && settings.view == FieldView::Continuation)
        return continuationPhases();
    if (!settings.twoDimensions && settings.view == FieldView::Four)
        return fourPhases();
    return treePhases(layers);
}

TreeMotion TreeMotion::at(double t, int layers)
{
    const std::vector<Phase> phases = treePhases(layers);
    const std::vector<Group> groups = groupsOf(layers);
    TreeMotion motion{.output = progress(phases.front(), t),
                      .count = progress(phases[phases.size() - 2], t),
                      .twin = progress(phases.back(), t)};
    for (std::size_t i = 0; i < groups.size(); ++i)
        motion.depth += progress(phases[i + 1], t) * (groups[i].first - groups[i].last + 1);
    return motion;
}

double TreeMotion::layer(int fromTop) const { return std::clamp(depth - fromTop, 0.0, 1.0); }

} // namespace convolarium
