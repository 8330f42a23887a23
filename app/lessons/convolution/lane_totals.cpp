// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/lane_totals.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConvolutionStage)
};

/// A number on its way from 0 to `total`; exact at both ends.
std::int64_t counted(std::int64_t total, double progress)
{
    return progress >= 1 ? total : std::llround(static_cast<double>(total) * progress);
}

/// The counter of a lane at this moment.
std::int64_t laneCount(const ConvolutionModel& model, const Lane& lane, const StageMotion& motion)
{
    const ConvolutionFigures& f = model.figures;
    if (lane.role == Role::Variant)
        return counted(f.depthwise.counted, motion.depthwise) + counted(f.pointwise.counted, motion.pointwise);
    // One filter, output by output, then the other filters.
    const std::int64_t area = std::int64_t{f.output.h} * f.output.w;
    const std::int64_t outputValue = f.asSetSpatial.counted / (area * model.settings.groupedFilters());
    const std::int64_t first = outputValue * area;
    const auto scanned = static_cast<std::int64_t>(motion.scan * static_cast<double>(area));
    return outputValue * scanned + counted(f.asSet.counted - first, motion.filters);
}

void paintBar(ScenePainter& scene, const QRectF& rect, double part, const Lane& lane, bool baseline)
{
    const RoleColors& colors = scene.theme().role(lane.role);
    const double drawn = std::clamp(part, 0.0, 1.0);
    if (scene.numbersHidden()) {
        scene.frame(rect, scene.theme().surface.ghost, 1.5);
        return;
    }
    scene.fill(QRectF(rect.topLeft(), QSizeF(rect.width() * drawn, rect.height())), colors.fill);
    if (!baseline)
        scene.frame(rect, scene.theme().surface.ghost, 1.5);
    const QString text = percent(part);
    const int px = scene.presentation() ? 26 : 17;
    const bool inside = drawn > 0.3;
    scene.text({.at = {rect.left() + (inside ? 14 : rect.width() * drawn + 14), rect.center().y() + 0.36 * px},
                .text = text,
                .px = px,
                .weight = QFont::DemiBold,
                .color = inside ? colors.on : colors.text});
}

void paintPart(ScenePainter& scene, const StageLayout& layout, double y, const QString& name, const QString& value)
{
    scene.text({.at = {layout.columnLeft, y},
                .text = name,
                .px = 15,
                .color = scene.theme().surface.ink2,
                .priority = Priority::Detail,
                .maximumWidth = 160});
    scene.text({.at = {layout.columnRight, y},
                .text = value,
                .px = 15,
                .color = scene.theme().surface.ink,
                .anchor = Qt::AlignRight,
                .priority = Priority::Detail,
                .maximumWidth = 140});
}

void paintParts(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane, const StageLayout& layout)
{
    const ConvolutionSettings& s = model.settings;
    const ConvolutionFigures& f = model.figures;
    const bool separable = lane.role == Role::Variant;
    const double y = lane.top + 275;
    if (lane.twoSteps) {
        const QString spatial = separable || s.isDepthwise() ? Words::tr("depthwise %1 × %1").arg(s.kernel)
                                : s.groups == 1              ? Words::tr("normal %1 × %1").arg(s.kernel)
                                                             : Words::tr("grouped %1 × %1").arg(s.kernel);
        paintPart(scene, layout, y, spatial, withCommas(separable ? f.depthwise.counted : f.asSetSpatial.counted));
        paintPart(scene, layout, y + 24, Words::tr("pointwise 1 × 1"), withCommas(f.pointwise.counted));
        return;
    }
    if (s.convention != engine::Convention::Macs)
        return;
    const QString product =
        QStringLiteral("%1·%2·%3·%4·%5")
            .arg(QString::number(f.output.h), QString::number(f.output.w), QString::number(s.kernel) + u'²',
                 QString::number(s.inChannels / s.groups), QString::number(s.outChannels));
    paintPart(scene, layout, y, s.groups == 1 ? QStringLiteral("H·W·K²·Cin·Cout") : QStringLiteral("H·W·K²·Cin/G·Cout"),
              product);
}

} // namespace

QString countedUnit(const ConvolutionSettings& settings)
{
    switch (settings.convention) {
    case engine::Convention::Macs:
        return Words::tr("multiply–adds (MACs)");
    case engine::Convention::Flops:
        return Words::tr("FLOPs (2 × MACs)");
    case engine::Convention::MacsWithBias:
        return Words::tr("MACs + bias additions");
    case engine::Convention::Torchinfo:
        return Words::tr("mult-adds as torchinfo counts, batch %1").arg(settings.batch);
    }
    Q_UNREACHABLE();
}

void paintLaneTotal(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane, const StageLayout& layout,
                    const StageMotion& motion)
{
    const ConvolutionFigures& f = model.figures;
    const bool big = scene.presentation();
    const double width = layout.columnRight - layout.columnLeft;
    const double y = lane.top + (big && lane.role == Role::Variant ? 90 : 0);
    const std::int64_t total = lane.role == Role::Variant ? f.separable.counted : f.asSet.counted;
    const double part = static_cast<double>(total) / static_cast<double>(f.normal.counted);
    scene.text({.at = {layout.columnLeft, y + 108},
                .text = laneCount(model, lane, motion) == total ? Words::tr("Whole layer") : Words::tr("So far"),
                .px = 15,
                .color = scene.theme().surface.ink2,
                .priority = Priority::Detail});
    scene.digits({.at = {layout.columnLeft, y + (big ? 62 : 158)},
                  .text = withCommas(laneCount(model, lane, motion)),
                  .px = big ? scene.drawnPx(54) : 46,
                  .weight = QFont::DemiBold,
                  .color = scene.theme().role(lane.role).text,
                  .maximumWidth = width});
    scene.text({.at = {layout.columnLeft, y + (big ? 102 : 158 + 28 * scene.textFactor())},
                .text = countedUnit(model.settings),
                .px = big ? 24 : 15,
                .color = scene.theme().surface.ink2,
                .maximumWidth = width});
    const double belowUnit = std::max(208.0, 158 + 38 * scene.textFactor()); // small stages have large letters
    const QRectF bar(layout.columnLeft, y + (big ? 112 : belowUnit), width, big ? 52 : 40);
    if (motion.compare > 0)
        paintBar(scene, bar, part * easeOut(motion.compare), lane, part >= 1 && motion.compare >= 1);
    else
        scene.frame(bar, scene.theme().surface.ghost, 1.5);
    paintParts(scene, model, lane, layout);
}

void paintPresentedFactor(ScenePainter& scene, const ConvolutionModel& model, const StageLayout& layout)
{
    const ConvolutionFigures& f = model.figures;
    const double factor = static_cast<double>(f.normal.counted) / static_cast<double>(f.separable.counted);
    const bool fewer = factor >= 1;
    const double width = layout.columnRight - layout.columnLeft;
    scene.text({.at = {layout.columnLeft, 338},
                .text = significant(fewer ? factor : 1 / factor, 2) + u'×',
                .px = scene.drawnPx(190),
                .weight = QFont::DemiBold,
                .color = scene.theme().role(Role::Variant).text,
                .maximumWidth = width});
    scene.text({.at = {layout.columnLeft, 364 + 32 * scene.textFactor()},
                .text = fewer ? Words::tr("fewer operations") : Words::tr("more operations"),
                .px = 32,
                .weight = QFont::DemiBold,
                .color = scene.theme().surface.ink,
                .maximumWidth = width});
}

} // namespace convolarium
