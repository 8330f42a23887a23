// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/network/network_spec.h"

#include <string>
#include <vector>

namespace convolarium::engine {

/// The blocks that applied networks are made of.
enum class BlockKind {
    Separable,        ///< MobileNetV1: depthwise and pointwise, each with batch norm and ReLU6
    InvertedResidual, ///< MobileNetV2: expand 6 times, depthwise, project, add
    DenseBlock,       ///< DenseNet: four layers of growth rate 12, each concatenated to all before
    Transition,       ///< DenseNet: 1x1 to half the channels, average pooling 2x2
    Residual,         ///< ResNet: two 3x3 convolutions and an addition
    GatedWavenet      ///< WaveNet: tanh(filter) * sigmoid(gate), 1x1, add; causal along the width
};

inline constexpr BlockKind allBlocks[] = {BlockKind::Separable,  BlockKind::InvertedResidual, BlockKind::DenseBlock,
                                          BlockKind::Transition, BlockKind::Residual,         BlockKind::GatedWavenet};

/// Where a block is put.
struct BlockPlace {
    std::string name;   ///< its layers' names begin with it
    std::string before; ///< the layer that it reads
    int channels = 1;   ///< of what it reads; they stay as they are but for a dense block and a transition
};

/// The layers of a block, to be put behind `place.before`.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<LayerNode> blockLayers(BlockKind kind, const BlockPlace& place);

/// Every convolution whose kernel is larger than 1x1 and that has one group turned into a depthwise one of the same kernel,
/// stride, dilation and padding and a pointwise one with the same filters, which keeps the layer's name.
/// Source: Howard et al., "MobileNets", 2017.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkSpec separable(const NetworkSpec& network);

/// What separable() puts in the place of this layer; only the layer itself if it is no such convolution.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<LayerNode> separable(const LayerNode& layer);

} // namespace convolarium::engine
