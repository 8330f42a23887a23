// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/normalization/normalization_settings.h"
#include "engine/tensor/random.h"
#include "engine/tensor/tensor.h"

#include <memory>
#include <vector>

namespace convolarium {

/// Painted flowers in colour, 32 x 32, values 0 to 1.
struct FlowerBank {
    static constexpr int flowers = 64;
    static constexpr int side = 32;

    int seed = 0;
    engine::Tensor pictures;

    [[nodiscard]] static FlowerBank painted(int seed);
};

/// Where batches come from: the same seed gives the same values, and sample n does not depend on how many there are.
/// Random: channel c has a mean of its own in [-1, 3) and a deviation s in [0.5, 1.6); a value is
///   mean + s · (0.8 z + 0.6 u), z drawn for every cell and u for every channel of a sample (its brightness, its style),
///   both close to normal, of mean 0 and variance 1.
/// OneBright: the same, and sample 1 of a batch is raised by 8.
/// Images: a bank of 64 flowers, averaged down to H x W; channels 1 to 3 are red, green and blue, each further one is a
///   3 x 3 filter of fixed random weights over the three. The batch is the first N of the bank.
class BatchSource {
public:
    /// The settings that values depend on: shape, seed and source. `bank` is read for Images only.
    explicit BatchSource(const NormalizationSettings& settings, std::shared_ptr<const FlowerBank> bank = {});

    /// The batch that is shown: n x h x w x c of the settings, without the dial.
    [[nodiscard]] engine::Tensor batch() const;
    /// Batch `index` (from 0) of those that a network was trained with before, `samples` of them.
    [[nodiscard]] engine::Tensor earlierBatch(int index, int samples) const;

    /// Mean and biased variance over the pixels of one channel of one sample.
    struct Moments {
        double mean, variance;
    };
    static constexpr int drawnSamples = 256;
    /// Of channel c of 256 other samples (of the 64 of the bank), as often bright as in the batch.
    [[nodiscard]] std::vector<Moments> sampleMoments(int channel) const;

private:
    struct Statistics {
        float mean, deviation;
    };
    /// One channel of one sample, whose values come one after another, row by row.
    struct Map {
        engine::Random random;
        float middle, spread;
    };
    [[nodiscard]] Map map(int sample, int channel, std::uint64_t firstStream) const;
    [[nodiscard]] engine::Tensor drawn(int samples, std::uint64_t firstStream) const;

    engine::Shape m_shape;
    std::uint64_t m_seed;
    bool m_oneBright;
    std::vector<Statistics> m_channels; ///< of random values
    engine::Tensor m_bank;              ///< of pictures: all 64, in the settings' shape
};

} // namespace convolarium
