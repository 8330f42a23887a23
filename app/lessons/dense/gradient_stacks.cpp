// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/gradient_stacks.h"

#include "engine/analysis/gradient_flow.h"
#include "engine/models/deep_stacks.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DenseCharts)
};

engine::DeepStackOptions optionsOf(const DenseSettings& settings) { return {.depth = settings.stackDepth}; }

QString initialiserName(engine::Initialiser rule)
{
    return rule == engine::Initialiser::He ? QStringLiteral("He") : QStringLiteral("Glorot");
}

/// Of the layers alone, without what joins them and the head.
std::vector<double> layerNorms(const engine::NetworkSpec& network, const DenseSettings& settings)
{
    const std::vector<double> norms = engine::gradientFlow(
        network, {.seed = static_cast<std::uint64_t>(settings.seed), .initialiser = settings.initialiser});
    std::vector<double> result;
    for (std::size_t i = 0; i < network.layers.size(); ++i)
        if (network.layers[i].name == engine::stackLayer(static_cast<int>(result.size()) + 1))
            result.push_back(norms[i]);
    return result;
}

} // namespace

std::optional<GradientNorms> measureGradients(const DenseSettings& settings, const std::stop_token& stop)
{
    const engine::DeepStackOptions options = optionsOf(settings);
    GradientNorms norms;
    norms.plain = layerNorms(engine::plainStack(options), settings);
    if (stop.stop_requested())
        return std::nullopt;
    norms.residual = layerNorms(engine::residualStack(options), settings);
    if (stop.stop_requested())
        return std::nullopt;
    norms.dense = layerNorms(engine::denseStack(options), settings);
    return norms;
}

QString gradientConditions(const DenseSettings& settings)
{
    const engine::DeepStackOptions options = optionsOf(settings);
    return Words::tr("%1 layers 3 × 3 + ReLU, %2 channels, %3 × %4, %5, seed %6")
        .arg(options.depth)
        .arg(options.channels)
        .arg(options.input.h)
        .arg(options.input.w)
        .arg(initialiserName(settings.initialiser))
        .arg(settings.seed);
}

QString gradientKey(const DenseSettings& settings)
{
    return QStringLiteral("%1 %2 %3")
        .arg(settings.stackDepth)
        .arg(initialiserName(settings.initialiser))
        .arg(settings.seed);
}

} // namespace convolarium
