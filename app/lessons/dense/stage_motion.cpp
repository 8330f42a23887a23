// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/stage_motion.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DensePhases)
};

constexpr int mostLayerPhases = 8;
constexpr double layersStart = 0.1;
constexpr double twinStart = 0.9;
constexpr double transitionSpan = 0.08;

/// `x` mapped from `begin`…`end` to 0…1.
double part(double x, double begin, double end) { return std::clamp((x - begin) / (end - begin), 0.0, 1.0); }

int layerPhases(int depth) { return std::min(depth, mostLayerPhases); }

/// The layers that are done before phase `phase` of the layers.
int layersBefore(int depth, int phase) { return depth * phase / layerPhases(depth); }

Phase layerPhase(int depth, int phase)
{
    const int first = layersBefore(depth, phase) + 1;
    const int last = layersBefore(depth, phase + 1);
    const QString range = QStringLiteral("%1–%2").arg(first).arg(last);
    const bool single = first == last;
    return {.id = QStringLiteral("layer%1").arg(first),
            .name = single ? Words::tr("Layer %1").arg(first) : Words::tr("Layers %1").arg(range),
            .shortName = single ? Words::tr("L%1", "short for Layer 1").arg(first) : range,
            .seconds = single ? 1.6 : 2.2};
}

} // namespace

std::vector<Phase> densePhases(const DenseModel& model)
{
    const int depth = model.block().depth();
    const bool passes = model.transition().has_value();
    const double layersEnd = passes ? twinStart - 2 * transitionSpan : twinStart;
    std::vector<Phase> phases{{QStringLiteral("input"), Words::tr("Input"), Words::tr("Input"), 0, layersStart, 1.2}};
    const int count = layerPhases(depth);
    for (int phase = 0; phase < count; ++phase) {
        Phase next = layerPhase(depth, phase);
        next.start = phases.back().end;
        next.end = layersStart + (layersEnd - layersStart) * (phase + 1) / count;
        phases.push_back(next);
    }
    phases.back().end = layersEnd;
    if (passes) {
        const double middle = layersEnd + transitionSpan;
        phases.push_back(
            {QStringLiteral("transition"), Words::tr("Transition"), Words::tr("Trans."), layersEnd, middle, 1.6});
        phases.push_back({QStringLiteral("next"), Words::tr("Next block"), Words::tr("Next"), middle, twinStart, 1.2});
    }
    phases.push_back({QStringLiteral("twin"), Words::tr("ResNet twin"), Words::tr("Twin"), twinStart, 1, 4});
    return phases;
}

DenseMotion DenseMotion::at(const DenseModel& model, double t)
{
    DenseMotion motion{.depth = model.block().depth()};
    int phase = 0;
    for (const Phase& stretch : densePhases(model)) {
        const double done = progress(stretch, t);
        if (stretch.id == QLatin1String("input")) {
            motion.input = easeInOut(done);
        } else if (stretch.id == QLatin1String("transition")) {
            motion.transition = done;
        } else if (stretch.id == QLatin1String("next")) {
            motion.next = easeInOut(done);
        } else if (stretch.id == QLatin1String("twin")) {
            motion.twin = done;
        } else {
            const int first = layersBefore(motion.depth, phase);
            motion.layers += done * (layersBefore(motion.depth, ++phase) - first);
        }
    }
    return motion;
}

double DenseMotion::reading(int number) const { return part(layers - (number - 1), 0, 0.4); }
double DenseMotion::working(int number) const { return part(layers - (number - 1), 0.35, 0.6); }
double DenseMotion::growing(int number) const { return easeInOut(part(layers - (number - 1), 0.55, 1)); }
double DenseMotion::adding(int number) const { return part(twin * depth - (number - 1), 0, 1); }

} // namespace convolarium
