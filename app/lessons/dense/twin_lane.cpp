// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/twin_lane.h"

#include "app/lesson/numbers.h"
#include "app/lessons/dense/lane_labels.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DenseStage)
};

/// The mixture behind sum `number`: from a pale input colour to grey; what is still to come stands faint.
QColor mixture(const Theme& theme, int number, const DenseMotion& motion)
{
    const QColor end = theme.role(Role::Middle).top;
    const QColor start = mixed(theme.role(Role::Input).top, end, 0.3);
    const QColor color = mixed(start, end, static_cast<double>(number) / motion.depth);
    const double reached = number == 0 ? 1 : motion.adding(number);
    return mixed(theme.surface.grid, color, motion.twin > 0 ? reached : 0);
}

void paintRibbon(ScenePainter& scene, const DenseLayout& layout, const DenseMotion& motion)
{
    constexpr double overlap = 2; // the next mixture goes over it: no seams between neighbours
    double left = layout.twin.left();
    for (int number = 0; number <= motion.depth; ++number) {
        const bool last = number == motion.depth;
        const double right = last ? layout.twin.right() : layout.pluses[static_cast<std::size_t>(number)].x();
        scene.fill(QRectF(left, layout.twin.top(), right - left + (last ? 0 : overlap), layout.twin.height()),
                   mixture(scene.theme(), number, motion));
        left = right;
    }
}

/// From in front of the box over it and down to the sum.
void paintSkip(ScenePainter& scene, const DenseLayout& layout, std::size_t index, const QColor& color)
{
    const QRectF& box = layout.twinBoxes[index];
    const QPointF& plus = layout.pluses[index];
    const double width = layout.wideBoxes() ? 3 : layout.step > 24 ? 2 : 1;
    const double y = (layout.twin.top() + box.top()) / 2;
    const double left = box.left() - std::min(22.0, 0.3 * (layout.step - layout.boxWidth));
    const double dot = layout.wideBoxes() ? 5 : 1.5 * width;
    scene.line({left, y}, {plus.x() + width / 2, y}, color, width);
    scene.line({plus.x(), y}, {plus.x(), plus.y() - layout.plusRadius}, color, width);
    if (width > 1)
        scene.roundedBox({left - dot, y - dot, 2 * dot, 2 * dot}, dot, color);
}

void paintLayers(ScenePainter& scene, const DenseLayout& layout, const DenseMotion& motion)
{
    const Theme& theme = scene.theme();
    const RoleColors& kernel = theme.role(Role::Kernel);
    for (std::size_t i = 0; i < layout.twinBoxes.size(); ++i) {
        const double added = motion.adding(static_cast<int>(i) + 1);
        const QColor ink = mixed(theme.surface.ghost, theme.surface.ink, added);
        const double edge = std::min(scene.stroke().block, 0.15 * layout.boxWidth);
        scene.fill(layout.twinBoxes[i], mixed(theme.surface.stage, kernel.fill, added));
        scene.frame(layout.twinBoxes[i], mixed(theme.surface.ghost, kernel.line, added), edge);
        paintSkip(scene, layout, i, ink);
        paintPlus(scene, layout.pluses[i], layout.plusRadius, ink);
    }
}

void paintBoxTexts(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const DenseMotion& motion)
{
    const DenseBlock& block = model.block();
    const QString kernel = QStringLiteral("%1 × %1").arg(model.settings.kernel);
    const double line = 22 * scene.textFactor();
    if (!model.settings.layerLabels || !layout.wideBoxes() || layout.twinBoxes.front().height() < 1.2 * line)
        return;
    const bool tall = layout.twinBoxes.front().height() > 4 * line;
    for (std::size_t i = 0; i < layout.twinBoxes.size(); ++i) {
        if (motion.adding(static_cast<int>(i) + 1) < 1)
            continue;
        const QPointF centre = layout.twinBoxes[i].center();
        Label label{.at = centre + QPointF(0, tall ? 0 : 6 * scene.textFactor()),
                    .text = kernel,
                    .px = scene.presentation() ? 22 : 15,
                    .weight = QFont::DemiBold,
                    .color = scene.theme().role(Role::Kernel).on,
                    .anchor = Qt::AlignHCenter,
                    .maximumWidth = layout.boxWidth - 6};
        write(scene, layout, label);
        if (!tall)
            continue;
        label.px = 14;
        label.weight = QFont::Normal;
        label.priority = Priority::Detail;
        label.at.ry() += line;
        label.text = QStringLiteral("%1 → %1").arg(withCommas(block.twinWidth));
        write(scene, layout, label);
        label.at.ry() += line;
        label.text = withCommas(block.twinCost.parameters / block.depth());
        write(scene, layout, label);
    }
}

/// The width at both ends, in the ribbon or above it where it is thin.
void paintWidths(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const DenseMotion& motion)
{
    const double height = 26 * scene.textFactor();
    const bool inside = layout.twin.height() > height;
    const double baseline = inside ? layout.twin.center().y() + 7 * scene.textFactor() : layout.twin.top() - 8;
    Label label{.at = {layout.twin.left() + 14, baseline},
                .text = withCommas(model.block().twinWidth),
                .px = scene.presentation() ? 24 : 20,
                .weight = QFont::DemiBold,
                .color = scene.theme().surface.ink2};
    if (inside && motion.twin > 0)
        label.color = scene.theme().role(Role::Middle).on;
    if (layout.boxes.front().left() - layout.twin.left() > 100)
        write(scene, layout, label);
    label.at.rx() = layout.twin.right() - 14;
    label.anchor = Qt::AlignRight;
    if (motion.twin >= 1)
        write(scene, layout, label);
}

void paintTitle(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout)
{
    const bool sameWidth = model.settings.twin == TwinRule::Width;
    const int channels = model.block().twinWidth;
    paintLaneTitle(
        scene, layout,
        {.top = layout.frame.laneBorder,
         .role = Role::Ordinary,
         .name = Words::tr("ResNet twin: add"),
         .line = sameWidth
                     ? Words::tr("same depth, same %Ln channel(s); the births are summed, so their origin is lost",
                                 nullptr, channels)
                     : Words::tr("same depth and as many weights buy %Ln channel(s); the births are summed, so their "
                                 "origin is lost",
                                 nullptr, channels),
         .maximumWidth = layout.frame.pictureRight - 72});
}

} // namespace

void paintPlus(ScenePainter& scene, const QPointF& centre, double radius, const QColor& color)
{
    constexpr double smallestSign = 4;
    const double rim = std::min(2.5, 0.3 * radius);
    const QRectF disc(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    if (radius < smallestSign) {
        scene.fill(disc, color);
        return;
    }
    scene.roundedBox(disc, radius, color);
    scene.roundedBox(disc.adjusted(rim, rim, -rim, -rim), radius - rim, scene.theme().surface.stage);
    const double arm = 0.55 * radius;
    scene.line(centre - QPointF(arm, 0), centre + QPointF(arm, 0), color, rim);
    scene.line(centre - QPointF(0, arm), centre + QPointF(0, arm), color, rim);
}

void paintTwinLane(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const DenseMotion& motion)
{
    paintRibbon(scene, layout, motion);
    paintLayers(scene, layout, motion);
    paintTitle(scene, model, layout);
    paintBoxTexts(scene, model, layout, motion);
    paintWidths(scene, model, layout, motion);
}

} // namespace convolarium
