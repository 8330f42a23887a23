// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/tree_labels.h"

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

void paintTitle(ScenePainter& scene, const TreeLane& lane, const QString& title, const QString& subtitle)
{
    const bool big = scene.presentation();
    scene.marker({big ? 54.0 : 34.0, lane.top + 32}, lane.role, big ? 22 : 15);
    const double left = big ? 80 : 52;
    scene.text({.at = {left, lane.top + 39},
                .text = title,
                .px = big ? 30 : 20,
                .weight = QFont::DemiBold,
                .color = scene.theme().role(lane.role).text,
                .maximumWidth = 700});
    scene.text({.at = {left, lane.top + 64},
                .text = subtitle,
                .px = 15,
                .color = scene.theme().surface.ink2,
                .priority = Priority::Detail,
                .maximumWidth = 760});
}

/// "d = 4" right of each level, of as many as have room; where a stack strides, pools or has more to say, that.
void paintLevelNames(ScenePainter& scene, const TreeLane& lane, const QString& initial)
{
    const double room = (scene.presentation() ? 30 : 20) * std::max(1.0, scene.textFactor());
    const int every = std::max(1, static_cast<int>(std::ceil(room / lane.levelHeight)));
    const int px = scene.presentation() ? 22 : 15;
    const double x = lane.axis.right() + 26;
    const double width = scene.presentation() ? 110 : 74;
    const int top = lane.tree->layers();
    for (int level = top; level > 0; level -= every) {
        if (level < every && level != top)
            break; // the input's name needs the room
        const bool first = level == 1 && !initial.isEmpty();
        scene.text({.at = {x, lane.y(level) + 5},
                    .text = first ? initial : layerText(lane.stack->layers[static_cast<std::size_t>(level) - 1]),
                    .px = px,
                    .color = scene.theme().surface.ink,
                    .maximumWidth = width});
    }
    scene.text({.at = {x, lane.inputLine + 5},
                .text = Words::tr("input"),
                .px = px,
                .weight = QFont::DemiBold,
                .color = scene.theme().role(Role::Input).text,
                .maximumWidth = width});
}

/// Opens from the output's side under the inputs that are reached.
void paintBracket(ScenePainter& scene, const TreeLane& lane, double opened)
{
    if (opened <= 0)
        return;
    const FieldTree::Reach reach = lane.tree->reach(lane.outputUnit());
    const double side = std::min(10.0, lane.axis.step / 2) + 1;
    const double right = lane.axis.x(reach.last) + side;
    const double left = right - (right - lane.axis.x(reach.first) + side) * easeInOut(opened);
    const double top = lane.inputLine + 14;
    const QColor& color = scene.theme().role(lane.role).line;
    const double width = scene.stroke().active;
    scene.lines(
        {{{left, top}, {left, top + 11}}, {{left, top + 11}, {right, top + 11}}, {{right, top + 11}, {right, top}}},
        color, width);
}

QString sizeText(std::int64_t samples, double seconds, double rate)
{
    return Words::tr("%1 samples = %2 at %3").arg(withCommas(samples), milliseconds(seconds), kilohertz(rate));
}

/// The size in the bracket's middle where it has room there, else beside it; between `left` and `right`.
void paintSize(ScenePainter& scene, const TreeLane& lane, const Label& label, const FieldTree::Reach& room)
{
    const FieldTree::Reach reach = lane.tree->reach(lane.outputUnit());
    const double half = scene.textWidth(label) / 2;
    const double middle = (lane.axis.x(reach.first) + lane.axis.x(reach.last)) / 2;
    Label placed = label;
    placed.anchor = Qt::AlignHCenter;
    placed.at.setX(std::clamp(middle, room.first + half, std::max(room.first + half, room.last - half)));
    scene.digits(placed);
}

void paintDilatedSize(ScenePainter& scene, const ReceptiveFieldModel& model, const TreeLane& lane,
                      const TreeMoment& moment)
{
    const double count = moment.count;
    const auto pointed = unitOf(lane, moment.target);
    const bool poked = model.figures.causal && pointed && pointed->level == 0;
    const bool big = scene.presentation();
    const double y = lane.inputLine + (big ? 54 : 49);
    const TimeAxis& axis = lane.axis;
    const Label past{.at = {24, y},
                     .text = poked                  ? Words::tr("← the past stays dark")
                             : model.figures.causal ? Words::tr("← past")
                                                    : Words::tr("← before"),
                     .px = 15,
                     .color = scene.theme().surface.ink2,
                     .priority = Priority::Detail};
    Label now{.at = {axis.x(0), y},
              .text = Words::tr("now"),
              .px = 15,
              .color = scene.theme().surface.ink2,
              .anchor = Qt::AlignHCenter,
              .priority = Priority::Detail};
    if (model.figures.causal)
        scene.text(now);
    scene.text(past);
    if (count <= 0)
        return;
    const std::int64_t size = model.figures.stack.w().size;
    const auto counted =
        count >= 1 ? size : static_cast<std::int64_t>(std::ceil(easeInOut(count) * static_cast<double>(size)));
    const double seconds = static_cast<double>(counted) / model.figures.sampleRate;
    const double right = model.figures.causal && !big ? axis.x(0) - 30 : 1150;
    paintSize(scene, lane,
              {.at = {0, y},
               .text = sizeText(counted, seconds, model.figures.sampleRate),
               .px = big ? 26 : 20,
               .weight = QFont::DemiBold,
               .color = scene.theme().role(lane.role).text},
              {poked ? 240.0 : 100.0, right});
}

/// Left of the bracket, or right of it where the field is wide.
void paintOrdinarySize(ScenePainter& scene, const ReceptiveFieldModel& model, const TreeLane& lane, double twin)
{
    const double counted = part(twin, 0.8, 1);
    paintBracket(scene, lane, counted);
    if (counted <= 0)
        return;
    const bool big = scene.presentation();
    const FieldTree::Reach reach = lane.tree->reach(lane.outputUnit());
    Label label{
        .at = {lane.axis.x(reach.first) - 24, lane.inputLine + (big ? 38 : 29)},
        .text = Words::tr("%1 samples = %2")
                    .arg(withCommas(model.figures.ordinary.w().size), milliseconds(model.figures.ordinarySeconds())),
        .px = big ? 26 : 20,
        .weight = QFont::DemiBold,
        .color = scene.theme().role(lane.role).text,
        .anchor = Qt::AlignRight};
    if (label.at.x() - scene.textWidth(label) < 24) { // under the bracket there is a line's room
        label.at = {(lane.axis.x(reach.first) + lane.axis.x(reach.last)) / 2, lane.inputLine + (big ? 52 : 43)};
        label.anchor = Qt::AlignHCenter;
    }
    scene.digits(label);
}

/// What the engine counted, beside what the formula says.
void paintCounted(ScenePainter& scene, const ReceptiveFieldModel& model, double count)
{
    if (count < 1 || !model.counted)
        return;
    const std::int64_t size = model.figures.stack.w().size;
    const bool agree = model.counted->w.size == size && model.counted->seen.cells == model.figures.readCells();
    QString text =
        Words::tr("formula %1 · counted by gradient %2").arg(withCommas(size), withCommas(model.counted->w.size));
    if (model.figures.holes() > 0)
        text += u' ' + Words::tr("(%1 of them read)").arg(withCommas(model.counted->seen.cells));
    scene.text({.at = {1172, 39},
                .text = text + (agree ? QStringLiteral(" ✓") : QStringLiteral(" ✗")),
                .px = 15,
                .color = scene.theme().role(agree ? Role::Good : Role::Bad).text,
                .anchor = Qt::AlignRight,
                .priority = Priority::Detail,
                .maximumWidth = 400});
}

/// Presentation mode: the number that the lesson is about.
void paintKeyNumbers(ScenePainter& scene, const ReceptiveFieldModel& model, const TreeLayout& layout,
                     const TreeMoment& moment)
{
    const double left = layout.columnLeft;
    const double width = 1784 - left;
    const auto number = [&](double y, int px, const QString& text, Role role) {
        scene.digits({.at = {left, y},
                      .text = text,
                      .px = px,
                      .weight = QFont::DemiBold,
                      .color = scene.theme().role(role).text,
                      .maximumWidth = width});
    };
    const auto words = [&](double y, const QString& text) {
        scene.text(
            {.at = {left, y}, .text = text, .px = 26, .color = scene.theme().surface.ink2, .maximumWidth = width});
    };
    scene.line({left - 34, 16}, {left - 34, 732}, scene.theme().surface.border, scene.stroke().hairline);
    if (moment.count >= 1) {
        number(250, 190, withCommas(model.figures.stack.w().size), Role::Variant);
        words(300, Words::tr("samples = %1").arg(milliseconds(model.figures.seconds())));
        words(338, Words::tr("with %1 weights").arg(withCommas(model.figures.stack.weights)));
    }
    if (moment.twin >= 1) {
        number(590, 110, withCommas(model.figures.ordinary.w().size), Role::Ordinary);
        words(640, Words::tr("samples = %1").arg(milliseconds(model.figures.ordinarySeconds())));
        words(678, Words::tr("with as many weights"));
    }
}

} // namespace

void paintTreeLabels(ScenePainter& scene, const ReceptiveFieldModel& model, const TreeLayout& layout,
                     const TreeMoment& moment)
{
    paintTitle(scene, layout.dilated, stackTitle(model), stackSubtitle(model));
    paintTitle(scene, layout.ordinary, ordinaryTitle(model), ordinarySubtitle(model));
    const QString initial = model.settings.hasInitialLayer() ? Words::tr("initial") : QString();
    paintLevelNames(scene, layout.dilated, initial);
    paintLevelNames(scene, layout.ordinary, initial);
    paintBracket(scene, layout.dilated, moment.count);
    paintDilatedSize(scene, model, layout.dilated, moment);
    paintOrdinarySize(scene, model, layout.ordinary, moment.twin);
    const double border = layout.ordinary.top;
    const QColor& hairline = scene.theme().surface.border;
    scene.line({24, border}, {1172, border}, hairline, scene.stroke().hairline);
    if (scene.presentation()) {
        paintKeyNumbers(scene, model, layout, moment);
        return;
    }
    paintCounted(scene, model, moment.count);
    if (!model.settings.maps)
        return;
    scene.line({1180, 24}, {1180, 724}, hairline, scene.stroke().hairline);
    paintGriddingColumn(scene, layout.columnLeft);
}

} // namespace convolarium
