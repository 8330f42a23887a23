// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/tensor/shape.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace convolarium::engine {

/// Labelled pictures, one byte a value (0..255), channels last, one sample behind the other.
struct CONVOLARIUM_ENGINE_EXPORT Dataset {
    std::string name;
    Shape image; ///< of one sample: n = 1
    std::vector<std::string> classes;
    std::vector<std::uint8_t> pixels;
    std::vector<int> labels; ///< 0..classes.size()-1

    [[nodiscard]] int size() const { return static_cast<int>(labels.size()); }

    /// The values of sample `index`, which is not checked.
    [[nodiscard]] std::span<const std::uint8_t> pixelsOf(int index) const
    {
        const auto length = pixels.size() / labels.size();
        return std::span(pixels).subspan(static_cast<std::size_t>(index) * length, length);
    }

    /// @throws std::invalid_argument naming the data set if pixels, labels and classes do not fit together: an empty
    /// set, a wrong number of values, a label out of range.
    void validate() const;
};

/// Samples to learn from, and others to be asked about afterwards.
struct TrainTest {
    Dataset train;
    Dataset test;
};

} // namespace convolarium::engine
