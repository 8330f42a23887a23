// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/lane_labels.h"

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
    bool derived = false; ///< a number in it follows from the groups
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
                .maximumWidth = maximumWidth,
                .given = !caption.derived && (caption.role == Role::Input || caption.role == Role::Kernel)});
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
        return s.pointwise ? Words::tr("%Ln group(s), then 1 × 1", nullptr, s.groups)
                           : Words::tr("Grouped convolution, %Ln group(s)", nullptr, s.groups);
    if (s.pointwise)
        return Words::tr("Depthwise, then 1 × 1: separable");
    const int multiplier = s.outChannels / s.inChannels;
    return multiplier == 1 ? Words::tr("Depthwise convolution")
                           : Words::tr("Depthwise convolution, multiplier %1").arg(multiplier);
}

QString ordinarySubtitle(const ConvolutionSettings& s)
{
    if (s.groups == 1)
        return Words::tr("every filter reads all %Ln channel(s)", nullptr, s.inChannels);
    return Words::tr("every filter reads %Ln channel(s) of its group", nullptr, s.inChannels / s.groups);
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
         .priority = Priority::Detail,
         .given = separable || settings.groups == 1});
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
                .text = Words::tr("%Ln filter(s)", nullptr, count),
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
        paintCaption(scene, {lane.kernel.face().center().x(), kernelLabelLine(lane)},
                     {kernel, lane.twoSteps ? Words::tr("%Ln filter(s)", nullptr, s.groupedFilters()) : QString(),
                      Role::Kernel, s.groups > 1});
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

} // namespace

void paintLaneLabels(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane, const StageMotion& motion)
{
    const ConvolutionSettings& s = model.settings;
    paintTitle(scene, s, lane);
    if (s.shapeLabels) {
        const double gap = scene.presentation() ? 30 : 25;
        const engine::Shape& out = model.figures.output;
        const double bottom = lane.top + (scene.presentation() ? 326 : 290);
        const auto caption = [&](const Block& block, Caption text) {
            // Under the middle of a full face: a narrow one would push its label into the neighbour's.
            const double middle = scene.presentation() ? 76 : 72;
            paintCaption(scene, {block.face().left() + middle, bottom + gap}, text, scene.presentation() ? 184 : 150);
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
                   QStringLiteral("%1·%1 = %2").arg(s.kernel).arg(s.kernel * s.kernel), lane.role, 120);
    else if (!lane.twoSteps)
        paintValueCost(scene, model, lane, motion);
}

} // namespace convolarium
