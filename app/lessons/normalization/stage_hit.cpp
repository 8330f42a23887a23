// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/stage_hit.h"

#include "app/lesson/numbers.h"
#include "app/lessons/normalization/group_look.h"
#include "app/lessons/normalization/which_scene.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NormalizationStage)
};

const QString cellPart = QStringLiteral("cell");
const QString groupPart = QStringLiteral("group");
const QString kindPart = QStringLiteral("kind");
const QString whichPart = QStringLiteral("which");
constexpr int kinds = static_cast<int>(normalizationKinds.size());

QString cellSentence(const NormalizationModel& model, const BatchCell& cell)
{
    const int group = model.groupOf(cell);
    const QString place = Words::tr("Sample %1, channel %2, row %3, column %4: %5.")
                              .arg(cell.n + 1)
                              .arg(cell.c + 1)
                              .arg(cell.h + 1)
                              .arg(cell.w + 1)
                              .arg(fixed(model.inputAt(cell), 3));
    if (model.settings.hasOneValuePerMean())
        return place + u' ' + Words::tr("It is the only value of its mean, so nothing is left of it.");
    return place + u' ' +
           Words::tr("Group %1 (%Ln value(s)): mean %2, deviation %3; normalized %4.", nullptr,
                     static_cast<int>(model.cellsPerMean()))
               .arg(groupLetter(group), fixed(model.meanOf(group), 3), fixed(std::sqrt(model.varianceOf(group)), 3),
                    fixed(model.normalizedAt(cell), 3));
}

QString groupSentence(const NormalizationModel& model, const BatchCell& cell)
{
    const int group = model.groupOf(cell);
    return Words::tr("Group %1 (%Ln value(s)): mean %2, variance %3.", nullptr, static_cast<int>(model.cellsPerMean()))
        .arg(groupLetter(group), fixed(model.meanOf(group), 3), fixed(model.varianceOf(group), 3));
}

QString kindSentence(const NormalizationModel& model, int index)
{
    const engine::NormalizationKind kind = normalizationKinds[static_cast<std::size_t>(index)];
    const int means = model.settings.over(kind).count(model.settings.shape);
    QString text = Words::tr("%1: %Ln pair(s) of mean and variance.", nullptr, means).arg(kindName(kind));
    if (!model.settings.dial.isNeutral() && model.robustness) {
        const double change = (*model.robustness)[static_cast<std::size_t>(index)];
        text += u' ' + (change < unchangedBelow
                            ? Words::tr("The dial leaves its output unchanged.")
                            : Words::tr("The dial changes its output by up to %1.").arg(significant(change, 3)));
    }
    return text;
}

Target asGroup(Target target)
{
    target.part = groupPart;
    return target;
}

/// Cells are walked as the table shows them: columns of all channels side by side, rows of all samples.
Target neighbourCell(const NormalizationModel& model, const BatchCell& from, int dx, int dy)
{
    const engine::CellBox part = drawnPart(model.settings);
    const int column =
        (from.c - part.c.first) * part.w.size() + std::clamp(from.w - part.w.first, 0, part.w.size() - 1) + dx;
    const int row =
        (from.n - part.n.first) * part.h.size() + std::clamp(from.h - part.h.first, 0, part.h.size() - 1) + dy;
    if (row >= part.n.size() * part.h.size())
        return {.part = kindPart,
                .column = static_cast<int>(std::ranges::find(normalizationKinds, model.settings.kind) -
                                           normalizationKinds.begin())};
    const int x = std::clamp(column, 0, part.c.size() * part.w.size() - 1);
    const int y = std::max(row, 0);
    return targetOf(model, {part.n.first + y / part.h.size(), part.h.first + y % part.h.size(),
                            part.w.first + x % part.w.size(), part.c.first + x / part.w.size()});
}

} // namespace

std::optional<Hit> normalizationHit(const NormalizationModel& model, const QPointF& point, bool presentation)
{
    const auto hitOf = [&](const Target& target) { return Hit{target, targetSentence(model, target)}; };
    if (model.settings.whichLayerNorm) {
        const auto target = whichTargetAt(point, presentation);
        return target ? std::optional(hitOf(*target)) : std::nullopt;
    }
    const NormalizationLayout layout = stageLayout(model);
    for (int index = 0; index < kinds; ++index)
        if (layout.thumbnails[static_cast<std::size_t>(index)].contains(point))
            return hitOf({.part = kindPart, .column = index});
    for (const auto& cell : {layout.table.cellAt(point), layout.cube.cellAt(point)})
        if (cell) // the formula card and the heading say more than a tooltip could
            return Hit{targetOf(model, *cell), {}};
    if (!hasWholeMaps(model))
        return std::nullopt;
    for (const HeadedGroup& group : headedGroups(model, {}))
        if (headingBox(layout, group.box).contains(point)) {
            const engine::CellBox drawn = intersection(group.box, layout.table.part);
            return hitOf(asGroup(targetOf(model, {drawn.n.first, drawn.h.first, drawn.w.first, drawn.c.first})));
        }
    return std::nullopt;
}

QString targetSentence(const NormalizationModel& model, const Target& target)
{
    if (target.part == kindPart && target.column >= 0 && target.column < kinds)
        return kindSentence(model, target.column);
    if (target.part == whichPart && target.column >= 0)
        return whichSentence(model, target.column);
    Target named = target;
    named.part = target.part == groupPart ? cellPart : target.part;
    const auto cell = cellOf(model, named);
    if (!cell)
        return {};
    return target.part == groupPart ? groupSentence(model, *cell) : cellSentence(model, *cell);
}

Target neighbourTarget(const NormalizationModel& model, const Target& from, int dx, int dy)
{
    if (model.settings.whichLayerNorm) {
        const int start = from.part == whichPart ? from.column + (dx != 0 ? dx : dy) : 0;
        return {.part = whichPart, .column = std::clamp(start, 0, 3)};
    }
    if (from.part == kindPart) {
        if (dy >= 0)
            return {.part = kindPart, .column = std::clamp(from.column + dx, 0, kinds - 1)};
        const engine::CellBox part = drawnPart(model.settings);
        return targetOf(model, {part.n.last - 1, part.h.last - 1, part.w.first, part.c.first});
    }
    Target named = from;
    named.part = cellPart;
    if (const auto cell = cellOf(model, named); cell && from)
        return neighbourCell(model, *cell, dx, dy);
    return targetOf(model, selectionOf(model, {}).cell);
}

std::optional<ParameterSetting> settingAt(const NormalizationModel& model, const Target& target)
{
    if (target.part == kindPart && target.column >= 0 && target.column < kinds)
        return ParameterSetting{kindPart, kindId(normalizationKinds[static_cast<std::size_t>(target.column)])};
    if (target.part == whichPart && target.column >= 0) {
        const auto uses = layerNormUses(model.settings.shape);
        return ParameterSetting{QStringLiteral("axes"), uses.at(static_cast<std::size_t>(target.column)).axesId};
    }
    return std::nullopt;
}

} // namespace convolarium
