// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/table_painter.h"

#include "app/lesson/numbers.h"
#include "app/lessons/normalization/group_look.h"
#include "app/lessons/normalization/table_labels.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

constexpr double lift = 6;

/// All drawn cells, in the order n, h, w, c.
template <typename Visit>
void forEachCell(const engine::CellBox& box, const Visit& visit)
{
    for (int n = box.n.first; n < box.n.last; ++n)
        for (int h = box.h.first; h < box.h.last; ++h)
            for (int w = box.w.first; w < box.w.last; ++w)
                for (int c = box.c.first; c < box.c.last; ++c)
                    visit(BatchCell{n, h, w, c});
}

bool contains(const engine::CellBox& box, const BatchCell& cell)
{
    return box.n.contains(cell.n) && box.h.contains(cell.h) && box.w.contains(cell.w) && box.c.contains(cell.c);
}

/// The cells of the selected group rise one after another while they are being summed.
double lifted(const StageFrame& frame, const BatchCell& cell)
{
    const double progress = frame.motion.mean < 1 ? frame.motion.mean : frame.motion.variance;
    if (progress <= 0 || progress >= 1 || frame.model.settings.usesRunningStatistics() ||
        !contains(frame.selection.box, cell))
        return 0;
    const engine::CellBox drawn = intersection(frame.selection.box, frame.layout.table.part);
    const int index = (((cell.n - drawn.n.first) * drawn.h.size() + cell.h - drawn.h.first) * drawn.w.size() + cell.w -
                       drawn.w.first) *
                          drawn.c.size() +
                      cell.c - drawn.c.first;
    const double distance = std::abs(progress * static_cast<double>(drawn.cells()) - index - 0.5);
    return lift * std::max(0.0, 1 - distance / 1.5);
}

/// Without the sign of a number that is rounded to zero.
QString cellText(double value, int decimals)
{
    const double unit = std::pow(10.0, decimals);
    return fixed(std::abs(value) * unit < 0.5 ? 0.0 : value, decimals);
}

/// How the numbers of one moment are written, the same in all cells.
struct CellStyle {
    int decimals = 1;
    int px = 17;
};

CellStyle cellStyle(const ScenePainter& scene, const StageFrame& frame)
{
    double largest = 0;
    forEachCell(frame.layout.table.part, [&](const BatchCell& cell) {
        largest = std::max(largest, std::abs(shownValue(frame.model, frame.motion, cell)));
    });
    CellStyle style{.decimals = largest < 1.5 ? 2 : largest < 100 ? 1 : 0};
    const QSizeF& cell = frame.layout.table.cell;
    style.px = scene.presentation() ? 22 : static_cast<int>(17 * std::min(cell.height() / 38, 1.25));
    const double width = scene.textWidth({.at = {},
                                          .text = cellText(-std::max(largest, 1.0), style.decimals),
                                          .px = style.px,
                                          .weight = QFont::Bold,
                                          .color = {}});
    style.px = std::min(style.px, static_cast<int>(style.px * (cell.width() - 6) / width));
    return style;
}

void paintCell(ScenePainter& scene, const StageFrame& frame, const BatchCell& cell, const CellStyle& style)
{
    const QRectF rect = frame.layout.table.rect(cell).translated(0, -lifted(frame, cell));
    const QColor fill = cellColor(scene.theme(), frame, cell);
    scene.fill(rect.adjusted(0.75, 0.75, -0.75, -0.75), fill);
    if (!frame.model.settings.values)
        return;
    const bool lost = frame.model.settings.hasOneValuePerMean() && frame.motion.normalize > 0;
    scene.text(
        {.at = {rect.center().x(), rect.center().y() + 0.36 * style.px * scene.textFactor()},
         .text = lost ? QStringLiteral("✗") : cellText(shownValue(frame.model, frame.motion, cell), style.decimals),
         .px = style.px,
         .weight = cell == frame.selection.cell ? QFont::Bold : QFont::Normal,
         .color = inkOn(scene.theme(), fill),
         .anchor = Qt::AlignHCenter,
         .maximumWidth = rect.width() - 4});
}

/// 3 px of ink with a halo in the stage's colour.
void paintSelectedCell(ScenePainter& scene, const StageFrame& frame)
{
    if (!contains(frame.layout.table.part, frame.selection.cell))
        return;
    const QRectF rect =
        frame.layout.table.rect(frame.selection.cell).translated(0, -lifted(frame, frame.selection.cell));
    scene.frame(rect.adjusted(-2, -2, 2, 2), scene.theme().surface.stage, 8);
    scene.frame(rect.adjusted(-1, -1, 1, 1), scene.theme().surface.ink, scene.presentation() ? 4 : 3);
}

void paintGroupFrames(ScenePainter& scene, const StageFrame& frame)
{
    if (!hasWholeMaps(frame.model))
        return;
    const NormalizationSettings& s = frame.model.settings;
    const double vertical = frame.layout.headingsOverColumns ? 15 : 6;
    const auto paintFrame = [&](const HeadedGroup& group, double width) {
        const QRectF maps = frame.layout.table.maps(group.box);
        const BatchCell first{group.box.n.first, group.box.h.first, group.box.w.first, group.box.c.first};
        const double shown = colourProgress(frame, first);
        const QColor line = GroupLook::of(group.group, s.over(), s.shape).line(scene.theme());
        if (shown > 0)
            scene.frame(maps.adjusted(-10, -vertical, 10, vertical), scene.theme().faded(line, 1 - shown), width);
    };
    const double thin = s.usesRunningStatistics() ? 1 : scene.stroke().block;
    for (const HeadedGroup& group : headedGroups(frame.model, frame.selection))
        if (group.group != frame.selection.group)
            paintFrame(group, thin);
    paintFrame({frame.selection.group, frame.selection.box}, s.usesRunningStatistics() ? 1.5 : 3);
}

/// A pointed-at group is outlined in ink: the cells where it cuts through maps, else its maps.
void paintOutline(ScenePainter& scene, const StageFrame& frame)
{
    const engine::CellBox drawn = intersection(frame.selection.box, frame.layout.table.part);
    const bool pointed = frame.hovered.part == QLatin1String("group") || frame.hovered.part == QLatin1String("mean") ||
                         frame.hovered.part == QLatin1String("variance");
    if (hasWholeMaps(frame.model)) {
        const double vertical = frame.layout.headingsOverColumns ? 15 : 6;
        if (pointed)
            scene.frame(frame.layout.table.maps(drawn).adjusted(-10, -vertical, 10, vertical),
                        scene.theme().surface.ink, 2.5);
        return;
    }
    if (frame.motion.colour <= 0)
        return;
    forEachCell(drawn, [&](const BatchCell& cell) {
        scene.frame(frame.layout.table.rect(cell).adjusted(1, 1, -1, -1).translated(0, -lifted(frame, cell)),
                    scene.theme().surface.ink, pointed ? 3.0 : 2.0);
    });
}

struct DrawnOrder {
    int index = 0, groups = 1;
};

/// The place of a cell's group among the drawn ones.
DrawnOrder drawnOrder(const NormalizationSettings& s, const engine::CellBox& part, const BatchCell& cell)
{
    const BatchCell drawn{cell.n - part.n.first, std::clamp(cell.h - part.h.first, 0, part.h.size() - 1),
                          std::clamp(cell.w - part.w.first, 0, part.w.size() - 1),
                          std::clamp(cell.c - part.c.first, 0, part.c.size() - 1)};
    if (s.kind == engine::NormalizationKind::Group) {
        const int channels = s.shape.c / s.groupsUsed();
        const int first = part.c.first / channels;
        const int blocks = (part.c.last - 1) / channels - first + 1;
        return {drawn.n * blocks + (part.c.first + drawn.c) / channels - first, part.n.size() * blocks};
    }
    // Elsewhere the drawn groups are those of a batch as large as the drawn part.
    const engine::Shape shape{part.n.size(), part.h.size(), part.w.size(), part.c.size()};
    return {s.over().groupOf(shape, drawn.n, drawn.h, drawn.w, drawn.c), s.over().count(shape)};
}

} // namespace

double shownValue(const NormalizationModel& model, const NormalizationMotion& motion, const BatchCell& cell)
{
    const double x = model.inputAt(cell);
    if (motion.normalize <= 0)
        return x;
    const double normalized = model.normalizedAt(cell);
    if (motion.affine <= 0)
        return std::lerp(x, normalized, easeInOut(motion.normalize));
    return std::lerp(normalized, model.outputAt(cell), easeInOut(motion.affine));
}

double colourProgress(const StageFrame& frame, const BatchCell& cell)
{
    const double t = frame.motion.colour;
    if (t <= 0 || t >= 1)
        return t;
    const DrawnOrder place = drawnOrder(frame.model.settings, frame.layout.table.part, cell);
    return easeOut(std::clamp(t * place.groups - place.index, 0.0, 1.0));
}

QColor cellColor(const Theme& theme, const StageFrame& frame, const BatchCell& cell)
{
    const NormalizationSettings& s = frame.model.settings;
    if (s.colourByValue) {
        constexpr double range = 4;
        return theme.diverging.color(shownValue(frame.model, frame.motion, cell) / range);
    }
    const QColor hue = GroupLook::of(frame.model.groupOf(cell), s.over(), s.shape).fill(theme);
    return mixed(theme.surface.grid, hue, colourProgress(frame, cell));
}

void paintTable(ScenePainter& scene, const StageFrame& frame)
{
    paintTableLabels(scene, frame);
    paintGroupFrames(scene, frame);
    const CellStyle style = cellStyle(scene, frame);
    forEachCell(frame.layout.table.part, [&](const BatchCell& cell) { paintCell(scene, frame, cell, style); });
    paintOutline(scene, frame);
    paintSelectedCell(scene, frame);
}

} // namespace convolarium
