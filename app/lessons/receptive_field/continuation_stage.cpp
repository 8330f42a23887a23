// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/continuation_stage.h"

#include "app/lesson/numbers.h"
#include "app/lessons/receptive_field/stack_words.h"
#include "app/lessons/receptive_field/stage_motion.h"
#include "app/lessons/receptive_field/wave_painter.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldStage)
};

/// Known samples in the left half of a strip, the others in its right half, to one scale.
struct Halves {
    QRectF known, next;
};

Halves halvesOf(const QRectF& strip)
{
    const QSizeF half(strip.width() / 2, strip.height());
    return {QRectF(strip.topLeft(), half), QRectF(strip.topLeft() + QPointF(half.width(), 0), half)};
}

struct Piece {
    std::vector<float> known, next;
};

/// As much of the known sound as of what follows.
Piece pieceOf(const Continuation& sound)
{
    const auto begin = sound.truth.begin();
    const auto more = static_cast<std::ptrdiff_t>(sound.truth.size()) - sound.from;
    return {{begin + sound.from - more, begin + sound.from}, {begin + sound.from, sound.truth.end()}};
}

void paintStack(ScenePainter& scene, const QRectF& strip, const StackContinuation& stack, const Piece& piece, Role role,
                double shown)
{
    const Halves halves = halvesOf(strip);
    const Theme& theme = scene.theme();
    paintWave(scene, halves.known, piece.known, theme.role(Role::Middle).line);
    if (shown <= 0)
        return;
    paintWave(scene, halves.next, piece.next, theme.surface.ghost, shown);
    paintWave(scene, halves.next, stack.samples, theme.role(role).line, shown);
}

void paintMessage(ScenePainter& scene, const QString& text)
{
    const bool big = scene.presentation();
    scene.text({.at = {big ? 904.0 : 768.0, 360},
                .text = text,
                .px = big ? 26 : 18,
                .color = scene.theme().surface.ink2,
                .anchor = Qt::AlignHCenter,
                .maximumWidth = 1400});
}

QString errorText(const StackContinuation& stack) { return Words::tr("error %1").arg(significant(stack.error, 2)); }

} // namespace

void paintContinuationStage(ScenePainter& scene, const ReceptiveFieldModel& model, double t)
{
    if (!canContinue(model.figures)) {
        paintMessage(scene,
                     Words::tr("Only a causal stack without strides, pooling and more than 1,024 samples goes on."));
        return;
    }
    if (!model.continuation) {
        paintMessage(scene, Words::tr("both stacks are learning …"));
        return;
    }
    const std::vector<Phase> phases = receptiveFieldPhases(model.settings, model.tree.layers());
    const double heard = progress(phases[0], t);
    const double said = progress(phases[1], t);
    const double compared = progress(phases[2], t);
    const Continuation& sound = *model.continuation;
    const Piece piece = pieceOf(sound);
    const double left = scene.presentation() ? 54 : 24;
    const double width = scene.presentation() ? 1700 : 1488;
    const QRectF input(left, 92, width, 150);
    const QRectF dilated(left, 330, width, 150);
    const QRectF ordinary(left, 568, width, 150);
    const Theme& theme = scene.theme();
    paintStrip(scene, input,
               {Words::tr("A chord that breaks off"),
                Words::tr("learned from %1 samples in %2 steps").arg(withCommas(sound.from)).arg(sound.steps),
                Role::Input});
    paintStrip(scene, dilated, {stackTitle(model), compared > 0 ? errorText(sound.dilated) : QString(), Role::Variant});
    paintStrip(scene, ordinary,
               {ordinaryTitle(model), compared > 0 ? errorText(sound.ordinary) : QString(), Role::Ordinary});
    paintWave(scene, halvesOf(input).known, piece.known, theme.role(Role::Input).line, heard);
    if (compared > 0)
        paintWave(scene, halvesOf(input).next, piece.next, theme.surface.ghost, compared);
    paintStack(scene, dilated, sound.dilated, piece, Role::Variant, said);
    paintStack(scene, ordinary, sound.ordinary, piece, Role::Ordinary, said);
    const double middle = input.center().x();
    for (const QRectF& strip : {input, dilated, ordinary})
        scene.line({middle, strip.top()}, {middle, strip.bottom()}, theme.surface.ink2, 1);
}

QString continuationSentence(const ReceptiveFieldModel& model)
{
    if (!model.continuation)
        return {};
    return Words::tr("Going on with the sound, the dilated stack errs by %1, the ordinary one by %2.")
        .arg(significant(model.continuation->dilated.error, 2), significant(model.continuation->ordinary.error, 2));
}

} // namespace convolarium
