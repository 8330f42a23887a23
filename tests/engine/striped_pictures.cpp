// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/striped_pictures.h"

#include "engine/tensor/random.h"

#include <algorithm>

namespace convolarium::engine {

namespace {

constexpr Shape image{1, 10, 8, 2};

} // namespace

Dataset stripedPictures(int samples, std::uint64_t seed)
{
    Dataset data{.name = "stripes", .image = image, .classes = {"across", "along", "none"}, .pixels = {}, .labels = {}};
    Random random(seed);
    for (int sample = 0; sample < samples; ++sample) {
        const auto label = static_cast<int>(random.below(3));
        const std::uint32_t phase = random.below(2);
        data.labels.push_back(label);
        for (std::uint32_t i = 0; i < image.elements(); ++i) {
            const std::uint32_t column = i / image.c % image.w;
            const std::uint32_t row = i / image.c / image.w;
            const std::uint32_t stripe = label == 0 ? row : label == 1 ? column : random.below(2);
            data.pixels.push_back(static_cast<std::uint8_t>((stripe + phase) % 2 * 120 + random.below(120)));
        }
    }
    return data;
}

Dataset readOnTheWay(const Dataset& memory)
{
    Dataset data = memory;
    data.pixels.clear();
    data.read = [memory](int sample, std::span<std::uint8_t> values) {
        std::ranges::copy(memory.pixelsOf(sample), values.begin());
    };
    return data;
}

NetworkSpec stripesNetwork()
{
    return {.name = "stripes",
            .input = image,
            .layers = {
                {"conv", Conv2dSpec{.filters = 8, .bias = false}, {}},
                {"bn", NormalizationSpec{.over = {}, .momentum = 0.9}, {}},
                {"relu", ActivationSpec{}, {}},
                {"depthwise", DepthwiseConv2dSpec{.stride = {2, 2}}, {}},
                {"relu2", ActivationSpec{}, {}},
                {"pool", GlobalPoolSpec{}, {}},
                {"drop", DropoutSpec{.rate = 0.1}, {}},
                {"fc", DenseSpec{.units = 3}, {}},
            }};
}

} // namespace convolarium::engine
