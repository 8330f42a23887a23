// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/weights.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

using namespace convolarium::engine;

/// Weights of a small network. A file that is refused changes nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Network network({.name = {},
                     .input = {1, 2, 2, 2},
                     .layers = {{"conv", Conv2dSpec{.filters = 2, .kernel = {1, 2}}, {}},
                                {"bn", NormalizationSpec{}, {}},
                                {"fc", DenseSpec{.units = 3, .bias = false}, {}}}},
                    {.purpose = Purpose::Infer});
    const std::vector<Scalar> before(network.weights().begin(), network.weights().end());
    std::istringstream stream(std::string(data, data + size));
    try {
        static_cast<void>(readWeights(stream, network));
    } catch (const std::invalid_argument&) { // the one way to refuse a file
        if (!std::ranges::equal(before, network.weights())) {
            std::abort();
        }
    }
    return 0;
}
