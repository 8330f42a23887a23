// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/stage_motion.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConvolutionPhases)
};

/// `x` mapped from `begin`…`end` to 0…1.
double part(double x, double begin, double end) { return std::clamp((x - begin) / (end - begin), 0.0, 1.0); }

} // namespace

std::vector<Phase> convolutionPhases(int outChannels)
{
    const QString filters = QString::number(outChannels);
    return {{QStringLiteral("scan"), Words::tr("Slide one kernel"), Words::tr("Slide"), 0.0, 0.18, 6},
            {QStringLiteral("sum"), Words::tr("Sum over channels"), Words::tr("Sum"), 0.18, 0.34, 4},
            {QStringLiteral("filters"), Words::tr("All %1 filters").arg(filters), Words::tr("%1 filters").arg(filters),
             0.34, 0.52, 5},
            {QStringLiteral("depthwise"), Words::tr("Depthwise"), Words::tr("Depthwise"), 0.52, 0.68, 4},
            {QStringLiteral("pointwise"), Words::tr("Pointwise 1 × 1"), Words::tr("1 × 1"), 0.68, 0.84, 4},
            {QStringLiteral("compare"), Words::tr("Compare"), Words::tr("Compare"), 0.84, 1.0, 2}};
}

StageMotion StageMotion::at(double t)
{
    const std::vector<Phase> phases = convolutionPhases(0);
    return {.scan = progress(phases[0], t),
            .sum = progress(phases[1], t),
            .filters = progress(phases[2], t),
            .depthwise = progress(phases[3], t),
            .pointwise = progress(phases[4], t),
            .compare = progress(phases[5], t),
            .phase = phaseIndex(phases, t)};
}

LaneMotion ordinaryLaneMotion(const StageMotion& motion, bool twoSteps)
{
    if (!twoSteps)
        return {.firstFace = motion.scan, .firstSlabs = motion.filters};
    return {.firstFace = motion.scan,
            .firstSlabs = part(motion.filters, 0, 0.4),
            .secondFace = part(motion.filters, 0.4, 0.7),
            .secondSlabs = part(motion.filters, 0.7, 1)};
}

LaneMotion separableLaneMotion(const StageMotion& motion)
{
    return {.exploded = easeInOut(part(motion.depthwise, 0, 0.3)),
            .kernels = part(motion.depthwise, 0.2, 0.45),
            .firstFace = part(motion.depthwise, 0.45, 0.8),
            .firstSlabs = part(motion.depthwise, 0.8, 1),
            .secondFace = part(motion.pointwise, 0, 0.6),
            .secondSlabs = part(motion.pointwise, 0.6, 1)};
}

} // namespace convolarium
