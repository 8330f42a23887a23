// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/convolution_stage.h"

#include "app/lessons/convolution/lane_labels.h"
#include "app/lessons/convolution/lane_painter.h"
#include "app/lessons/convolution/lane_totals.h"
#include "app/lessons/convolution/stage_note.h"
#include "app/lessons/convolution/value_card.h"

namespace convolarium {

namespace {

void paintBorders(ScenePainter& scene, const StageLayout& layout)
{
    const QColor color = scene.presentation() ? scene.theme().surface.border : scene.theme().surface.grid;
    const double right = scene.presentation() ? layout.columnLeft - 62 : layout.columnRight;
    if (layout.lanes.size() == 2)
        scene.line({24, layout.lanes[1].top}, {right, layout.lanes[1].top}, color, scene.stroke().hairline);
    if (scene.presentation())
        scene.line({layout.columnLeft - 34, 16}, {layout.columnLeft - 34, 732}, color, scene.stroke().hairline);
}

} // namespace

void paintConvolutionStage(ScenePainter& scene, const ConvolutionModel& model, double t, const Focus& focus)
{
    const StageMotion motion = StageMotion::at(t);
    const StageLayout layout = stageLayout(model, t, focus, scene.presentation());
    paintBorders(scene, layout);
    for (const Lane& lane : layout.lanes) {
        paintLane(scene, model, lane, motion);
        paintLaneLabels(scene, model, lane, motion);
        paintLaneTotal(scene, model, lane, layout, motion);
        paintLaneFocus(scene, model, lane, focus.current());
    }
    paintStageNote(scene, model);
    if (scene.presentation() && layout.lanes.size() == 2)
        paintPresentedFactor(scene, model, layout);
    for (const Lane& lane : layout.lanes)
        if (lane.hasCard)
            paintValueCard(scene, model, lane);
}

} // namespace convolarium
