// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analysis/activation_statistics.h"
#include "engine/data/dataset.h"
#include "engine/training/trainer.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace convolarium {

/// Maps of one layer as pictures: from 0, the least value, to 255, the greatest of all of them.
struct MapStrip {
    QString layer;
    int height = 0;
    int width = 0;
    int channels = 0;                      ///< of the layer; fewer may be kept
    float least = 0, greatest = 0;         ///< what 0 and 255 stand for
    std::vector<std::uint8_t> values = {}; ///< map by map, row by row

    [[nodiscard]] int maps() const
    {
        return height * width == 0 ? 0 : static_cast<int>(values.size()) / (height * width);
    }
};

/// A layer's weights and what it gives.
struct LayerValues {
    QString layer;
    engine::ValueStatistics weights;
    /// Of the layer, or of the last one that runs as one with it; nothing where that is not kept.
    std::optional<engine::ActivationStatistics> outputs;
};

/// A look into a network between two steps.
struct NetworkLook {
    int epoch = 0; ///< whole ones that are done
    std::int64_t step = 0;
    int sample = 0;                       ///< of the test set: whose maps they are
    std::vector<LayerValues> layers = {}; ///< those with weights of convolutions and dense layers
    MapStrip kernels =
        {}; ///< of the first convolution; in colour where it reads three channels: width is 3 values a cell
    bool kernelsInColor = false;
    std::vector<MapStrip> maps = {}; ///< of convolutions near the input, in the middle and near the output
};

inline constexpr int mostMaps = 16;       ///< of a layer
inline constexpr int mostKernels = 32;    ///< of the first convolution
inline constexpr int largestMapSide = 64; ///< larger maps are thinned
inline constexpr int samplesOfStatistics = 16;

/// Runs the network on the chosen sample and a few more of the test set. The training goes on as if nothing had been.
[[nodiscard]] NetworkLook lookInside(engine::Trainer& trainer, const engine::Dataset& test, int sample);

} // namespace convolarium
