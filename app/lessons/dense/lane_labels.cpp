// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/lane_labels.h"

#include "app/lesson/numbers.h"
#include "app/lessons/dense/dense_lane.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DenseStage)
};

/// Baseline of capitals that are centred on `middle`.
double centred(const ScenePainter& scene, double middle, int px) { return middle + 0.36 * px * scene.textFactor(); }

bool fits(const ScenePainter& scene, double height, int px) { return height >= 1.1 * px * scene.textFactor(); }

void paintTitle(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout)
{
    const DenseSettings& s = model.settings;
    const bool single = s.blocks() == 1;
    paintLaneTitle(scene, layout,
                   {.top = 0,
                    .role = Role::Variant,
                    .name = single ? Words::tr("Dense block: concatenate")
                                   : Words::tr("Dense block %1 of %2: concatenate").arg(s.block + 1).arg(s.blocks()),
                    .line = Words::tr("each layer reads everything before it and adds k = %Ln new channel(s)", nullptr,
                                      s.growthRate),
                    .maximumWidth = (single ? layout.frame.pictureRight : layout.frame.chainLeft) - 72});
}

/// The channels in front of each box and at the end, as far as they have come.
void paintCounts(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const DenseMotion& motion)
{
    const DenseBlock& block = model.block();
    const int px = scene.presentation() ? 22 : 17;
    const double baseline = layout.frame.stackTop - 9;
    const int last = block.channelsAfter(static_cast<int>(motion.layers + 1e-9));
    Label end{.at = {layout.frame.stackRight - 10, baseline},
              .text = Words::tr("%Ln channel(s)", nullptr, last),
              .px = px,
              .weight = QFont::DemiBold,
              .color = scene.theme().surface.ink,
              .anchor = Qt::AlignRight,
              .maximumWidth = 220};
    const double lastRight = layout.boxes.back().left() - (layout.wideBoxes() ? 12 : 4);
    if (lastRight > end.at.x() - scene.textWidth(end) - 16)
        end.text = withCommas(last); // the number before it would have no room
    if (motion.input > 0)
        write(scene, layout, end);
    const double free = end.at.x() - scene.textWidth(end) - 16;
    double taken = layout.frame.left;
    for (int layer = 1; layer <= block.depth(); ++layer) {
        const double right = layout.boxes[static_cast<std::size_t>(layer - 1)].left() - (layout.wideBoxes() ? 12 : 4);
        const bool reached = motion.input >= 1 && motion.layers > layer - 1;
        if (!reached || right < taken + 0.5 * px || right > free) // no digit is narrower
            continue;
        Label count = end;
        count.text = withCommas(block.channelsAfter(layer - 1));
        count.at.rx() = right;
        if (right - scene.textWidth(count) < taken)
            continue;
        write(scene, layout, count);
        taken = right + 14;
    }
}

/// "x₂ · 12" at the right end of each ribbon that is thick enough.
void paintRibbonNames(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout,
                      const DenseMotion& motion)
{
    const DenseBlock& block = model.block();
    const int px = scene.presentation() ? 22 : 15;
    for (int number = 0; number <= block.depth(); ++number) {
        const QRectF& ribbon = layout.ribbons[static_cast<std::size_t>(number)];
        const double shown = number == 0 ? motion.input : motion.growing(number);
        if (shown < 1 || !fits(scene, ribbon.height(), px))
            continue;
        const int channels = number == 0 ? block.inputChannels : block.growth();
        Label name{.at = {ribbon.right() - 12, centred(scene, ribbon.center().y(), px)},
                   .text = QStringLiteral("%1 · %2").arg(ribbonName(number), withCommas(channels)),
                   .px = px,
                   .weight = QFont::DemiBold,
                   .color = birthSwatch(scene.theme(), number, block.depth()).on,
                   .anchor = Qt::AlignRight};
        // Where the last reading line is too near the end, only the input's name has room, in front of the first one.
        const double taken =
            number == block.depth() ? layout.boxes.back().right() : layout.readingLine(block.depth()) + 8;
        const bool crossed = name.at.x() - scene.textWidth(name) < taken + 4;
        if (crossed && number > 0)
            continue;
        if (crossed) {
            name.at.rx() = layout.frame.left + 12;
            name.anchor = Qt::AlignLeft;
            name.maximumWidth = layout.readingLine(1) - name.at.x() - 12;
        }
        write(scene, layout, name);
    }
}

void paintBoxName(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const QRectF& box)
{
    const int px = scene.presentation() ? 22 : 15;
    const bool fine = fits(scene, box.height(), px);
    if (!layout.wideBoxes() || !fine)
        return;
    const int kernel = model.settings.kernel;
    const QString name =
        model.settings.bottleneck ? QStringLiteral("1×1, %1×%1").arg(kernel) : QStringLiteral("%1 × %1").arg(kernel);
    write(scene, layout,
          {.at = {box.center().x(), centred(scene, box.center().y(), px)},
           .text = name,
           .px = px,
           .weight = QFont::DemiBold,
           .color = scene.theme().role(Role::Kernel).on,
           .anchor = Qt::AlignHCenter,
           .maximumWidth = box.width() - 8});
}

/// What each layer does, under its box.
/// A label may reach below the neighbouring box, unless the next label, a box lower, stands on the same line.
double layerLabelRoom(const DenseLayout& layout, double lineHeight)
{
    const bool ownLine = layout.boxes.size() < 2 || layout.boxes[1].bottom() - layout.boxes[0].bottom() > lineHeight;
    return ownLine ? std::min(2 * (layout.step - layout.boxWidth / 2) - 12, 190.0) : layout.step - 12;
}

void paintLayerLabels(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout,
                      const DenseMotion& motion)
{
    const DenseBlock& block = model.block();
    for (int layer = 1; layer <= block.depth(); ++layer) {
        const QRectF& box = layout.boxes[static_cast<std::size_t>(layer - 1)];
        if (motion.working(layer) < 1)
            continue;
        paintBoxName(scene, model, layout, box);
        if (!layout.wideBoxes() || !model.settings.layerLabels)
            continue;
        const int px = scene.presentation() ? 22 : 16;
        const double room = layerLabelRoom(layout, px * scene.textFactor());
        const double first = box.bottom() + 6 + 0.75 * px * scene.textFactor();
        write(scene, layout,
              {.at = {box.center().x(), first},
               .text = layerChannels(model, layer),
               .px = px,
               .weight = QFont::DemiBold,
               .color = scene.theme().role(Role::Kernel).text,
               .anchor = Qt::AlignHCenter,
               .maximumWidth = room});
        write(scene, layout,
              {.at = {box.center().x(), first + 19 * scene.textFactor()},
               .text = withCommas(block.layers[static_cast<std::size_t>(layer - 1)].cost.parameters),
               .px = 15,
               .color = scene.theme().surface.ink2,
               .anchor = Qt::AlignHCenter,
               .priority = Priority::Detail,
               .maximumWidth = room});
    }
}

void paintTransitionLabels(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout,
                           const DenseMotion& motion)
{
    const auto transition = model.transition();
    if (!transition || motion.transition <= 0)
        return;
    const bool big = scene.presentation();
    const double left = layout.gate.left();
    const double room = layout.frame.pictureRight - left;
    const double first = layout.gate.bottom() + 6 + (big ? 18 : 13 * scene.textFactor());
    write(scene, layout,
          {.at = {left, first},
           .text = QStringLiteral("1 × 1 · %1 → %2 · θ %3")
                       .arg(withCommas(transition->inputChannels))
                       .arg(withCommas(transition->outputChannels))
                       .arg(significant(model.settings.compression, 2)),
           .px = big ? 22 : 16,
           .weight = QFont::DemiBold,
           .color = scene.theme().role(Role::Kernel).text,
           .maximumWidth = room});
    write(scene, layout,
          {.at = {left, first + 19 * scene.textFactor()},
           .text = Words::tr("mix, then 2 × 2 average"),
           .px = 15,
           .color = scene.theme().surface.ink2,
           .priority = Priority::Detail,
           .maximumWidth = room});
}

/// In the two parts behind the funnel, or above them where they are thin.
void paintPassedOn(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const DenseMotion& motion)
{
    const auto transition = model.transition();
    if (!transition)
        return;
    const int px = scene.presentation() ? 22 : 16;
    const auto paint = [&](const QRectF& rect, const QString& text, Role role) {
        const bool inside = fits(scene, rect.height(), px);
        const RoleColors& colors = scene.theme().role(role);
        write(scene, layout,
              {.at = {rect.center().x(), inside ? centred(scene, rect.center().y(), px) : rect.top() - 8},
               .text = text,
               .px = px,
               .weight = QFont::DemiBold,
               .color = inside ? colors.on : colors.text,
               .anchor = Qt::AlignHCenter,
               .maximumWidth = rect.width() - 6});
    };
    if (motion.transition >= 1)
        paint(layout.mixed, QStringLiteral("½ H·W"), Role::Middle);
    if (motion.next >= 1)
        paint(layout.next, withCommas(transition->outputChannels), Role::Input);
}

void paintOutputLabel(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout,
                      const DenseMotion& motion)
{
    if (model.transition() || motion.layers < motion.depth)
        return;
    const double left = layout.frame.stackRight + 60;
    const double middle = (layout.frame.stackTop + layout.stackBottom()) / 2;
    const RoleColors& output = scene.theme().role(Role::Output);
    write(scene, layout,
          {.at = {left, middle},
           .text = withCommas(model.block().outputChannels()),
           .px = 26,
           .weight = QFont::DemiBold,
           .color = output.text});
    write(scene, layout,
          {.at = {left, middle + 24 * scene.textFactor()},
           .text = Words::tr("the output"),
           .px = 15,
           .color = scene.theme().surface.ink2,
           .priority = Priority::Detail,
           .maximumWidth = 140});
}

} // namespace

QString ribbonName(int number)
{
    QString name = QStringLiteral("x");
    for (const QChar digit : QString::number(number))
        name += QChar(static_cast<char16_t>(0x2080 + digit.digitValue()));
    return name;
}

QString layerChannels(const DenseModel& model, int number)
{
    const DenseStep& layer = model.block().layers[static_cast<std::size_t>(number - 1)];
    const QString arrow = QStringLiteral(" → ");
    QStringList stations{withCommas(layer.inputChannels)};
    if (model.settings.bottleneck)
        stations << withCommas(4 * model.settings.growthRate);
    stations << withCommas(layer.outputChannels);
    return stations.join(arrow);
}

void paintLaneTitle(ScenePainter& scene, const DenseLayout& layout, const LaneTitle& title)
{
    const bool big = scene.presentation();
    const double middle = title.top + (big ? 38 : 32);
    scene.marker({34, middle}, title.role, big ? 18 : 14);
    write(scene, layout,
          {.at = {52, middle + (big ? 10 : 7)},
           .text = title.name,
           .px = big ? 28 : 20,
           .weight = QFont::DemiBold,
           .color = scene.theme().role(title.role).text,
           .maximumWidth = title.maximumWidth});
    write(scene, layout,
          {.at = {52, title.top + 64},
           .text = title.line,
           .px = 15,
           .color = scene.theme().surface.ink2,
           .priority = Priority::Detail,
           .maximumWidth = title.maximumWidth});
}

void paintDenseLabels(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout,
                      const DenseMotion& motion)
{
    paintTitle(scene, model, layout);
    paintCounts(scene, model, layout, motion);
    paintRibbonNames(scene, model, layout, motion);
    paintLayerLabels(scene, model, layout, motion);
    paintTransitionLabels(scene, model, layout, motion);
    paintPassedOn(scene, model, layout, motion);
    paintOutputLabel(scene, model, layout, motion);
}

} // namespace convolarium
