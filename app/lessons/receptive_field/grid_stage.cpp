// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/grid_stage.h"

#include "app/lesson/numbers.h"
#include "app/lessons/receptive_field/map_painter.h"
#include "app/lessons/receptive_field/stack_words.h"
#include "app/lessons/receptive_field/stage_motion.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldStage)
};

/// Where the three maps stand; all to one scale unless the twin is too large for its column.
struct GridLayout {
    QRectF paths, effective, twin; ///< the squares that the maps are centred in
    double pixel = 19;
    double titleLine = 39;
};

GridLayout gridLayout(const ReceptiveFieldModel& model, bool presentation)
{
    GridLayout layout;
    const double side = presentation ? 560 : 520;
    layout.paths = QRectF(presentation ? 34 : 24, 100, side, side);
    layout.effective = QRectF(presentation ? 640 : 600, 100, side, side);
    layout.twin = QRectF(presentation ? 1270 : 1196, 100, 316, 316);
    const ReceptiveFieldFigures& f = model.figures;
    const auto largest = static_cast<double>(std::max(f.stack.h().size, f.stack.w().size));
    const auto twin = static_cast<double>(std::max(f.ordinary.h().size, f.ordinary.w().size));
    layout.pixel = std::min({side / largest, 316 / twin, 40.0});
    return layout;
}

MapFrame frameIn(const QRectF& square, double pixel) { return {.centre = square.center(), .pixel = pixel}; }

struct Heading {
    QString title, subtitle;
    Role role = Role::Plain;
};

void paintHeading(ScenePainter& scene, const QRectF& square, const Heading& heading)
{
    const bool big = scene.presentation();
    const bool series = heading.role != Role::Plain;
    if (series)
        scene.marker({square.left() + 10, 32}, heading.role, big ? 22 : 15);
    scene.text({.at = {square.left() + (series ? 30 : 0), 39},
                .text = heading.title,
                .px = big ? 28 : 20,
                .weight = QFont::DemiBold,
                .color = series ? scene.theme().role(heading.role).text : scene.theme().surface.ink,
                .maximumWidth = square.width() - (series ? 30 : 0)});
    scene.text({.at = {square.left() + (series ? 30 : 0), 64},
                .text = heading.subtitle,
                .px = 15,
                .color = scene.theme().surface.ink2,
                .priority = Priority::Detail,
                .maximumWidth = square.width() - (series ? 30 : 0)});
}

QString sizeText(const StackFigures& stack)
{
    return Words::tr("%1 × %2 pixels").arg(withCommas(stack.h().size), withCommas(stack.w().size));
}

/// Under a map: its result, and one more line.
void paintResult(ScenePainter& scene, const QPointF& at, const Heading& lines)
{
    const bool big = scene.presentation();
    scene.digits({.at = at,
                  .text = lines.title,
                  .px = big ? 28 : 20,
                  .weight = QFont::DemiBold,
                  .color = scene.theme().role(lines.role).text,
                  .maximumWidth = 520});
    scene.text({.at = at + QPointF(0, 26 * scene.textFactor()),
                .text = lines.subtitle,
                .px = 15,
                .color = scene.theme().surface.ink2,
                .priority = Priority::Detail,
                .maximumWidth = 520});
}

/// The level that the animation has reached: the output first, the input last.
std::size_t levelShown(const ReceptiveFieldModel& model, const TreeMotion& motion)
{
    const auto down = static_cast<std::size_t>(std::floor(motion.depth + 0.35));
    return model.maps.levels.size() - 1 - std::min(down, model.maps.levels.size() - 1);
}

QString levelName(const ReceptiveFieldModel& model, std::size_t level)
{
    if (level + 1 == model.maps.levels.size())
        return Words::tr("one output");
    return level == 0 ? Words::tr("input: paths to the output")
                      : Words::tr("behind layer %1: paths to the output").arg(level);
}

/// The output's cell on its way from nothing.
void paintAppearing(ScenePainter& scene, const QRectF& cell, double grown)
{
    const QSizeF size = cell.size() * grown;
    const QRectF part(cell.center() - QPointF(size.width() / 2, size.height() / 2), size);
    scene.fill(part, scene.theme().role(Role::Output).fill);
    scene.frame(part, scene.theme().role(Role::Output).line, 2);
}

void paintPaths(ScenePainter& scene, const ReceptiveFieldModel& model, const GridLayout& layout,
                const TreeMotion& motion)
{
    const ReceptiveFieldFigures& f = model.figures;
    if (model.maps.levels.empty()) {
        scene.frame(layout.paths, scene.theme().surface.ghost, 1);
        scene.text({.at = layout.paths.center(),
                    .text = Words::tr("a field of more than %1 pixels is not drawn").arg(withCommas(mostMapPixels)),
                    .px = 18,
                    .color = scene.theme().surface.ink2,
                    .anchor = Qt::AlignHCenter,
                    .maximumWidth = 480});
    } else {
        const MapFrame frame = frameIn(layout.paths, layout.pixel);
        const std::size_t level = levelShown(model, motion);
        scene.frame(frame.bounds(model.maps.levels.front()), scene.theme().surface.ghost, 1);
        const bool appearing = motion.output < 1 && level + 1 == model.maps.levels.size();
        if (appearing)
            paintAppearing(scene, frame.bounds(model.maps.levels[level]), easeOut(motion.output));
        else
            paintPathMap(scene, model.maps.levels[level], frame);
        scene.text({.at = {layout.paths.left(), layout.paths.top() - 6},
                    .text = levelName(model, level),
                    .px = 13,
                    .color = scene.theme().surface.ink2,
                    .priority = Priority::Detail,
                    .maximumWidth = 500});
    }
    if (motion.count < 1)
        return;
    const QString read = f.holes() > 0
                             ? Words::tr("%1 of %2 pixels reach the output, %3 are holes")
                                   .arg(withCommas(f.readCells()), withCommas(f.stack.cells()), withCommas(f.holes()))
                             : Words::tr("all %1 pixels reach the output").arg(withCommas(f.stack.cells()));
    QString counted;
    if (model.counted)
        counted = Words::tr("counted by gradient: %1").arg(withCommas(model.counted->seen.cells)) +
                  (model.counted->seen.cells == f.readCells() ? QStringLiteral(" ✓") : QStringLiteral(" ✗"));
    paintResult(scene, {layout.paths.left(), layout.paths.bottom() + 36},
                {sizeText(f.stack), counted.isEmpty() ? read : read + QStringLiteral(" · ") + counted, Role::Variant});
}

void paintEffective(ScenePainter& scene, const ReceptiveFieldModel& model, const GridLayout& layout,
                    const TreeMotion& motion)
{
    const ReceptiveFieldFigures& f = model.figures;
    const double width = static_cast<double>(f.stack.w().size) * layout.pixel;
    const double height = static_cast<double>(f.stack.h().size) * layout.pixel;
    const QPointF middle = layout.effective.center();
    const QRectF area(middle.x() - width / 2, middle.y() - height / 2, width, height);
    if (!model.effective || motion.count <= 0) {
        scene.frame(area, scene.theme().surface.ghost, 1);
        if (motion.count > 0)
            scene.text({.at = area.center(),
                        .text = heatMapFits(f.stack) ? Words::tr("the engine is at work …")
                                                     : Words::tr("too large for a heat map"),
                        .px = 18,
                        .color = scene.theme().surface.ink2,
                        .anchor = Qt::AlignHCenter,
                        .maximumWidth = std::max(120.0, width - 16)});
        return;
    }
    paintHeatMap(scene, *model.effective, area, motion.count);
    if (motion.count < 1)
        return;
    const double middleShare = centralShare(*model.effective);
    paintResult(scene, {layout.effective.left(), layout.effective.bottom() + 36},
                {Words::tr("%1 of the effect in the middle quarter").arg(percent(middleShare)),
                 Words::tr("the middle has most paths, so it counts most"), Role::Input});
}

void paintTwin(ScenePainter& scene, const ReceptiveFieldModel& model, const GridLayout& layout,
               const TreeMotion& motion)
{
    if (motion.twin <= 0)
        return;
    if (!model.maps.levels.empty())
        paintPathMap(scene, model.maps.ordinary, frameIn(layout.twin, layout.pixel * easeOut(motion.twin)));
    if (motion.twin < 1)
        return;
    const ReceptiveFieldFigures& f = model.figures;
    paintResult(scene, {layout.twin.left(), layout.twin.bottom() + 36}, {sizeText(f.ordinary), {}, Role::Ordinary});
    if (scene.presentation())
        return;
    paintPathLegend(scene, {layout.twin.left(), layout.twin.bottom() + 92});
}

} // namespace

void paintGridStage(ScenePainter& scene, const ReceptiveFieldModel& model, double t, const Target& target)
{
    const GridLayout layout = gridLayout(model, scene.presentation());
    const TreeMotion motion = TreeMotion::at(t, model.tree.layers());
    paintHeading(scene, layout.paths, {stackTitle(model), stackSubtitle(model), Role::Variant});
    paintHeading(scene, layout.effective,
                 {Words::tr("Effective receptive field"),
                  Words::tr("how much each pixel moves the output: random weights"), Role::Plain});
    paintHeading(scene, layout.twin,
                 {ordinaryTitle(model),
                  Words::tr("the same %1 weights").arg(withCommas(model.figures.ordinary.weights)), Role::Ordinary});
    paintPaths(scene, model, layout, motion);
    paintEffective(scene, model, layout, motion);
    paintTwin(scene, model, layout, motion);
    if (target.part != QLatin1String("pixel") || model.maps.levels.empty())
        return;
    const PathMap& map = model.maps.levels.front();
    const auto row = static_cast<std::size_t>(target.row);
    const auto column = static_cast<std::size_t>(target.column);
    if (row < map.rows.size() && column < map.columns.size())
        for (const QRectF& square : {layout.paths, layout.effective})
            scene.frame(frameIn(square, layout.pixel).cell(map, row, column).adjusted(-1, -1, 1, 1),
                        scene.theme().surface.ink, 2.5);
}

std::optional<Hit> gridHit(const ReceptiveFieldModel& model, const QPointF& point, bool presentation)
{
    if (model.maps.levels.empty())
        return std::nullopt;
    const GridLayout layout = gridLayout(model, presentation);
    const PathMap& map = model.maps.levels.front();
    for (const QRectF& square : {layout.paths, layout.effective}) {
        const QRectF all = frameIn(square, layout.pixel).bounds(map);
        if (!all.contains(point))
            continue;
        const auto cell = [](double offset, double length, std::size_t cells) {
            const auto index = static_cast<int>(offset / length * static_cast<double>(cells));
            return std::clamp(index, 0, static_cast<int>(cells) - 1);
        };
        const Target target{.part = QStringLiteral("pixel"),
                            .row = cell(point.y() - all.top(), all.height(), map.rows.size()),
                            .column = cell(point.x() - all.left(), all.width(), map.columns.size())};
        return Hit{target, gridSentence(model, target)};
    }
    return std::nullopt;
}

Target gridNeighbour(const ReceptiveFieldModel& model, const Target& from, int dx, int dy)
{
    if (model.maps.levels.empty())
        return {};
    const auto rows = static_cast<int>(model.maps.levels.front().rows.size());
    const auto columns = static_cast<int>(model.maps.levels.front().columns.size());
    if (from.part != QLatin1String("pixel"))
        return {.part = QStringLiteral("pixel"), .row = rows / 2, .column = columns / 2};
    return {.part = from.part,
            .row = std::clamp(from.row + dy, 0, rows - 1),
            .column = std::clamp(from.column + dx, 0, columns - 1)};
}

QString gridSentence(const ReceptiveFieldModel& model, const Target& target)
{
    if (target.part != QLatin1String("pixel") || model.maps.levels.empty())
        return {};
    const PathMap& map = model.maps.levels.front();
    const auto row = static_cast<std::size_t>(target.row);
    const auto column = static_cast<std::size_t>(target.column);
    if (row >= map.rows.size() || column >= map.columns.size())
        return {};
    const QString place = Words::tr("Row %1, column %2 of the field").arg(row + 1).arg(column + 1);
    const double paths = map.at(row, column);
    if (paths <= 0)
        return place + Words::tr(": a hole, no path leads from here to the output.");
    QString text =
        map.scaled || paths > 9e15
            ? place + Words::tr(": %1 of the paths that the middle has").arg(percent(paths / map.largest))
            : place + Words::tr(": paths to the output %1").arg(withCommas(static_cast<std::int64_t>(paths)));
    if (model.effective && model.effective->rows == static_cast<int>(map.rows.size())) {
        const auto index = row * map.columns.size() + column;
        text +=
            Words::tr(", effect %1 of the largest").arg(percent(static_cast<double>(model.effective->values[index])));
    }
    return text + u'.';
}

} // namespace convolarium
