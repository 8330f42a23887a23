// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/dense_lane.h"

#include "app/lessons/dense/twin_lane.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

constexpr double smallestDot = 2.5;

QRectF leftPart(const QRectF& rect, double part)
{
    return {rect.topLeft(), QSizeF(rect.width() * part, rect.height())};
}

void paintRibbons(ScenePainter& scene, const DenseLayout& layout, const DenseMotion& motion)
{
    for (std::size_t i = 0; i < layout.ribbons.size(); ++i) {
        const int number = static_cast<int>(i);
        const double shown = number == 0 ? motion.input : motion.growing(number);
        if (shown > 0)
            scene.fill(leftPart(layout.ribbons[i], shown), birthSwatch(scene.theme(), number, motion.depth).fill);
    }
}

/// A hollow dot where a layer reads a ribbon, as large as the ribbon allows.
void paintDot(ScenePainter& scene, const QPointF& centre, double radius, bool filled)
{
    const RoleColors& kernel = scene.theme().role(Role::Kernel);
    const QRectF outer(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    scene.roundedBox(outer, radius, kernel.line);
    const double rim = std::min(2.0, 0.4 * radius);
    if (!filled)
        scene.roundedBox(outer.adjusted(rim, rim, -rim, -rim), radius - rim, scene.theme().surface.stage);
}

/// The line of layer `number` with a dot on every ribbon that has been read so far.
void paintReading(ScenePainter& scene, const DenseLayout& layout, int number, double read, bool filled)
{
    if (read <= 0)
        return;
    const double x = layout.readingLine(number);
    const double bottom = layout.boxes[static_cast<std::size_t>(number - 1)].top();
    const double top = layout.frame.stackTop;
    const bool close = layout.step < 40;
    const double width = close ? 1.0 : scene.stroke().active;
    scene.line({x, top}, {x, top + (bottom - top) * read}, scene.theme().role(Role::Kernel).line, width);
    const int dots = static_cast<int>(std::ceil(read * number));
    for (int ribbon = 0; ribbon < dots; ++ribbon) {
        const QRectF& rect = layout.ribbons[static_cast<std::size_t>(ribbon)];
        const double radius = std::min({6.0, 0.46 * rect.height(), 0.2 * layout.step});
        if (radius >= smallestDot)
            paintDot(scene, {x, rect.center().y()}, radius, filled);
    }
}

void paintBoxes(ScenePainter& scene, const DenseLayout& layout, const DenseMotion& motion)
{
    const RoleColors& kernel = scene.theme().role(Role::Kernel);
    for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
        const QRectF& box = layout.boxes[i];
        const double worked = motion.working(static_cast<int>(i) + 1);
        const double edge = std::min(scene.stroke().block, 0.15 * box.height());
        scene.fill(box, mixed(scene.theme().surface.stage, kernel.fill, worked));
        scene.frame(box, mixed(scene.theme().surface.ghost, kernel.line, worked), edge);
    }
}

void paintTransition(ScenePainter& scene, const DenseLayout& layout, const DenseMotion& motion)
{
    if (layout.gate.isNull())
        return;
    const Theme& theme = scene.theme();
    const RoleColors& kernel = theme.role(Role::Kernel);
    const double worked = std::clamp(motion.transition / 0.4, 0.0, 1.0);
    const double flows = std::clamp((motion.transition - 0.4) / 0.6, 0.0, 1.0);
    scene.fill(layout.gate, mixed(theme.surface.stage, kernel.fill, worked));
    scene.frame(layout.gate, mixed(theme.surface.ghost, kernel.line, worked), scene.stroke().block);
    const QRectF& mixedRect = layout.mixed;
    if (flows > 0) {
        const auto funnel = [&](double part) {
            const double x = layout.gate.right() + part * (mixedRect.left() - layout.gate.right());
            const double top = layout.gate.top() + part * (mixedRect.top() - layout.gate.top());
            const double bottom = layout.gate.bottom() + part * (mixedRect.bottom() - layout.gate.bottom());
            return QPolygonF({layout.gate.topRight(), {x, top}, {x, bottom}, layout.gate.bottomRight()});
        };
        scene.fill(funnel(std::min(1.0, 2 * flows)), theme.role(Role::Middle).tint);
        scene.fill(leftPart(mixedRect, std::max(0.0, 2 * flows - 1)), theme.role(Role::Middle).fill);
    }
    if (motion.next > 0)
        scene.fill(leftPart(layout.next, motion.next), theme.role(Role::Input).fill);
}

/// Behind the last block: all channels, as they leave the network.
void paintOutput(ScenePainter& scene, const DenseLayout& layout, const DenseMotion& motion)
{
    if (!layout.gate.isNull() || motion.layers < motion.depth)
        return;
    const QRectF block(layout.frame.stackRight + 12, layout.frame.stackTop, 34,
                       layout.stackBottom() - layout.frame.stackTop);
    scene.fill(block, scene.theme().role(Role::Output).fill);
}

void outline(ScenePainter& scene, const QRectF& rect, double width)
{
    scene.frame(rect, scene.theme().surface.ink, width);
}

/// A box that is too narrow for words opens while it is pointed at.
void paintOpenedBox(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const QRectF& box)
{
    const int px = scene.presentation() ? 22 : 15;
    const QSizeF size(66, std::max(box.height(), 1.6 * px * scene.textFactor()));
    const QRectF opened(box.center() - QPointF(size.width() / 2, size.height() / 2), size);
    scene.fill(opened, scene.theme().role(Role::Kernel).fill);
    outline(scene, opened, scene.stroke().active);
    write(scene, layout,
          {.at = opened.center() + QPointF(0, 0.36 * px * scene.textFactor()),
           .text = QStringLiteral("%1 × %1").arg(model.settings.kernel),
           .px = px,
           .weight = QFont::DemiBold,
           .color = scene.theme().role(Role::Kernel).on,
           .anchor = Qt::AlignHCenter,
           .maximumWidth = size.width() - 8});
}

/// A term of the formula stands for all parts of its kind.
void outlineKind(ScenePainter& scene, const DenseLayout& layout, const QString& part)
{
    const double strong = scene.stroke().active;
    if (part == densePart::input)
        outline(scene, layout.ribbons.front(), strong);
    else if (part == densePart::ribbon)
        for (std::size_t i = 1; i < layout.ribbons.size(); ++i)
            outline(scene, layout.ribbons[i], strong);
    else if (part == densePart::layer || part == densePart::twinLayer)
        for (const QRectF& box : part == densePart::layer ? layout.boxes : layout.twinBoxes)
            outline(scene, box, strong);
    else if (part == densePart::transition && !layout.gate.isNull())
        outline(scene, layout.gate, strong);
}

} // namespace

Swatch birthSwatch(const Theme& theme, int number, int depth)
{
    const std::vector<Swatch>& ramp = theme.birthRamp;
    const int last = static_cast<int>(ramp.size()) - 1;
    if (depth <= last)
        return ramp[static_cast<std::size_t>(number)];
    const double at = static_cast<double>(number) * last / depth;
    const int below = std::min(static_cast<int>(at), last - 1);
    const Swatch& from = ramp[static_cast<std::size_t>(below)];
    const Swatch& to = ramp[static_cast<std::size_t>(below + 1)];
    const QColor fill = mixed(from.fill, to.fill, at - below);
    const QColor& light = ramp.front().on;
    const QColor& dark = ramp.back().on;
    return {fill, contrast(light, fill) > contrast(dark, fill) ? light : dark};
}

void paintDenseLane(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const DenseMotion& motion)
{
    paintRibbons(scene, layout, motion);
    for (int layer = 1; layer <= model.block().depth(); ++layer)
        paintReading(scene, layout, layer, motion.reading(layer), false);
    paintBoxes(scene, layout, motion);
    paintTransition(scene, layout, motion);
    paintOutput(scene, layout, motion);
}

void paintDenseFocus(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const Target& target)
{
    if (target.channel < 0)
        outlineKind(scene, layout, target.part);
    if (!isShown(model, target))
        return;
    const double strong = scene.stroke().active;
    const auto number = static_cast<std::size_t>(std::max(target.channel, 0));
    if (target.part == densePart::ribbon) {
        outline(scene, layout.ribbons[number], strong);
        for (std::size_t reader = number; reader < layout.boxes.size(); ++reader)
            outline(scene, layout.boxes[reader], strong);
        if (!layout.gate.isNull())
            outline(scene, layout.gate, strong);
    } else if (target.part == densePart::layer || target.part == densePart::concatenation) {
        paintReading(scene, layout, target.channel, 1, true);
        if (layout.wideBoxes())
            outline(scene, layout.boxes[number - 1], strong);
        else
            paintOpenedBox(scene, model, layout, layout.boxes[number - 1]);
    } else if (target.part == densePart::transition) {
        outline(scene, layout.gate, strong);
    } else if (target.part == densePart::twinLayer) {
        outline(scene, layout.twinBoxes[number - 1], strong);
    } else if (target.part == densePart::plus) {
        paintPlus(scene, layout.pluses[number - 1], layout.plusRadius + 4, scene.theme().surface.ink);
    } else if (target.part == densePart::block && number < layout.chain.size()) {
        outline(scene, layout.chain[number].adjusted(-4, -4, 4, 4), strong);
    }
}

} // namespace convolarium
