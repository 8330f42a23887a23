// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/stage_note.h"

#include "app/lesson/numbers.h"
#include "app/lessons/receptive_field/tree_layout.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldStage)
};

} // namespace

QString stageNote(const ReceptiveFieldModel& model)
{
    QStringList notes;
    if (model.shows(FieldView::Tree)) {
        const TreeLane lane = treeLayout(model, false).dilated;
        const Cone cone = litCone(lane, {});
        if (!lane.axis.units)
            notes << Words::tr("Only the cone is drawn, to scale: %1 samples.")
                         .arg(withCommas(model.figures.stack.w().size));
        if (std::ranges::any_of(cone.levels, &Cone::Level::isRange))
            notes << Words::tr("Levels with too many units are bands.");
    }
    if (model.shows(FieldView::Continuation) && model.continuation)
        notes << Words::tr("8 channels, tanh, Adam; grey: the true sound; error: root mean square.");
    if (model.shows(FieldView::Waveform))
        notes << Words::tr("Random weights, 4 channels, tanh; channel 1 is shown.");
    return notes.join(u' ');
}

void paintStageNote(ScenePainter& scene, const ReceptiveFieldModel& model)
{
    scene.text({.at = {24, 741},
                .text = stageNote(model),
                .px = 13,
                .color = scene.theme().surface.ink3,
                .priority = Priority::Note,
                .maximumWidth = 1140});
}

} // namespace convolarium
