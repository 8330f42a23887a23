// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"
#include "engine/export.h"
#include "engine/tensor/workers.h"

#include <cstdint>
#include <vector>

namespace convolarium::engine {

/// How much the pictures of a kind differ, each 0..1. At 0 a blossom looks at the viewer from the middle of a plain
/// background, in even light, and nothing stands before it.
struct FlowerDifficulty {
    double pose = 0.75;       ///< place, size, and how it leans
    double light = 0.75;      ///< exposure, colour and direction of the light, shadows, haze, noise
    double background = 0.75; ///< what is behind, and how many things
    double occlusion = 0.75;  ///< how much is hidden by leaves in front
};

/// Pictures of one stream never come in the other.
enum class FlowerStream { Train = 1, Test = 2 };

struct FlowerOptions {
    static constexpr int minSize = 16;
    static constexpr int maxSize = 224;

    int size = 32; ///< rows and columns
    int samples = 5000;
    std::uint64_t seed = 1;
    FlowerStream stream = FlowerStream::Train;
    FlowerDifficulty difficulty = {};
};

/// Painted flowers of five kinds (daisy, dandelion, rose, sunflower, tulip) in colour: as many as are asked for, without
/// end. Sample i is of kind i mod 5, and a function of seed, stream and i alone; another size shows the same flower finer.
/// The same options give the same bytes on every machine, for any number of workers.
/// @throws std::invalid_argument naming the option: a size not in 16..224, no samples or more than 1 GiB of them, a
/// difficulty not in 0..1.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Dataset flowers(const FlowerOptions& options, Workers& workers);
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Dataset flowers(const FlowerOptions& options);

/// Sample `index` of any number (options.samples is not read): size x size x 3 bytes.
/// @throws as flowers(), and std::invalid_argument if index < 0.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<std::uint8_t> paintFlower(const FlowerOptions& options, int index);

} // namespace convolarium::engine
