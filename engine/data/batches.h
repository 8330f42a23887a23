// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"
#include "engine/tensor/scalar.h"
#include "engine/tensor/tensor.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace convolarium::engine {

/// How the bytes of a data set become the numbers that a network reads: (byte - mean) * factor, per channel.
struct PixelScale {
    std::vector<double> mean;   ///< in bytes
    std::vector<double> factor; ///< one by the standard deviation; 1 for a channel whose bytes are all the same

    friend bool operator==(const PixelScale&, const PixelScale&) = default;
};

/// The scale by which each channel of `data` has mean 0 and variance 1. Measure it on the training set and use it for the
/// test set too: what is normalised by itself is not the same picture to the network. Of pictures that are read, it is
/// measured on at most scaleSamples of them, evenly spread.
/// @throws std::invalid_argument as Dataset::validate(); what Dataset::read throws.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT PixelScale measureScale(const Dataset& data);

/// The same, unless `stop` ends it between two pictures: then nothing.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::optional<PixelScale> measureScale(const Dataset& data,
                                                                               const std::stop_token& stop);

inline constexpr int scaleSamples = 1000;

/// Small changes that leave a picture what it is. Another one for each sample and epoch.
struct Augmentation {
    bool flip = false; ///< mirror every second sample (on average) from left to right
    int shift = 0;     ///< move by up to so many cells in each direction; the cells at the edge are repeated

    friend bool operator==(const Augmentation&, const Augmentation&) = default;
};

struct BatchOptions {
    int batch = 64;         ///< samples
    bool shuffle = true;    ///< another order in each epoch
    std::uint64_t seed = 1; ///< of the order and of the augmentation
    bool dropLast = false;  ///< leave out the last batch of an epoch where it would be smaller
    Augmentation augmentation = {};
};

/// A data set cut into batches of scaled numbers, epoch by epoch. What a batch holds is a function of the options, the
/// epoch and its place in the epoch.
class CONVOLARIUM_ENGINE_EXPORT Batches {
public:
    /// Begins with epoch 0. `data` must stay where it is.
    /// @throws std::invalid_argument naming the data set: as Dataset::validate(), batch < 1, fewer samples than a batch,
    /// a scale of other channels, a shift that is negative or as large as the image.
    Batches(const Dataset& data, const PixelScale& scale, const BatchOptions& options);

    /// Goes to a batch of an epoch, 0 or above.
    void start(int epoch, int batch = 0);

    /// Fills the next batch of the epoch: `images` has the shape batch x h x w x c, `labels` room for a batch.
    /// @return how many samples were filled, from the front; less than a batch only at the end of an epoch, 0 after it.
    /// @throws std::invalid_argument if the tensor or the labels have another size; what Dataset::read throws: the same
    /// batch is the next one then. Allocates nothing else.
    int next(Tensor& images, std::span<int> labels);

    /// The same, unless `stop` ends it between two samples: then nothing, and the same batch is the next one.
    [[nodiscard]] std::optional<int> next(Tensor& images, std::span<int> labels, const std::stop_token& stop);

    [[nodiscard]] int batchesPerEpoch() const;
    [[nodiscard]] const Dataset& data() const { return *m_data; }
    [[nodiscard]] const BatchOptions& options() const { return m_options; }

private:
    [[nodiscard]] std::span<const std::uint8_t> pixelsOf(int sample);
    void fill(int sample, Scalar* values);

    const Dataset* m_data;
    BatchOptions m_options;
    std::vector<Scalar> m_scaled;     ///< of every byte, channels last
    std::vector<std::uint8_t> m_read; ///< the picture that was read last
    std::vector<int> m_order;
    int m_epoch = 0;
    std::size_t m_next = 0; ///< in m_order
};

} // namespace convolarium::engine
