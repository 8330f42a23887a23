// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/palette_items.h"

#include "engine/analysis/network_cost.h"
#include "engine/models/blocks.h"
#include "engine/network/layer_attributes.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

const QString blockPrefix = QStringLiteral("block/");

struct BlockItem {
    engine::BlockKind kind;
    const char* id;
    const char* title;
    const char* tooltip;
    LayerKind look;
};

constexpr BlockItem blockItems[] = {
    {engine::BlockKind::Separable, "separable", QT_TRANSLATE_NOOP("Palette", "Separable block"),
     QT_TRANSLATE_NOOP("Palette", "MobileNetV1: depthwise 3×3, then 1×1, each with batch norm and ReLU6"),
     LayerKind::Depthwise},
    {engine::BlockKind::InvertedResidual, "inverted", QT_TRANSLATE_NOOP("Palette", "Inverted residual"),
     QT_TRANSLATE_NOOP("Palette", "MobileNetV2: expand 6 times, depthwise 3×3, project, add"), LayerKind::Depthwise},
    {engine::BlockKind::DenseBlock, "dense", QT_TRANSLATE_NOOP("Palette", "Dense block"),
     QT_TRANSLATE_NOOP("Palette", "DenseNet: four layers of growth rate 12, each concatenated to all before"),
     LayerKind::Merge},
    {engine::BlockKind::Transition, "transition", QT_TRANSLATE_NOOP("Palette", "Transition"),
     QT_TRANSLATE_NOOP("Palette", "DenseNet: 1×1 to half the channels, then average pooling"), LayerKind::Pooling},
    {engine::BlockKind::Residual, "residual", QT_TRANSLATE_NOOP("Palette", "Residual block"),
     QT_TRANSLATE_NOOP("Palette", "ResNet: two 3×3 convolutions and an addition"), LayerKind::Merge},
    {engine::BlockKind::GatedWavenet, "wavenet", QT_TRANSLATE_NOOP("Palette", "Gated WaveNet layer"),
     QT_TRANSLATE_NOOP("Palette", "WaveNet: tanh times sigmoid of causal convolutions, 1×1, add"),
     LayerKind::Convolution},
};

/// What stands before layer `at`: its name and its channels.
engine::BlockPlace placeOf(const engine::NetworkSpec& network, int at)
{
    const auto tried = engine::tryPlace(network);
    if (at == 0)
        return {.name = {}, .before = std::string(engine::networkInput), .channels = network.input.c};
    const auto i = static_cast<std::size_t>(at) - 1;
    return {.name = {}, .before = network.layers[i].name, .channels = tried[i].placed.out.c};
}

/// The first of stem1, stem2, … with which no layer's name begins.
std::string numberedName(const engine::NetworkSpec& network, const std::string& stem)
{
    for (int number = 1;; ++number) {
        const std::string name = stem + std::to_string(number);
        const bool taken = std::ranges::any_of(network.layers, [&](const engine::LayerNode& layer) {
            return layer.name == name || layer.name.starts_with(name + '_');
        });
        if (!taken)
            return name;
    }
}

/// What a merge before layer `at` reads beside the layer before it: the nearest earlier one of the same shape with weights
/// in between, so that the two differ; else that layer itself.
std::string partnerOf(const engine::NetworkSpec& network, int at)
{
    if (at == 0)
        return std::string(engine::networkInput);
    const std::vector<engine::LayerCost> layers = engine::inspectNetwork(network).cost.layers;
    const auto last = static_cast<std::size_t>(at) - 1;
    bool between = false;
    for (std::size_t i = last; i-- > 0;) {
        between = between || layers[i + 1].cost.parameters > 0;
        if (between && layers[i].out == layers[last].out)
            return network.layers[i].name;
    }
    return network.layers[last].name;
}

/// A layer of a type with sizes that fit behind what stands there.
engine::LayerNode layerOf(const std::string& type, const engine::NetworkSpec& network, int at)
{
    engine::LayerSpec layer = engine::layerOfType(type);
    const engine::BlockPlace place = placeOf(network, at);
    constexpr int fewChannels = 4; // of a picture: as many filters would teach nothing
    constexpr int firstFilters = 32;
    if (auto* convolution = std::get_if<engine::Conv2dSpec>(&layer))
        convolution->filters = place.channels <= fewChannels ? firstFilters : place.channels;
    if (auto* transposed = std::get_if<engine::Conv2dTransposeSpec>(&layer)) {
        transposed->filters = place.channels;
        transposed->stride = {2, 2};
    }
    if (auto* dense = std::get_if<engine::DenseSpec>(&layer))
        dense->units = 10;
    if (auto* padding = std::get_if<engine::ZeroPaddingSpec>(&layer))
        padding->padding = {1, 1, 1, 1};
    if (auto* norm = std::get_if<engine::NormalizationSpec>(&layer);
        norm && norm->over.kind == engine::NormalizationKind::Group && place.channels % norm->over.groups != 0)
        norm->over.groups = 1;
    engine::LayerNode node{numberedName(network, type), layer, {}};
    if (std::holds_alternative<engine::MergeSpec>(layer))
        node.inputs = {partnerOf(network, at), place.before};
    return node;
}

} // namespace

std::vector<PaletteItem> paletteItems()
{
    std::vector<PaletteItem> items;
    for (const BlockItem& block : blockItems)
        items.push_back(
            {blockPrefix + QLatin1String(block.id), Words::tr(block.title), Words::tr(block.tooltip), block.look});
    for (const std::string& type : engine::layerTypes()) {
        const QString id = QString::fromStdString(type);
        items.push_back(
            {id, typeTitle(id), kindName(kindOf(engine::layerOfType(type))), kindOf(engine::layerOfType(type))});
    }
    return items;
}

std::vector<engine::LayerNode> layersOfItem(const QString& id, const engine::NetworkSpec& network, int at)
{
    for (const BlockItem& block : blockItems) {
        if (id != blockPrefix + QLatin1String(block.id))
            continue;
        engine::BlockPlace place = placeOf(network, at);
        place.name = numberedName(network, block.id);
        return engine::blockLayers(block.kind, place);
    }
    const std::vector<std::string> types = engine::layerTypes();
    if (std::ranges::find(types, id.toStdString()) == types.end())
        return {};
    return {layerOf(id.toStdString(), network, at)};
}

} // namespace convolarium
