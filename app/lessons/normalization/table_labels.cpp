// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/table_labels.h"

#include "app/lesson/numbers.h"
#include "app/lessons/normalization/group_look.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NormalizationStage)
};

/// The mean of the first `part` of a group's cells of value(x).
template <typename Value>
double runningMean(const NormalizationModel& model, const engine::CellBox& box, double part, const Value& value)
{
    const auto most = std::max<std::int64_t>(1, std::llround(part * static_cast<double>(box.cells())));
    double sum = 0;
    std::int64_t summed = 0;
    for (int n = box.n.first; n < box.n.last; ++n)
        for (int h = box.h.first; h < box.h.last; ++h)
            for (int w = box.w.first; w < box.w.last; ++w)
                for (int c = box.c.first; c < box.c.last; ++c) {
                    if (summed == most)
                        return sum / static_cast<double>(summed);
                    sum += value(model.inputAt({n, h, w, c}));
                    ++summed;
                }
    return sum / static_cast<double>(summed);
}

/// A mean or a deviation with as many decimals as keep it short.
QString shortNumber(double value) { return std::abs(value) < 100 ? fixed(value, 2) : significant(value, 4); }

QString meanText(const StageFrame& frame, const HeadedGroup& group)
{
    const double p = frame.motion.mean;
    const bool ticking = p < 1 && !frame.model.settings.usesRunningStatistics();
    if (p <= 0 || (ticking && group.group != frame.selection.group))
        return {};
    const double mean =
        ticking ? runningMean(frame.model, group.box, p, [](double x) { return x; }) : frame.model.meanOf(group.group);
    return QStringLiteral("μ ") + shortNumber(mean);
}

QString deviationText(const StageFrame& frame, const HeadedGroup& group)
{
    const double p = frame.motion.variance;
    const bool ticking = p < 1 && !frame.model.settings.usesRunningStatistics();
    if (p <= 0 || (ticking && group.group != frame.selection.group))
        return {};
    const double mean = frame.model.meanOf(group.group);
    const double variance =
        ticking ? runningMean(frame.model, group.box, p, [mean](double x) { return (x - mean) * (x - mean); })
                : frame.model.varianceOf(group.group);
    return QStringLiteral("σ ") + shortNumber(std::sqrt(variance));
}

void paintHeading(ScenePainter& scene, const StageFrame& frame, const HeadedGroup& group)
{
    const engine::CellBox drawn = intersection(group.box, frame.layout.table.part);
    const double shown = colourProgress(frame, {drawn.n.first, drawn.h.first, drawn.w.first, drawn.c.first});
    if (shown <= 0)
        return;
    const QRectF box = headingBox(frame.layout, group.box);
    const NormalizationSettings& s = frame.model.settings;
    const QColor hue = GroupLook::of(group.group, s.over(), s.shape).text(scene.theme());
    const bool columns = frame.layout.headingsOverColumns;
    scene.text({.at = {box.left(), box.bottom() - (columns ? 8 : 6)},
                .text = headingText(frame, group),
                .px = scene.presentation() ? 22
                      : columns            ? 17
                                           : 15,
                .weight = QFont::DemiBold,
                .color = scene.theme().faded(hue, 1 - shown),
                .maximumWidth = box.width()});
}

void paintChannelNames(ScenePainter& scene, const StageFrame& frame)
{
    const MapTable& table = frame.layout.table;
    const bool columns = frame.layout.headingsOverColumns;
    for (int c = table.part.c.first; c < table.part.c.last; ++c) {
        const QRectF map = table.map(table.part.n.first, c);
        scene.text({.at = {map.left(), map.top() - (columns ? 62 : 46)},
                    .text = Words::tr("channel %1").arg(c + 1),
                    .px = scene.presentation() ? 22 : 15,
                    .color = scene.theme().surface.ink2,
                    .maximumWidth = map.width(),
                    .given = true});
    }
}

void paintSampleNames(ScenePainter& scene, const StageFrame& frame)
{
    const MapTable& table = frame.layout.table;
    for (int n = table.part.n.first; n < table.part.n.last; ++n) {
        const QRectF map = table.map(n, table.part.c.first);
        const QPointF right(map.left() - 22, map.center().y());
        const double line = 9 * scene.textFactor();
        scene.text({.at = right + QPointF(0, -line / 2),
                    .text = Words::tr("sample"),
                    .px = 15,
                    .color = scene.theme().surface.ink2,
                    .anchor = Qt::AlignRight,
                    .priority = Priority::Detail,
                    .maximumWidth = 68});
        scene.text({.at = right + QPointF(0, line + 6),
                    .text = QString::number(n + 1),
                    .px = scene.presentation() ? 22 : 17,
                    .weight = QFont::DemiBold,
                    .color = scene.theme().surface.ink,
                    .anchor = Qt::AlignRight,
                    .given = true});
    }
}

} // namespace

QString headingText(const StageFrame& frame, const HeadedGroup& group)
{
    const NormalizationSettings& s = frame.model.settings;
    const QString letter = groupLetter(group.group) + QStringLiteral(": ");
    const QString mean = meanText(frame, group);
    if (mean.isEmpty())
        return letter + Words::tr("%Ln value(s)", nullptr, static_cast<int>(frame.model.cellsPerMean()));
    if (s.hasOneValuePerMean())
        return letter + (frame.motion.variance > 0 ? Words::tr("μ = x, σ = 0") : Words::tr("μ = x"));
    const QString deviation = deviationText(frame, group);
    return letter + mean + (deviation.isEmpty() ? QString() : QStringLiteral("  ") + deviation);
}

void paintTableLabels(ScenePainter& scene, const StageFrame& frame)
{
    paintChannelNames(scene, frame);
    paintSampleNames(scene, frame);
    for (const HeadedGroup& group : headedGroups(frame.model, frame.selection))
        paintHeading(scene, frame, group);
}

} // namespace convolarium
