// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/merge.h"
#include "engine/tensor/tensor.h"

namespace convolarium {

/// What happens to small maps behind one layer, for the cards that show it number by number.
struct SampleMerge {
    engine::Tensor before; ///< what goes around the layer: the sum so far, or the maps so far
    engine::Tensor born;   ///< what the layer gives
    engine::Tensor after;  ///< their sum, or both

    static constexpr int side = 3;     ///< of the maps
    static constexpr int channels = 2; ///< of the input and of every layer
    static constexpr int depth = 8;    ///< layers of a stack: a deeper one is made of several, to be quick
};

/// Layer `layer` (from 1) of a stack of 3 x 3 convolutions that are joined by adding or by concatenating, run by the engine
/// with random weights on random maps. Within a stack of SampleMerge::depth layers each goes on where the one before ended.
[[nodiscard]] SampleMerge sampleMerge(engine::MergeSpec::Kind kind, int layer, int seed);

} // namespace convolarium
