// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/network/network.h"
#include "engine/training/loss.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace convolarium::engine {

/// The mean over the channels of the magnitudes of what a layer gave for one sample; of a layer that gives a single cell, the
/// magnitude of each channel, one below the other.
struct ActivationMap {
    int height = 0;
    int width = 0;
    std::vector<float> values; ///< row by row
};

/// What a step was for a layer with weights.
struct LayerStep {
    std::string name;
    double activation = 0;   ///< mean magnitude of what it gave, over the batch
    ActivationMap map;       ///< of the first sample
    double gradientNorm = 0; ///< Euclidean, of the derivatives by its weights
    double weightNorm = 0;   ///< likewise, of its weights before the update
    double updateNorm = 0;   ///< likewise, of the change of its weights

    /// How much of a weight the update changes; 0 where there was none.
    [[nodiscard]] double relativeUpdate() const { return weightNorm > 0 ? updateNorm / weightNorm : 0; }
};

/// One update of a training, as it was: forward, loss, backward, update.
struct StepFigures {
    std::int64_t step = 0; ///< its number, from 1
    int samples = 0;       ///< of the batch
    double loss = 0;       ///< mean over the batch
    double accuracy = 0;   ///< of the batch, 0..1
    double learningRate = 0;
    int truth = 0;                     ///< class of the first sample
    std::vector<float> confidences;    ///< of the first sample, one a class, as predict() has them
    std::vector<std::uint8_t> picture; ///< the first sample as the network read it, in the shape of its input
    std::vector<LayerStep> layers;     ///< convolutions and dense layers, from first to last
};

/// Reads the layers of a step from a network that has made its passes and its update. The map and the activation are those
/// of the layer, or of the activation that runs as one with it.
///   before  Network::weights() before the update
/// @throws std::invalid_argument if there are not as many weights, or there was no forward pass.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<LayerStep> layerSteps(const Network& network,
                                                                          std::span<const Scalar> before);

/// What a network that gave `outputs` says of the first sample, one value a class, as predict() has them.
/// @throws std::invalid_argument if there is no sample.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<float> firstConfidences(const ConstTensorView& outputs, Loss loss);

} // namespace convolarium::engine
