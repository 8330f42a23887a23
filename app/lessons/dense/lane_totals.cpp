// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/lane_totals.h"

#include "app/lesson/numbers.h"
#include "app/lessons/dense/dense_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DenseStage)
};

/// One lane's part of the column.
struct Total {
    Role role;
    double top;
    QString name;
    std::int64_t count;
    double part; ///< of the longer bar
    bool settled;
    QStringList lines;
};

/// The weights of the layers that have worked so far.
std::int64_t weightsSoFar(const DenseBlock& block, double layers)
{
    double sum = 0;
    for (int layer = 0; layer < block.depth(); ++layer)
        sum += static_cast<double>(block.layers[static_cast<std::size_t>(layer)].cost.parameters) *
               std::clamp(layers - layer, 0.0, 1.0);
    return layers >= block.depth() ? block.cost.parameters : std::llround(sum);
}

void paintBar(ScenePainter& scene, const DenseLayout& layout, const Total& total)
{
    const bool big = scene.presentation();
    const DenseFrame& frame = layout.frame;
    const QRectF bar(frame.columnLeft, total.top + (big ? 84 : 102), frame.columnRight - frame.columnLeft,
                     big ? 44 : 32);
    const RoleColors& colors = scene.theme().role(total.role);
    const bool open = !total.settled || scene.numbersHidden();
    if (total.part < 1 || open)
        scene.frame(bar, scene.theme().surface.ghost, 1.5);
    if (open)
        return;
    scene.fill(QRectF(bar.topLeft(), QSizeF(bar.width() * std::min(total.part, 1.0), bar.height())), colors.fill);
    const bool inside = total.part > 0.4;
    const int px = big ? 24 : 16;
    scene.text({.at = {bar.left() + (inside ? 12 : bar.width() * total.part + 12),
                       bar.center().y() + 0.36 * px * scene.textFactor()},
                .text = percent(total.part),
                .px = px,
                .weight = QFont::DemiBold,
                .color = inside ? colors.on : colors.text});
}

void paintTotal(ScenePainter& scene, const DenseLayout& layout, const Total& total)
{
    const bool big = scene.presentation();
    const DenseFrame& frame = layout.frame;
    const double width = frame.columnRight - frame.columnLeft;
    scene.text({.at = {frame.columnLeft, total.top + (big ? 8 : 28)},
                .text = total.name,
                .px = big ? 24 : 15,
                .color = scene.theme().surface.ink2,
                .maximumWidth = width});
    scene.digits({.at = {frame.columnLeft, total.top + (big ? 64 : 78)},
                  .text = withCommas(total.count),
                  .px = scene.drawnPx(big ? 54 : 46),
                  .weight = QFont::DemiBold,
                  .color = scene.theme().role(total.role).text,
                  .maximumWidth = width});
    paintBar(scene, layout, total);
    double y = total.top + 164;
    for (const QString& line : total.lines) {
        scene.text({.at = {frame.columnLeft, y},
                    .text = line,
                    .px = 15,
                    .color = scene.theme().surface.ink2,
                    .priority = Priority::Detail,
                    .maximumWidth = width});
        y += 24;
    }
}

QStringList denseLines(const DenseModel& model)
{
    QStringList lines;
    if (const auto transition = model.transition())
        lines << Words::tr("without the transition (%1)").arg(withCommas(transition->cost.parameters));
    if (model.settings.blocks() > 1)
        lines << Words::tr("all blocks and transitions: %1").arg(withCommas(model.figures.total.parameters));
    return lines;
}

QStringList twinLines(const DenseModel& model)
{
    const DenseBlock& block = model.block();
    const double factor = static_cast<double>(block.twinCost.parameters) / static_cast<double>(block.cost.parameters);
    QStringList lines{Words::tr("%1 times the dense block").arg(factorDigits(factor))};
    if (model.settings.blocks() > 1)
        lines << Words::tr("all blocks: %1").arg(withCommas(model.figures.twin.parameters));
    return lines;
}

/// The largest thing on the stage in presentation mode.
void paintPresentedFactor(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout)
{
    const DenseComparison comparison = denseComparison(model);
    const DenseFrame& frame = layout.frame;
    const double width = frame.columnRight - frame.columnLeft;
    scene.line({frame.columnLeft - 34, 16}, {frame.columnLeft - 34, 732}, scene.theme().surface.border,
               scene.stroke().hairline);
    scene.text({.at = {frame.columnLeft, 372},
                .text = factorDigits(comparison.factor) + u'×',
                .px = scene.drawnPx(150),
                .weight = QFont::DemiBold,
                .color = scene.theme().role(Role::Variant).text,
                .maximumWidth = width});
    scene.text({.at = {frame.columnLeft, 390 + 32 * scene.textFactor()},
                .text = comparison.words,
                .px = 32,
                .weight = QFont::DemiBold,
                .color = scene.theme().surface.ink,
                .maximumWidth = width});
}

} // namespace

void paintLaneTotals(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const DenseMotion& motion)
{
    const DenseBlock& block = model.block();
    const auto dense = static_cast<double>(block.cost.parameters);
    const auto twin = static_cast<double>(block.twinCost.parameters);
    const double longer = std::max(dense, twin);
    const bool done = motion.layers >= block.depth();
    const bool big = scene.presentation();
    paintTotal(scene, layout,
               {.role = Role::Variant,
                .top = big ? 30.0 : 86.0,
                .name = done ? Words::tr("Weights in this block") : Words::tr("Weights so far"),
                .count = weightsSoFar(block, motion.layers),
                .part = dense / longer,
                .settled = done,
                .lines = denseLines(model)});
    const auto twinCount = static_cast<std::int64_t>(
        motion.twin >= 1 ? block.twinCost.parameters
                         : std::llround(motion.twin * static_cast<double>(block.twinCost.parameters)));
    paintTotal(scene, layout,
               {.role = Role::Ordinary,
                .top = layout.frame.laneBorder + (big ? 150.0 : 86.0),
                .name = motion.twin >= 1 ? Words::tr("Weights in the twin") : Words::tr("Weights so far"),
                .count = twinCount,
                .part = twin / longer,
                .settled = motion.twin >= 1,
                .lines = motion.twin >= 1 ? twinLines(model) : QStringList()});
    if (big)
        paintPresentedFactor(scene, model, layout);
}

} // namespace convolarium
