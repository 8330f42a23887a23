// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/cube_painter.h"

#include "app/lesson/numbers.h"
#include "app/lessons/normalization/group_look.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NormalizationStage)
};

QString sizeText(const engine::Shape& shape)
{
    const int pixels = shape.h * shape.w;
    const QString words = shape.n > 1 && shape.c > 1 && pixels > 1
                              ? Words::tr("%1 samples × %2 channels × %3 pixels = %4 values")
                              : QStringLiteral("N·C·(H·W) = %1 · %2 · %3 = %4");
    return words.arg(shape.n).arg(shape.c).arg(pixels).arg(withCommas(shape.elements()));
}

struct Shading {
    QColor light, dark;
};

Shading shadingOf(const Theme& theme)
{
    const bool lightStage = contrast(theme.surface.stage, theme.groupHues.front().on) > 7;
    return lightStage ? Shading{theme.surface.stage, theme.surface.ink}
                      : Shading{theme.surface.ink, theme.surface.stage};
}

void paintAxisNames(ScenePainter& scene, const BatchCube& cube, const Selection& selection, const StageFrame& frame)
{
    const QColor& color = scene.theme().surface.ink2;
    const QRectF front(cube.corner(0, 0, 0), cube.corner(cube.channels(), cube.pixels(), 0));
    const double line = scene.textFactor();
    const int px = scene.presentation() ? 22 : 15;
    scene.text({.at = {front.center().x(), front.bottom() + 24 + 22 * line},
                .text = Words::tr("C channels"),
                .px = px,
                .color = color,
                .anchor = Qt::AlignHCenter});
    scene.text({.at = {front.left() - 10, front.center().y() + 5},
                .text = QStringLiteral("H·W"),
                .px = px,
                .color = color,
                .anchor = Qt::AlignRight,
                .maximumWidth = 58});
    const QPointF middle = (cube.corner(0, 0, 0) + cube.corner(0, 0, cube.samples())) / 2;
    scene.text({.at = middle + QPointF(-12, -4),
                .text = Words::tr("N samples"),
                .px = px,
                .color = color,
                .anchor = Qt::AlignRight,
                .maximumWidth = middle.x() - 36});
    if (frame.motion.colour <= 0)
        return;
    for (int channel = 0; channel < cube.channels(); ++channel) {
        const NormalizationSettings& s = frame.model.settings;
        const BatchCell cell = cube.at(channel, 0, 0);
        if (s.kind != engine::NormalizationKind::Batch)
            continue; // elsewhere a column of the block is no group
        const QColor hue = GroupLook::of(frame.model.groupOf(cell), s.over(), s.shape).text(scene.theme());
        scene.text({.at = {front.left() + (channel + 0.5) * cube.cell.width(), front.bottom() + 22},
                    .text = groupLetter(frame.model.groupOf(cell)),
                    .px = scene.presentation() ? 22 : 16,
                    .weight = cell.c == selection.cell.c ? QFont::Bold : QFont::DemiBold,
                    .color = scene.theme().faded(hue, 1 - colourProgress(frame, cell)),
                    .anchor = Qt::AlignHCenter,
                    .maximumWidth = cube.cell.width() - 4});
    }
}

/// The visible faces of the selected cell.
void paintCellOutline(ScenePainter& scene, const BatchCube& cube, const BatchCell& cell)
{
    const QColor& ink = scene.theme().surface.ink;
    const double width = scene.presentation() ? 4 : 3;
    for (int channel = 0; channel < cube.channels(); ++channel) {
        for (int pixel = 0; pixel < cube.pixels(); ++pixel)
            if (cube.at(channel, pixel, 0) == cell)
                scene.frame(cube.front(channel, pixel), ink, width);
        for (int sample = 0; sample < cube.samples(); ++sample)
            if (cube.at(channel, 0, sample) == cell)
                scene.outline(cube.top(channel, sample), ink, width);
    }
    for (int sample = 0; sample < cube.samples(); ++sample)
        for (int pixel = 0; pixel < cube.pixels(); ++pixel)
            if (cube.at(cube.channels() - 1, pixel, sample) == cell)
                scene.outline(cube.side(sample, pixel), ink, width);
}

/// What stands under a kind's name: its number of means, or what the dial does to it.
QString thumbnailText(const NormalizationModel& model, std::size_t index)
{
    if (model.settings.dial.isNeutral())
        return Words::tr("%Ln pair(s)", nullptr,
                         model.settings.over(normalizationKinds[index]).count(model.settings.shape));
    if (!model.robustness)
        return QStringLiteral("…");
    const double change = (*model.robustness)[index];
    return change < unchangedBelow ? Words::tr("✓ same") : QStringLiteral("Δ ") + significant(change, 3);
}

/// At most 4 x 4 x 4 cells of the drawn part.
BatchCube thumbnailCube(const StageFrame& frame, const QRectF& box)
{
    BatchCube cube{.origin = {}, .cell = {11, 8}, .depth = {7, -5}, .part = frame.layout.cube.part};
    if (cube.pixels() > 4)
        cube.part.h.last = cube.part.h.first + std::max(1, 4 / cube.part.w.size());
    const QRectF bounds = cube.bounds();
    cube.origin = box.center() - QPointF(0, 20) - bounds.center();
    return cube;
}

void paintThumbnail(ScenePainter& scene, const StageFrame& frame, std::size_t index)
{
    const NormalizationSettings& s = frame.model.settings;
    const Surface& surface = scene.theme().surface;
    const QRectF box = frame.layout.thumbnails[index];
    const engine::NormalizationKind kind = normalizationKinds[index];
    const bool current = kind == s.kind;
    const bool hovered = frame.hovered.part == QLatin1String("kind") && frame.hovered.column == static_cast<int>(index);
    scene.roundedBox(box, 5, current ? surface.accentTint : surface.stage,
                     current ? surface.accent : surface.controlBorder);
    if (current || hovered)
        scene.frame(box.adjusted(1, 1, -1, -1), current ? surface.accent : surface.ink, hovered ? 2.5 : 2);
    const engine::NormalizationAxes over = s.over(kind);
    paintCube(scene, thumbnailCube(frame, box), [&](const BatchCell& cell) {
        return GroupLook::of(over.groupOf(s.shape, cell.n, cell.h, cell.w, cell.c), over, s.shape).fill(scene.theme());
    });
    const bool big = scene.presentation();
    const bool nameOnly = scene.textFactor() > (big ? 1.2 : 1.35); // no room for two lines that can be read
    scene.text({.at = {box.center().x(), nameOnly ? box.bottom() - 12 : box.top() + (big ? 78 : 83)},
                .text = kindShortName(kind),
                .px = big ? 22 : 15,
                .weight = QFont::DemiBold,
                .color = current ? surface.accent : surface.ink,
                .anchor = Qt::AlignHCenter,
                .maximumWidth = box.width() - 8});
    if (nameOnly)
        return;
    scene.text({.at = {box.center().x(), box.bottom() - 7},
                .text = thumbnailText(frame.model, index),
                .px = big ? 22 : 13,
                .color = surface.ink2,
                .anchor = Qt::AlignHCenter,
                .maximumWidth = box.width() - 8});
}

} // namespace

void paintCube(ScenePainter& scene, const BatchCube& cube, const std::function<QColor(const BatchCell&)>& color)
{
    const Shading shading = shadingOf(scene.theme());
    for (int sample = 0; sample < cube.samples(); ++sample) {
        for (int channel = 0; channel < cube.channels(); ++channel)
            scene.fill(cube.top(channel, sample), mixed(color(cube.at(channel, 0, sample)), shading.light, 0.25));
        for (int pixel = 0; pixel < cube.pixels(); ++pixel)
            scene.fill(cube.side(sample, pixel),
                       mixed(color(cube.at(cube.channels() - 1, pixel, sample)), shading.dark, 0.3));
    }
    for (int channel = 0; channel < cube.channels(); ++channel)
        for (int pixel = 0; pixel < cube.pixels(); ++pixel)
            scene.fill(cube.front(channel, pixel), color(cube.at(channel, pixel, 0)));
    scene.lines(cube.edges(), scene.theme().surface.stage, std::min(1.5, cube.cell.height() / 9));
}

void paintBatchCube(ScenePainter& scene, const StageFrame& frame)
{
    const engine::Shape& shape = frame.model.settings.shape;
    scene.text({.at = {24, 34},
                .text = Words::tr("The batch as one block"),
                .px = scene.presentation() ? 24 : 20,
                .weight = QFont::DemiBold,
                .color = scene.theme().surface.ink,
                .maximumWidth = 470});
    scene.text({.at = {24, 60},
                .text = sizeText(shape),
                .px = 15,
                .color = scene.theme().surface.ink2,
                .priority = Priority::Detail,
                .maximumWidth = 470});
    const BatchCube& cube = frame.layout.cube;
    paintCube(scene, cube, [&](const BatchCell& cell) { return cellColor(scene.theme(), frame, cell); });
    paintAxisNames(scene, cube, frame.selection, frame);
    paintCellOutline(scene, cube, frame.selection.cell);
}

void paintThumbnails(ScenePainter& scene, const StageFrame& frame)
{
    for (std::size_t index = 0; index < normalizationKinds.size(); ++index)
        paintThumbnail(scene, frame, index);
}

} // namespace convolarium
