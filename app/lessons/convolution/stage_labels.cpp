// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/stage_labels.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConvolutionStage)
};

QString shape(int width, int height, int channels)
{
    return QStringLiteral("%1 × %2 × %3").arg(width).arg(height).arg(channels);
}

struct Caption {
    QString strong; ///< shape or size
    QString plain;  ///< name
    Role role;
};

/// Two lines, centred, the first one in the role's colour. In presentation mode and on small stages names go first.
void paintCaption(ScenePainter& scene, const QPointF& at, const Caption& caption, double maximumWidth = 0)
{
    const bool big = scene.presentation();
    scene.text({.at = at,
                .text = caption.strong,
                .px = big ? 26 : 17,
                .weight = QFont::DemiBold,
                .color = scene.theme().role(caption.role).text,
                .anchor = Qt::AlignHCenter,
                .maximumWidth = maximumWidth});
    scene.text({.at = at + QPointF(0, 20 * scene.textFactor()),
                .text = caption.plain,
                .px = 15,
                .color = scene.theme().surface.ink2,
                .anchor = Qt::AlignHCenter,
                .priority = Priority::Detail,
                .maximumWidth = maximumWidth});
}

/// Baseline of the first label under a kernel.
double kernelLabelLine(const Lane& lane) { return lane.kernel.face().bottom() + (lane.twoSteps ? 20 : 25); }

QString ordinaryTitle(const ConvolutionSettings& s)
{
    if (s.groups == 1)
        return s.pointwise ? Words::tr("Normal convolution, then 1 × 1") : Words::tr("Normal convolution");
    if (!s.isDepthwise())
        return s.pointwise ? Words::tr("%n group(s), then 1 × 1", nullptr, s.groups)
                           : Words::tr("Grouped convolution, %n group(s)", nullptr, s.groups);
    if (s.pointwise)
        return Words::tr("Depthwise, then 1 × 1: separable");
    const int multiplier = s.outChannels / s.inChannels;
    return multiplier == 1 ? Words::tr("Depthwise convolution")
                           : Words::tr("Depthwise convolution, multiplier %1").arg(multiplier);
}

QString ordinarySubtitle(const ConvolutionSettings& s)
{
    if (s.groups == 1)
        return Words::tr("every filter reads all %n channel(s)", nullptr, s.inChannels);
    return Words::tr("every filter reads %n channel(s) of its group", nullptr, s.inChannels / s.groups);
}

void paintTitle(ScenePainter& scene, const ConvolutionSettings& settings, const Lane& lane)
{
    const bool separable = lane.role == Role::Variant;
    const double y = lane.top;
    scene.marker({scene.presentation() ? 54.0 : 34.0, y + 32}, lane.role, scene.presentation() ? 22 : 15);
    const double left = scene.presentation() ? 80 : 52;
    scene.text({.at = {left, y + 39},
                .text = separable ? (scene.presentation() ? Words::tr("Depthwise separable")
                                                          : Words::tr("Depthwise separable convolution"))
                                  : ordinaryTitle(settings),
                .px = scene.presentation() ? 30 : 20,
                .weight = QFont::DemiBold,
                .color = scene.theme().role(lane.role).text});
    scene.text(
        {.at = {left, y + 64},
         .text = separable ? Words::tr("first each channel alone, then a 1 × 1 mix") : ordinarySubtitle(settings),
         .px = 15,
         .color = scene.theme().surface.ink2,
         .priority = Priority::Detail});
}

/// "3·3·32 = 288" beside the kernel; while the channels are summed it counts up, then it drops into the output cell.
void paintValueCost(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane, const StageMotion& motion)
{
    const ConvolutionSettings& s = model.settings;
    const int read = s.inChannels / s.groups;
    const bool counting = motion.summing();
    const int channels = counting ? static_cast<int>(std::ceil(std::min(1.0, motion.sum / 0.8) * read)) : read;
    const QString text = QStringLiteral("%1·%1·%2 = %3")
                             .arg(s.kernel)
                             .arg(channels)
                             .arg(withCommas(std::int64_t{s.kernel} * s.kernel * channels));
    QPointF centre(760, lane.top + 248);
    if (counting && motion.sum > 0.8) {
        const QRectF cell = lane.output.cells(lane.pointer.col, lane.pointer.row, 1, 1);
        centre += easeInOut((motion.sum - 0.8) / 0.2) * (cell.center() - centre);
    }
    scene.pill(centre, text, lane.role);
    scene.text({.at = {760, lane.top + 283},
                .text = Words::tr("MACs for one output value"),
                .px = 14,
                .color = scene.theme().surface.ink2,
                .anchor = Qt::AlignHCenter,
                .priority = Priority::Detail,
                .maximumWidth = 210});
}

/// Six small filters and how many there are; those that have done their work are in full colour.
void paintFilterRow(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane, const StageMotion& motion)
{
    if (!scene.shows(Priority::Note))
        return;
    const int filters = model.settings.outChannels;
    const int shown = std::min(filters, 6);
    const int done = static_cast<int>(std::ceil(motion.filters * shown));
    const QPointF start(390, lane.top + 286);
    for (int i = 0; i < shown; ++i) {
        Block mini{.origin = start + QPointF(36 * i, 0), .cell = 6, .columns = 3, .rows = 3, .slabs = 3};
        mini.spacing = closedSpacing(6).step * 1.6;
        paintBlock(scene, mini, {.role = i < std::max(done, 1) ? Role::Kernel : Role::Plain, .cellLines = false});
    }
    scene.text({.at = start + QPointF(36 * shown + 2, 16),
                .text = filters > shown ? QStringLiteral("… × %1").arg(filters) : QStringLiteral("× %1").arg(filters),
                .px = 16,
                .weight = QFont::DemiBold,
                .color = scene.theme().role(Role::Kernel).text});
    scene.text({.at = {lane.kernel.face().center().x() + 27, lane.top + 328},
                .text = Words::tr("filters, one per output channel"),
                .px = 15,
                .color = scene.theme().surface.ink2,
                .anchor = Qt::AlignHCenter,
                .priority = Priority::Detail});
}

/// "64 filters" over "3 × 3 × 32".
void paintPresentedFilters(ScenePainter& scene, const QPointF& at, int count, const QString& kernel)
{
    constexpr double room = 136;
    scene.text({.at = at,
                .text = Words::tr("%n filter(s)", nullptr, count),
                .px = 26,
                .weight = QFont::DemiBold,
                .color = scene.theme().role(Role::Kernel).text,
                .anchor = Qt::AlignHCenter,
                .maximumWidth = room});
    scene.text({.at = at + QPointF(0, 32),
                .text = kernel,
                .px = 24,
                .color = scene.theme().role(Role::Kernel).text,
                .anchor = Qt::AlignHCenter,
                .maximumWidth = room});
}

void paintKernelLabels(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane)
{
    const ConvolutionSettings& s = model.settings;
    const bool separable = lane.role == Role::Variant;
    const QString kernel = shape(s.kernel, s.kernel, separable ? 1 : s.inChannels / s.groups);
    if (scene.presentation()) {
        paintPresentedFilters(scene, {lane.kernel.bounds().center().x(), lane.kernel.face().bottom() + 40},
                              separable ? s.inChannels : s.groupedFilters(), kernel);
        return;
    }
    if (separable)
        paintCaption(scene, {lane.kernel.bounds().center().x() - 8, kernelLabelLine(lane)},
                     {QStringLiteral("%1 × (%2 × %2)").arg(s.inChannels).arg(s.kernel),
                      Words::tr("one kernel per channel"), Role::Kernel},
                     170);
    else
        paintCaption(
            scene, {lane.kernel.face().center().x(), kernelLabelLine(lane)},
            {kernel, lane.twoSteps ? Words::tr("%n filter(s)", nullptr, s.groupedFilters()) : QString(), Role::Kernel});
}

void paintPointwiseLabels(ScenePainter& scene, const ConvolutionSettings& s, const Lane& lane)
{
    // In the middle of the gap before the output: a deep filter reaches over it.
    const QPointF at(lane.output.face().left() - (scene.presentation() ? 88 : 72), lane.top + 251);
    if (scene.presentation()) {
        paintPresentedFilters(scene, at + QPointF(0, 54), s.outChannels, QStringLiteral("1×1×%1").arg(s.inChannels));
        return;
    }
    paintCaption(scene, at,
                 {QStringLiteral("%1 × (1×1×%2)").arg(s.outChannels).arg(s.inChannels), Words::tr("pointwise filters"),
                  Role::Kernel},
                 132);
    if (s.valueCost)
        scene.pill({at.x(), lane.top + 305}, QStringLiteral("1·1·%1 = %1").arg(s.inChannels), lane.role, 124);
}

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
    const std::int64_t first = f.asSetSpatial.counted / model.settings.groupedFilters();
    const std::int64_t oneFilter = counted(first, motion.scan);
    return oneFilter + counted(f.asSet.counted - first, motion.filters);
}

void paintBar(ScenePainter& scene, const QRectF& rect, double part, const Lane& lane, bool baseline)
{
    const RoleColors& colors = scene.theme().role(lane.role);
    const double drawn = std::clamp(part, 0.0, 1.0);
    scene.fill(QRectF(rect.topLeft(), QSizeF(rect.width() * drawn, rect.height())), colors.fill);
    if (!baseline)
        scene.frame(rect, scene.theme().surface.ghost, 1.5);
    const QString text = percent(part);
    const bool inside = drawn > 0.3;
    scene.text({.at = {rect.left() + (inside ? 14 : rect.width() * drawn + 14), rect.center().y() + 6},
                .text = text,
                .px = scene.presentation() ? 26 : 17,
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

void paintLaneLabels(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane, const StageMotion& motion)
{
    const ConvolutionSettings& s = model.settings;
    paintTitle(scene, s, lane);
    if (s.shapeLabels) {
        const double gap = scene.presentation() ? 30 : 25;
        const engine::Shape& out = model.figures.output;
        const double bottom = lane.top + (scene.presentation() ? 326 : 290);
        const auto caption = [&](const Block& block, Caption text) {
            paintCaption(scene, {block.face().center().x(), bottom + gap}, text, scene.presentation() ? 184 : 150);
        };
        caption(lane.input, {shape(s.width, s.height, s.inChannels), Words::tr("input"), Role::Input});
        caption(lane.output, {shape(out.w, out.h, s.outChannels), Words::tr("output"), Role::Output});
        if (lane.twoSteps) {
            if (!scene.presentation())
                caption(lane.between, {shape(out.w, out.h, s.inChannels), Words::tr("between"), Role::Middle});
            paintPointwiseLabels(scene, s, lane);
        }
        if (!lane.hasCard)
            paintKernelLabels(scene, model, lane);
    }
    if (scene.presentation() || lane.hasCard)
        return;
    if (!lane.twoSteps)
        paintFilterRow(scene, model, lane, motion);
    if (!s.valueCost)
        return;
    if (lane.role == Role::Variant)
        scene.pill({lane.kernel.bounds().center().x() - 8, kernelLabelLine(lane) + 51},
                   QStringLiteral("%1·%1 = %2").arg(s.kernel).arg(s.kernel * s.kernel), lane.role);
    else if (!lane.twoSteps)
        paintValueCost(scene, model, lane, motion);
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
                .text = Words::tr("Whole layer"),
                .px = 15,
                .color = scene.theme().surface.ink2,
                .priority = Priority::Detail});
    scene.digits({.at = {layout.columnLeft, y + (big ? 62 : 158)},
                  .text = withCommas(laneCount(model, lane, motion)),
                  .px = big ? 54 : 46,
                  .weight = QFont::DemiBold,
                  .color = scene.theme().role(lane.role).text,
                  .maximumWidth = width});
    scene.text({.at = {layout.columnLeft, y + (big ? 96 : 186)},
                .text = countedUnit(model.settings),
                .px = big ? 24 : 15,
                .color = scene.theme().surface.ink2,
                .maximumWidth = width});
    const QRectF bar(layout.columnLeft, y + (big ? 112 : 208), width, big ? 52 : 40);
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
                .px = 190,
                .weight = QFont::DemiBold,
                .color = scene.theme().role(Role::Variant).text,
                .maximumWidth = width});
    scene.text({.at = {layout.columnLeft, 396},
                .text = fewer ? Words::tr("fewer operations") : Words::tr("more operations"),
                .px = 32,
                .weight = QFont::DemiBold,
                .color = scene.theme().surface.ink,
                .maximumWidth = width});
}

} // namespace convolarium
