// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/normalization_stage.h"

#include "app/lesson/numbers.h"
#include "app/lessons/normalization/cube_painter.h"
#include "app/lessons/normalization/table_painter.h"
#include "app/lessons/normalization/which_scene.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

using engine::NormalizationKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NormalizationStage)
};

/// Where the table's part of the stage ends.
double rightEdge(const ScenePainter& scene) { return scene.presentation() ? 1466 : 1502; }

void paintLines(ScenePainter& scene, const QPointF& at, const QStringList& lines, const QColor& color)
{
    const int px = scene.presentation() ? 22 : 15;
    const double step = 1.5 * px * scene.textFactor();
    for (int i = 0; i < lines.size(); ++i)
        scene.text({.at = at + QPointF(0, i * step),
                    .text = lines[i],
                    .px = px,
                    .weight = i == 0 && lines.size() > 1 ? QFont::DemiBold : QFont::Normal,
                    .color = color,
                    .maximumWidth = rightEdge(scene) - 20 - at.x()});
}

/// In place of what one value per mean cannot give.
void paintFailure(ScenePainter& scene, const StageFrame& frame)
{
    const QRectF table = frame.layout.table.bounds();
    const QStringList lines = oneValueLines(frame.model.settings);
    const RoleColors& bad = scene.theme().role(Role::Bad);
    const double line = (scene.presentation() ? 33 : 22.5) * scene.textFactor();
    const QRectF card(table.left() - 10, std::min(table.bottom() + 48, 560.0), rightEdge(scene) - table.left() + 10,
                      3 * line + 34);
    scene.roundedBox(card, 6, bad.tint, bad.line);
    paintLines(scene, card.topLeft() + QPointF(20, 17 + 0.75 * line), lines, bad.text);
}

/// What the affine step does, and in evaluation where the statistics come from.
void paintStepNote(ScenePainter& scene, const StageFrame& frame)
{
    const NormalizationSettings& s = frame.model.settings;
    QString text;
    if (frame.motion.affine > 0)
        text = s.gamma == 1 && s.beta == 0
                   ? Words::tr("γ = 1 and β = 0, as at the start of training: the values stay.")
                   : Words::tr("times γ = %1, plus β = %2").arg(significant(s.gamma, 3), significant(s.beta, 3));
    else if (s.usesRunningStatistics() && frame.motion.mean > 0)
        text = Words::tr("μ and σ are running statistics of 50 training batches, not of this batch.");
    else if (s.evaluation && frame.motion.mean > 0)
        text = Words::tr("%1 does the same in training and in evaluation.").arg(kindName(s.kind));
    if (text.isEmpty())
        return;
    const QRectF table = frame.layout.table.bounds();
    paintLines(scene, {table.left(), table.bottom() + (frame.layout.headingsOverColumns ? 46 : 34)}, {text},
               scene.theme().surface.ink2);
}

/// The number of means, the largest thing on a projector.
void paintKeyNumber(ScenePainter& scene, const StageFrame& frame)
{
    const double left = frame.layout.keyLeft, width = frame.layout.keyRight - left;
    const QColor& ink = scene.theme().surface.ink;
    scene.line({left - 20, 16}, {left - 20, 732}, scene.theme().surface.border, scene.stroke().hairline);
    scene.digits({.at = {left, 370},
                  .text = withCommas(frame.model.means()),
                  .px = 190,
                  .weight = QFont::DemiBold,
                  .color = ink,
                  .maximumWidth = width});
    scene.text(
        {.at = {left, 420}, .text = Words::tr("pairs of μ and σ"), .px = 26, .color = ink, .maximumWidth = width});
    scene.text({.at = {left, 460},
                .text = Words::tr("from %Ln value(s) each", nullptr, static_cast<int>(frame.model.cellsPerMean())),
                .px = 22,
                .color = scene.theme().surface.ink2,
                .maximumWidth = width});
}

} // namespace

QStringList oneValueLines(const NormalizationSettings& settings)
{
    QStringList lines{Words::tr("✗ One value per mean: μ is the value itself, so x − μ = 0 and σ = 0, whatever x is.")};
    switch (settings.kind) {
    case NormalizationKind::Batch:
        lines << Words::tr("PyTorch stops here: “Expected more than 1 value per channel when training”.")
              << Words::tr("Take a larger batch, evaluation mode, or a norm that averages over channels.");
        break;
    case NormalizationKind::Instance:
        lines << Words::tr("PyTorch stops here: “Expected more than 1 spatial element when training”.")
              << Words::tr("Take larger maps, or a norm that averages over channels.");
        break;
    case NormalizationKind::Layer:
    case NormalizationKind::Group:
        lines << Words::tr("Nothing of the input is left: only β would come out.")
              << Words::tr("Let each mean have more channels or more pixels.");
        break;
    }
    return lines;
}

void paintNormalizationStage(ScenePainter& scene, const NormalizationModel& model, double t, const Focus& focus)
{
    const StageFrame frame{.model = model,
                           .layout = stageLayout(model),
                           .motion = NormalizationMotion::at(model.settings, t),
                           .selection = selectionOf(model, focus),
                           .hovered = focus.current()};
    if (model.settings.whichLayerNorm) {
        paintWhichScene(scene, model, t, focus);
    } else {
        paintBatchCube(scene, frame);
        paintThumbnails(scene, frame);
        scene.line({516, 24}, {516, 724}, scene.theme().surface.border, scene.stroke().hairline);
        paintTable(scene, frame);
        if (model.settings.hasOneValuePerMean())
            paintFailure(scene, frame);
        else
            paintStepNote(scene, frame);
        if (scene.presentation())
            paintKeyNumber(scene, frame);
    }
    scene.text({.at = {24, 741},
                .text = normalizationNote(model),
                .px = 13,
                .color = scene.theme().surface.ink3,
                .priority = Priority::Note,
                .maximumWidth = 1488});
}

QString normalizationNote(const NormalizationModel& model)
{
    const NormalizationSettings& s = model.settings;
    const engine::CellBox part = drawnPart(s);
    QStringList notes;
    if (part.n.size() < s.shape.n)
        notes << Words::tr("Drawn: samples %1 to %2 of %3.").arg(part.n.first + 1).arg(part.n.last).arg(s.shape.n);
    if (part.c.size() < s.shape.c)
        notes << Words::tr("Drawn: channels %1 to %2 of %3.").arg(part.c.first + 1).arg(part.c.last).arg(s.shape.c);
    if (part.h.size() < s.shape.h || part.w.size() < s.shape.w)
        notes << Words::tr("Of each map the middle %1 × %2 of %3 × %4 pixels.")
                     .arg(part.h.size())
                     .arg(part.w.size())
                     .arg(s.shape.h)
                     .arg(s.shape.w);
    if (s.usesRunningStatistics())
        notes << Words::tr("Running μ and σ of 50 earlier batches, momentum 0.1.");
    else if (s.evaluation)
        notes << Words::tr("No running statistics here: the same in training and in evaluation.");
    if (model.means() > 8 && !s.whichLayerNorm)
        notes << Words::tr("More than 8 groups: hues repeat, letters do not.");
    return notes.join(u' ');
}

} // namespace convolarium
