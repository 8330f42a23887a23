// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/parameter.h"
#include "engine/network/initialisation.h"

#include <vector>

namespace convolarium {

/// What the ResNet twin has in common with the dense network.
enum class TwinRule {
    Width,  ///< the channels at the end of each block
    Weights ///< the number of weights of each block
};

/// The parameters of the dense lesson as named fields.
struct DenseSettings {
    int initialChannels = 24;
    int growthRate = 12;
    std::vector<int> layers = {6}; ///< of each block
    int kernel = 3;
    bool bottleneck = false; ///< 1 x 1 to 4 growth rates before each kernel
    double compression = 0.5;
    int height = 32, width = 32; ///< of the first block's maps
    TwinRule twin = TwinRule::Width;
    int block = 0;           ///< the one on the stage, from 0
    bool layerLabels = true; ///< numbers in and under the layers
    int stackDepth = 20;
    engine::Initialiser initialiser = engine::Initialiser::Glorot;
    int seed = 1;

    [[nodiscard]] static DenseSettings from(const ParameterValues& values);

    [[nodiscard]] int blocks() const { return static_cast<int>(layers.size()); }
    /// Maps in front of block `index`: each transition halves them.
    [[nodiscard]] int heightAt(int index) const { return height >> index; }
    [[nodiscard]] int widthAt(int index) const { return width >> index; }
};

/// floor(compression * channels), exact for compressions of a few decimals: 0.29 of 100 is 29, though the product of the
/// nearest binary numbers is below.
[[nodiscard]] int compressed(double compression, int channels);

[[nodiscard]] std::vector<Parameter> denseParameters();
[[nodiscard]] std::vector<Preset> densePresets();
[[nodiscard]] QString denseSectionTitle(PanelSection section);
[[nodiscard]] Limits denseLimits(const Parameter& parameter, const DenseSettings& settings);

} // namespace convolarium
