// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/stage_note.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConvolutionStage)
};

} // namespace

QString stageNote(const ConvolutionModel& model)
{
    const ConvolutionSettings& s = model.settings;
    const DrawnLayer& drawn = model.drawn;
    const SlabScale scale = slabScale(s);
    QStringList notes;
    if (drawn.in.w < s.width || drawn.in.h < s.height)
        notes
            << Words::tr("Drawn %1 × %2 of %3 × %4 pixels.").arg(drawn.in.w).arg(drawn.in.h).arg(s.width).arg(s.height);
    if (scale.channelsPerSlab > 1)
        notes << Words::tr("1 slab = %1 channels.").arg(QString::number(scale.channelsPerSlab, 'g', 3));
    if (std::min(s.kernel, 5) < s.kernel || drawn.kernel() < s.kernel)
        notes << Words::tr("Kernel drawn %1 × %1 of %2 × %2.").arg(std::min(5, drawn.kernel())).arg(s.kernel);
    if (drawn.dilation() < s.dilation && s.kernel > 1)
        notes << Words::tr("Dilation drawn as %1 of %2.").arg(drawn.dilation()).arg(s.dilation);
    if (s.values)
        notes << Words::tr("In the cells: channel 1 of the input and its share of output channel 1.");
    return notes.join(u' ');
}

void paintStageNote(ScenePainter& scene, const ConvolutionModel& model)
{
    scene.text({.at = {24, 741},
                .text = stageNote(model),
                .px = 13,
                .color = scene.theme().surface.ink3,
                .priority = Priority::Note,
                .maximumWidth = 1488});
}

} // namespace convolarium
