// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/dense_stage.h"

#include "app/lessons/dense/block_chain.h"
#include "app/lessons/dense/dense_lane.h"
#include "app/lessons/dense/dense_words.h"
#include "app/lessons/dense/lane_labels.h"
#include "app/lessons/dense/lane_totals.h"
#include "app/lessons/dense/stage_cards.h"
#include "app/lessons/dense/twin_lane.h"

namespace convolarium {

namespace {

void paintBorder(ScenePainter& scene, const DenseLayout& layout)
{
    const DenseFrame& frame = layout.frame;
    const double right = scene.presentation() ? frame.columnLeft - 62 : frame.columnRight;
    const QColor color = scene.presentation() ? scene.theme().surface.border : scene.theme().surface.grid;
    scene.line({frame.left, frame.laneBorder}, {right, frame.laneBorder}, color, scene.stroke().hairline);
}

void paintNote(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout)
{
    scene.text({.at = {layout.frame.left, 738},
                .text = denseNote(model),
                .px = 13,
                .color = scene.theme().surface.ink3,
                .priority = Priority::Note,
                .maximumWidth = layout.frame.columnRight - layout.frame.left});
}

} // namespace

void paintDenseStage(ScenePainter& scene, const DenseModel& model, double t, const Focus& focus)
{
    const DenseMotion motion = DenseMotion::at(model, t);
    const DenseLayout layout = denseLayout(model, focus, scene.presentation());
    paintBorder(scene, layout);
    paintDenseLane(scene, model, layout, motion);
    paintTwinLane(scene, model, layout, motion);
    paintBlockChain(scene, model, layout, motion);
    paintDenseLabels(scene, model, layout, motion);
    paintDenseFocus(scene, model, layout, focus.current());
    paintLaneTotals(scene, model, layout, motion);
    paintNote(scene, model, layout);
    paintValueCard(scene, model, layout, focus.pinned);
    if (!layout.card)
        paintHoverCard(scene, model, layout, focus.current());
}

} // namespace convolarium
