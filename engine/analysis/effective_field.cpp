// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/effective_field.h"

#include "engine/network/network.h"
#include "engine/tensor/checked.h"
#include "engine/tensor/random.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace convolarium::engine {

namespace {

LayerSpec unpadded(const FieldLayer& layer, int channels)
{
    const Padding none = Padding::valid();
    if (layer.kind == FieldLayer::Kind::Pooling && layer.dilation == Size{}) {
        return PoolSpec{.kind = PoolSpec::Kind::Max, .kernel = layer.kernel, .stride = layer.stride, .padding = none};
    }
    return Conv2dSpec{.filters = channels,
                      .kernel = layer.kernel,
                      .stride = layer.stride,
                      .dilation = layer.dilation,
                      .padding = none,
                      .bias = false};
}

/// Without padding, over exactly one field: its output is one cell.
NetworkSpec stackOver(std::span<const FieldLayer> layers, int channels)
{
    ReceptiveField h;
    ReceptiveField w;
    NetworkSpec spec;
    for (const FieldLayer& layer : layers) {
        const auto [rows, columns] = layer.windows();
        h = h.through(rows);
        w = w.through(columns);
        const std::string number = std::to_string(spec.layers.size() + 1);
        spec.layers.push_back({number, unpadded(layer, channels), {}});
        if (&layer != &layers.back() && std::holds_alternative<Conv2dSpec>(spec.layers.back().layer)) {
            spec.layers.push_back({number + "r", ActivationSpec{.kind = ActivationSpec::Kind::Relu}, {}});
        }
    }
    if (checkedProduct({h.size, w.size, channels}) > maxEffectiveCells) {
        throw std::invalid_argument("effective field: " + std::to_string(h.size) + " x " + std::to_string(w.size) +
                                    " samples are too many");
    }
    spec.input = {1, static_cast<int>(h.size), static_cast<int>(w.size), channels};
    return spec;
}

/// Adds the squares of the derivatives of one random stack, summed over the channels.
void addSquares(const NetworkSpec& spec, std::uint64_t seed, std::vector<double>& squares)
{
    Network network(spec, {.purpose = Purpose::Inspect, .seed = seed});
    Tensor x(spec.input);
    Random random(seed, 1);
    fillSymmetric(x.values(), random);
    static_cast<void>(network.forward(x));
    const TensorView dy = network.outputGradient();
    fillSymmetric(dy.values(), random);
    network.backward();
    const std::span<const Scalar> dx = network.activationGradient(PlacedLayer::fromNetworkInput).values();
    const auto channels = static_cast<std::size_t>(spec.input.c);
    for (std::size_t i = 0; i < dx.size(); ++i) {
        squares[i / channels] += static_cast<double>(dx[i]) * static_cast<double>(dx[i]);
    }
}

} // namespace

std::optional<Tensor> effectiveField(std::span<const FieldLayer> layers, const EffectiveFieldOptions& options,
                                     const std::stop_token& stop)
{
    if (layers.empty() || options.channels < 1 || options.runs < 1) {
        throw std::invalid_argument("effective field: it takes at least one layer, one channel and one run");
    }
    const NetworkSpec spec = stackOver(layers, options.channels);
    std::vector<double> squares(static_cast<std::size_t>(spec.input.h) * static_cast<std::size_t>(spec.input.w));
    for (int run = 0; run < options.runs; ++run) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        addSquares(spec, options.seed * 1000 + static_cast<std::uint64_t>(run), squares);
    }
    const double largest = *std::ranges::max_element(squares);
    Tensor result({1, spec.input.h, spec.input.w, 1});
    if (largest > 0) {
        std::ranges::transform(squares, result.data(),
                               [&](double square) { return static_cast<Scalar>(std::sqrt(square / largest)); });
    }
    return result;
}

} // namespace convolarium::engine
