// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/dense_settings.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

using namespace parameter;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DenseSettings)
};

constexpr int mostBlocks = 4;
constexpr double lowestCompression = 0.1;

std::vector<Parameter> blockParameters()
{
    const Parameter layers{.name = QStringLiteral("layers"),
                           .kind = ParameterKind::List,
                           .standard = std::vector<int>{6},
                           .minimum = 1,
                           .maximum = 64,
                           .mostEntries = mostBlocks};
    return {integer("initial_channels", {24, 1, 256})
                .named(Words::tr("Start"), Words::tr("Channels of the first block's input"), QStringLiteral("k_0"))
                .tinted(Role::Input),
            integer("growth_rate", {12, 1, 64})
                .named(Words::tr("Growth"), Words::tr("New channels that each layer adds"), QStringLiteral("k"))
                .tinted(Role::Variant),
            layers
                .named(Words::tr("Layers"), Words::tr("Layers of each dense block, one to four blocks: 6,12,24,16"),
                       QStringLiteral("L"))
                .tinted(Role::Variant),
            integer("kernel", {3, 1, 15})
                .named(Words::tr("Kernel"), Words::tr("Side of the square kernels, in cells"), QStringLiteral("K"))
                .tinted(Role::Kernel),
            integer("height", {32, 1, 512})
                .named(Words::tr("Height"), Words::tr("Rows of the first block's maps; each transition halves them"),
                       QStringLiteral("H"))
                .tinted(Role::Input),
            integer("width", {32, 1, 512})
                .named(Words::tr("Width"), Words::tr("Columns of the first block's maps; each transition halves them"),
                       QStringLiteral("W"))
                .tinted(Role::Input)};
}

std::vector<Parameter> structureParameters()
{
    return {
        real("compression", {0.5, lowestCompression, 1})
            .named(Words::tr("Keep"), Words::tr("Part of the channels that a transition keeps"), QStringLiteral("θ"))
            .tinted(Role::Kernel),
        flag("bottleneck", false)
            .named(Words::tr("Bottleneck 1 × 1 (4k)"),
                   Words::tr("Each layer first mixes all that it reads into 4k channels"))
            .tinted(Role::Kernel)};
}

std::vector<Parameter> twinParameters()
{
    return {choice("twin", {{QStringLiteral("width"), Words::tr("Same width")},
                            {QStringLiteral("weights"), Words::tr("Same weights")}})
                .named(Words::tr("ResNet twin"),
                       Words::tr("What the twin of equal depth has in common with the dense network")),
            integer("stack_depth", {20, 2, 40})
                .named(Words::tr("Stack depth"), Words::tr("Layers of the three stacks whose gradients are measured")),
            choice("initialiser",
                   {{QStringLiteral("glorot"), QStringLiteral("Glorot")}, {QStringLiteral("he"), QStringLiteral("He")}})
                .named(Words::tr("Start weights"),
                       Words::tr("Rule for the first weights of the three stacks; He's is made for ReLU")),
            integer("seed", {1, 1, 9999}).named(Words::tr("Seed"), Words::tr("Draws other random weights and maps"))};
}

std::vector<Parameter> viewParameters()
{
    return {
        integer("block", {1, 1, mostBlocks})
            .named(Words::tr("Block"), Words::tr("The dense block on the stage; the chain above it shows them all")),
        flag("layer_labels", true)
            .named(Words::tr("Numbers at the layers"),
                   Words::tr("Channels and weights of each layer, where there is room"))};
}

ParameterValues network(int initial, int growth, const std::vector<int>& layers)
{
    return valuesOf({{"initial_channels", initial},
                     {"growth_rate", growth},
                     {"layers", layers},
                     {"bottleneck", true},
                     {"height", 56},
                     {"width", 56}});
}

/// Whether all transitions keep a channel. Other values may still be outside their ranges: they are taken as if inside.
bool survives(const DenseSettings& settings, double compression)
{
    constexpr int most = 1 << 12;
    int channels = std::clamp(settings.initialChannels, 1, most);
    for (int block = 0; block + 1 < std::min(settings.blocks(), mostBlocks); ++block) {
        const int layers = std::clamp(settings.layers[static_cast<std::size_t>(block)], 1, most);
        channels = compressed(compression, channels + layers * std::clamp(settings.growthRate, 1, most));
        if (channels < 1)
            return false;
    }
    return true;
}

/// The lowest compression, in hundredths, at which no transition throws all channels away.
double leastCompression(const DenseSettings& settings)
{
    int hundredths = static_cast<int>(std::lround(100 * lowestCompression));
    while (hundredths < 100 && !survives(settings, hundredths / 100.0))
        ++hundredths;
    return hundredths / 100.0;
}

} // namespace

DenseSettings DenseSettings::from(const ParameterValues& values)
{
    return {.initialChannels = values.integer("initial_channels"),
            .growthRate = values.integer("growth_rate"),
            .layers = values.list("layers"),
            .kernel = values.integer("kernel"),
            .bottleneck = values.flag("bottleneck"),
            .compression = values.real("compression"),
            .height = values.integer("height"),
            .width = values.integer("width"),
            .twin = values.text("twin") == QLatin1String("weights") ? TwinRule::Weights : TwinRule::Width,
            .block = values.integer("block") - 1,
            .layerLabels = values.flag("layer_labels"),
            .stackDepth = values.integer("stack_depth"),
            .initialiser = values.text("initialiser") == QLatin1String("he") ? engine::Initialiser::He
                                                                             : engine::Initialiser::Glorot,
            .seed = values.integer("seed")};
}

int compressed(double compression, int channels)
{
    constexpr double rounding = 1e-9; // far above the error of the product, far below any step of a compression
    return static_cast<int>(std::floor(compression * channels + rounding));
}

std::vector<Parameter> denseParameters()
{
    return joined({placed(PanelSection::Sizes, blockParameters()),
                   placed(PanelSection::Structure, structureParameters()),
                   placed(PanelSection::Special, twinParameters()), placed(PanelSection::View, viewParameters())});
}

std::vector<Preset> densePresets()
{
    return {{QStringLiteral("small"), Words::tr("Small block (k 12, 6 layers)")},
            {QStringLiteral("densenet121"), QStringLiteral("DenseNet-121"), network(64, 32, {6, 12, 24, 16})},
            {QStringLiteral("densenet169"), QStringLiteral("DenseNet-169"), network(64, 32, {6, 12, 32, 32})},
            {QStringLiteral("densenet201"), QStringLiteral("DenseNet-201"), network(64, 32, {6, 12, 48, 32})},
            {QStringLiteral("densenet161"), QStringLiteral("DenseNet-161"), network(96, 48, {6, 12, 36, 24})}};
}

QString denseSectionTitle(PanelSection section)
{
    switch (section) {
    case PanelSection::Sizes:
        return Words::tr("Block");
    case PanelSection::Structure:
        return Words::tr("Layer and transition");
    case PanelSection::Special:
        return Words::tr("Comparison");
    case PanelSection::View:
        return Words::tr("View");
    }
    Q_UNREACHABLE();
}

Limits denseLimits(const Parameter& parameter, const DenseSettings& settings)
{
    Limits limits{.minimum = parameter.minimum, .maximum = parameter.maximum};
    const QString& name = parameter.name;
    if ((name == QLatin1String("height") || name == QLatin1String("width")) && settings.blocks() > 1 &&
        settings.blocks() <= mostBlocks) {
        limits.minimum = 1 << (settings.blocks() - 1);
        limits.reason = Words::tr("each of %Ln transition(s) halves the map", nullptr, settings.blocks() - 1);
    } else if (name == QLatin1String("compression") && !survives(settings, limits.minimum)) {
        limits.minimum = leastCompression(settings);
        limits.reason = Words::tr("every transition has to keep a channel");
    } else if (name == QLatin1String("block")) {
        limits.maximum = std::min(settings.blocks(), mostBlocks);
        limits.reason = Words::tr("there are no more blocks");
        limits.relevant = settings.blocks() > 1;
    }
    return limits;
}

} // namespace convolarium
