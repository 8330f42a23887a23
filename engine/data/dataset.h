// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/tensor/shape.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace convolarium::engine {

/// Writes the values of one sample. It is called from several threads, also at the same time, gives the same values each
/// time, and throws where it cannot.
using PixelReader = std::function<void(int sample, std::span<std::uint8_t> values)>;

/// Labelled pictures, one byte a value (0..255), channels last. They are in memory, one sample behind the other, or, where
/// there are too many, read each time that they are wanted.
struct CONVOLARIUM_ENGINE_EXPORT Dataset {
    std::string name;
    Shape image; ///< of one sample: n = 1
    std::vector<std::string> classes;
    std::vector<std::uint8_t> pixels;
    std::vector<int> labels; ///< 0..classes.size()-1
    PixelReader read = {};   ///< of pictures that are not in memory; else empty

    [[nodiscard]] int size() const { return static_cast<int>(labels.size()); }

    /// The values of sample `index`, which is not checked, of a set in memory.
    [[nodiscard]] std::span<const std::uint8_t> pixelsOf(int index) const
    {
        const auto length = pixels.size() / labels.size();
        return std::span(pixels).subspan(static_cast<std::size_t>(index) * length, length);
    }

    /// Copies the values of sample `index`, which is not checked, of any set.
    /// @throws std::invalid_argument if there is room for more or fewer values than those of one image; what `read` throws.
    void copyPixels(int index, std::span<std::uint8_t> values) const;

    /// @throws std::invalid_argument naming the data set if pixels, labels and classes do not fit together: an empty
    /// set, a wrong number of values, values in memory although they are read, a label out of range.
    void validate() const;
};

/// The first samples of a data set; pictures that are read stay where they are.
/// @throws std::invalid_argument if it has fewer, or `count` is below 1.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Dataset firstSamples(const Dataset& data, int count);

/// Samples to learn from, and others to be asked about afterwards.
struct TrainTest {
    Dataset train;
    Dataset test;
};

} // namespace convolarium::engine
