// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/stage_motion.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NormalizationPhases)
};

} // namespace

std::vector<Phase> normalizationPhases(const NormalizationSettings& settings)
{
    const bool running = settings.usesRunningStatistics();
    return {{QStringLiteral("raw"), Words::tr("Raw values"), Words::tr("Raw"), 0.0, 0.14, 2},
            {QStringLiteral("colour"), Words::tr("Colour the groups"), Words::tr("Groups"), 0.14, 0.32, 3},
            {QStringLiteral("mean"), running ? Words::tr("Running mean") : Words::tr("Mean"),
             running ? Words::tr("Running μ") : Words::tr("Mean"), 0.32, 0.48, running ? 2.0 : 5.0},
            {QStringLiteral("variance"), running ? Words::tr("Running variance") : Words::tr("Variance"),
             running ? Words::tr("Running σ²") : Words::tr("Variance"), 0.48, 0.62, running ? 2.0 : 4.0},
            {QStringLiteral("normalize"), Words::tr("Subtract and divide"), Words::tr("Normalize"), 0.62, 0.84, 4},
            {QStringLiteral("affine"), Words::tr("γ and β"), Words::tr("γ, β"), 0.84, 1.0, 2}};
}

std::vector<Phase> whichPhases()
{
    return {{QStringLiteral("raw"), Words::tr("One batch"), Words::tr("Batch"), 0.0, 0.12, 1},
            {QStringLiteral("paper"), Words::tr("Paper"), Words::tr("Paper"), 0.12, 0.34, 2},
            {QStringLiteral("keras"), Words::tr("Keras"), Words::tr("Keras"), 0.34, 0.56, 2},
            {QStringLiteral("pytorch"), Words::tr("PyTorch"), Words::tr("PyTorch"), 0.56, 0.78, 2},
            {QStringLiteral("convnext"), Words::tr("ConvNeXt"), Words::tr("ConvNeXt"), 0.78, 1.0, 2}};
}

NormalizationMotion NormalizationMotion::at(const NormalizationSettings& settings, double t)
{
    const std::vector<Phase> phases = normalizationPhases(settings);
    return {.colour = progress(phases[1], t),
            .mean = progress(phases[2], t),
            .variance = progress(phases[3], t),
            .normalize = progress(phases[4], t),
            .affine = progress(phases[5], t)};
}

} // namespace convolarium
